import { strip, stripAxis } from '../../charts/distribution-strip.ts';
import { type Standing, standingOf } from '../../metrics/standing.ts';
import { measureGroupOf } from '../../metrics/state-groups.ts';
import { distributionAddress } from '../../model/addresses.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { comparableOfMeasure, type Measure } from '../../model/measure.ts';
import { numberText } from '../../model/number-text.ts';
import { seriesKeyText } from '../../model/series.ts';
import type { Series } from '../../model/series-records.ts';
import type { StateGroupId } from '../../model/state-group.ts';
import { groupWords, measureText } from './measure-words.ts';
import { countIn } from './reading.ts';
import { reportsIn, type StateItem, stateItems } from './states.ts';

/** Where one organ stands in a series, for a page that shows the shared drawing with its mark over it. */
export type OrganMark = {
  /** The shared drawing; undefined where no report has a number above 0. */
  drawing: { address: string; text: string } | undefined;
  /** Place of the organ's mark on the drawing; undefined where its figure has no place on the axis. */
  mark: { x: number; text: string; anchor: 'start' | 'end'; textX: number } | undefined;
  sentence: string;
  group: StateGroupId;
  /** How many reports are in each group; undefined where there are too many to be counted on every organ's page. */
  states: StateItem[] | undefined;
};

/**
 * Above so many reports a page says a share and no counts. One report more changes every count, and with them every
 * page that prints them; the indicator's own page has them all.
 */
const mostToCount = 1000;

export function organMark(indicator: Indicator, series: Series, measure: Measure): OrganMark {
  const value = comparableOfMeasure(measure);
  const axis = stripAxis(series.values);
  const group = measureGroupOf(measure);
  const own = measureText(measure, indicator);
  const x = axis && value !== undefined && value > 0 ? Math.round(axis.place(value) * 10) / 10 : undefined;
  return {
    drawing: seriesDrawing(indicator, series),
    mark: x === undefined ? undefined : placeMark(x, own),
    sentence:
      value === undefined
        ? `本机关${groupWords(indicator)[group]}${group === 'unitUnknown' ? `（${own}）` : ''}，不参加比较。`
        : `本机关 ${own}${measure.flags.length > 0 ? '（存疑）' : ''}。${standingSentence(standingOf(value, series.values))}`,
    group,
    states: reportsIn(series.summary) > mostToCount ? undefined : stateItems(indicator, series),
  };
}

/** The shared drawing of a series; undefined where no report has a number above 0. */
export function seriesDrawing(indicator: Indicator, series: Series): OrganMark['drawing'] {
  const above = countIn(series, 'above');
  if (above === 0) return undefined;
  const count = reportsIn(series.summary) > mostToCount ? '各份' : ` ${above} 份`;
  return {
    address: distributionAddress(indicator.id, seriesKeyText(series)),
    text: `${series.year} 年${indicator.name}：大于 0 的${count}在对数轴上的位置`,
  };
}

/** The words of a mark stand on the side that has room for them. */
function placeMark(x: number, text: string): OrganMark['mark'] {
  return x > strip.width / 2
    ? { x, text, anchor: 'end', textX: x - 6 }
    : { x, text, anchor: 'start', textX: x + 6 };
}

/** In whole percents, cut off, which few of the reports that are added change. */
function shareSentence({ n, above, below, equal }: Standing): string {
  const shares = [
    [below, '更低'],
    [above, '更高'],
    [equal, '相同'],
  ] as const;
  const others = shares
    .map(([count, words]) => ({ percent: Math.floor((100 * count) / (n - 1)), words }))
    .filter(({ percent }) => percent > 0)
    .map(({ percent, words }) => `${percent}% ${words}`);
  return `能够比较的其他报告中，${others.join('，')}。`;
}

function standingSentence(standing: Standing | undefined): string {
  if (!standing || standing.n === 1) return '没有别的报告可以比较。';
  const { n, above, below, equal, lowerPercent } = standing;
  if (n > mostToCount) return shareSentence(standing);
  const counts = [
    [above, '更高'],
    [below, '更低'],
    [equal, '相同'],
  ] as const;
  const others = counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${numberText(count)} 份${words}`)
    .join('，');
  const lower = Math.floor(lowerPercent ?? 0);
  const percent = lower === 0 ? '' : `，高于其中 ${lower}%`;
  return `能够比较的另外 ${numberText(n - 1)} 份报告中，${others}${percent}。`;
}
