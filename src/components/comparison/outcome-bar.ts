import { type OutcomeId, type Outcomes, outcomeFigures } from '../../metrics/outcomes.ts';
import { smallestNForPercent } from '../../metrics/standing.ts';
import { figureAddress } from '../../model/addresses.ts';
import { type Figure, numberOf } from '../../model/figure.ts';
import { numberText } from '../../model/number-text.ts';
import type { FormId } from '../../model/report.ts';

/** Each outcome in a word, after the rows of the form. */
const outcomeNames: Record<OutcomeId, string> = {
  granted: '予以公开',
  partlyGranted: '部分公开',
  refused: '不予公开',
  unavailable: '无法提供',
  declined: '不予处理',
  other: '其他处理',
  carriedOut: '结转下年度',
};

/** One outcome as a stretch of the bar (0 to 100) and a row of its table. */
type OutcomeItem = {
  id: OutcomeId;
  name: string;
  count: number;
  /** Share of the concluded requests; undefined below `smallestNForPercent` of them, where counts say it better. */
  percent: string | undefined;
  start: number;
  width: number;
  address: string;
};

type Shares = Extract<Outcomes, { kind: 'shares' }>;

export function outcomeItems(organ: string, year: number, form: FormId, shares: Shares): OutcomeItem[] {
  let before = 0;
  return shares.outcomes.map(({ id, count, share }) => {
    const [figure = ''] = outcomeFigures(form, id);
    const item = {
      id,
      name: outcomeNames[id],
      count,
      percent: share === undefined || shares.concluded < smallestNForPercent ? undefined : percentText(share),
      start: toHundred(before, shares.total),
      width: toHundred(count, shares.total),
      address: figureAddress(organ, year, figure),
    };
    before += count;
    return item;
  });
}

/** What became of a report's requests, in one sentence; where `isDoubtful`, that the number of all is added up and not printed. */
export function outcomesSentence(outcomes: Outcomes, isDoubtful = false): string {
  if (outcomes.kind === 'none') return '没有办结或结转的申请，没有办理结果可分。';
  if (outcomes.kind === 'incomplete')
    return `申请情况表有 ${outcomes.missing.length} 格没有可用的数字，办理结果不能相加，不画图。`;
  const parts = outcomes.outcomes
    .filter(({ count }) => count > 0)
    .map(({ id, count }) => `${outcomeNames[id]} ${numberText(count)} 件`);
  return `${isDoubtful ? '办结各项相加是' : '办结'} ${numberText(outcomes.concluded)} 件${outcomes.total > outcomes.concluded ? '，另有结转' : ''}：${parts.join('，')}。`;
}

/** What is said where the outcomes do not add up to the total that the report prints; undefined where they do. */
export function outcomesDoubt(
  outcomes: Outcomes,
  figures: Readonly<Record<string, Figure>>,
): { text: string; anchor: string } | undefined {
  const anchor = 'requests.concluded.total';
  const printed = numberOf(figures[anchor]);
  if (outcomes.kind === 'incomplete' || printed === undefined) return undefined;
  const concluded = outcomes.kind === 'none' ? 0 : outcomes.concluded;
  if (printed === concluded) return undefined;
  return {
    text: `存疑：报告印出的办结总计是 ${numberText(printed)} 件，各项相加是 ${numberText(concluded)} 件`,
    anchor,
  };
}

function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function toHundred(count: number, total: number): number {
  return Number(((count / total) * 100).toFixed(3));
}
