import { numberOf } from '../../model/figure.ts';
import type { OrganRecord, ReportRecord } from '../../model/records.ts';
import { countDoubts } from '../findings.ts';
import { kindText, placeNameOf } from '../organ-place.ts';
import { figureSpeech } from '../wording.ts';
import { headlineRows } from './headline.ts';

/** Search engines show no more of a description than this. */
const longestDescription = 160;

/** One sentence on an organ's latest report for search engines and previews: what is above 0, and the doubts. */
export function organDescription(organ: OrganRecord, latest: ReportRecord | undefined): string {
  const subject = `${placeNameOf(organ)}${organ.name}（${kindText(organ)}）`;
  if (!latest) return `${subject}的政府信息公开工作年度报告：本站还没有能读取的报告。`;
  const figures = headlineRows(latest)
    .filter(({ figure }) => numberOf(figure) !== 0)
    .map(
      ({ name, figure, unit }) =>
        `${name} ${figureSpeech(figure)}${figure.unit === undefined && unit ? ` ${unit}` : ''}`,
    );
  const doubts = countDoubts(latest);
  const opening = `${subject}${latest.year} 年政府信息公开工作年度报告`;
  const closing = doubts > 0 ? `存疑 ${doubts} 处` : '未发现存疑之处';
  const room = longestDescription - opening.length - closing.length - '。。；其余主要数字为 0'.length;
  return [opening, summaryOf(figures, room), closing].join('。');
}

/** The figures that fit, and what becomes of the rest. */
function summaryOf(figures: readonly string[], room: number): string {
  if (figures.length === 0) return '主要数字均为 0';
  const fitting = figures.filter((_, index) => figures.slice(0, index + 1).join('；').length <= room);
  const rest = fitting.length < figures.length ? '其余见页面' : '其余主要数字为 0';
  return [...fitting, rest].join('；');
}
