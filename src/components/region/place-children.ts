import { type PlaceDot, placeDots } from '../../charts/place-dots.ts';
import { regionAddress } from '../../model/addresses.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import type { RegionRecord } from '../../model/records.ts';
import type { MeasureSummary, SummedSeries } from '../../model/series-records.ts';
import { scaleOf } from '../comparison/comparison-charts.ts';
import { mainSeriesIn, type PlaceFigures, placeIndicators, summaryIn } from './place-series.ts';
import { isWhole, type SumCell, sumCell } from './sum-cell.ts';

/** A place with what its reports come to. */
export type PlaceWithFigures = { region: RegionRecord; found: PlaceFigures };

/** A place one level down: its organs and reports, and for each column what its own reports come to. */
type ChildRow = {
  name: string;
  address: string;
  organs: number;
  reports: number;
  cells: (SumCell | undefined)[];
};

/** An indicator by which the places one level down are set side by side, in one year. */
export type ChildColumn = { indicator: Indicator; series: SummedSeries };

/** A drawing of the places with the words above it. */
type ChildChart = { name: string; markup: string };

/** The indicators that the place itself has, each in the year that stands for it there. */
export function childColumns(found: PlaceFigures): ChildColumn[] {
  return placeIndicators.flatMap((indicator) => {
    const series = mainSeriesIn(found, indicator.id);
    return series ? [{ indicator, series }] : [];
  });
}

/** The year and form of a column: 2020 年度，2019 年版表格. */
export function columnTitle({ year, form }: SummedSeries): string {
  return `${year} 年度，${form ? `${form} 年版表格` : '没有认出表格'}`;
}

/** The places one level down, in order of code. */
export function childRows(
  children: readonly PlaceWithFigures[],
  columns: readonly ChildColumn[],
): ChildRow[] {
  return children.map(({ region, found }) => ({
    name: region.name,
    address: regionAddress(region.code),
    organs: region.organs.length,
    reports: region.reports,
    cells: columns.map(({ indicator, series }) =>
      sumCell(indicator, series, summaryIn(found, indicator.id, series)),
    ),
  }));
}

/** The places side by side, a drawing an indicator, where at least two of them have something to draw. */
export function childCharts(
  children: readonly PlaceWithFigures[],
  columns: readonly ChildColumn[],
): ChildChart[] {
  return columns.flatMap(({ indicator, series }) => {
    const dots = children.map((child) => toDot(child, indicator, series));
    if (dots.filter(({ value }) => value !== undefined).length < 2) return [];
    const name = `${indicator.name}，${columnTitle(series)}`;
    const markup = placeDots(dots, {
      id: `children-${indicator.id}`,
      title: `各下级地方的${name}`,
      description: '每行一个地方，按区划代码排列；数字见下面的表格。',
      scale: scaleOf(indicator) === 'share' ? 'share' : 'log',
      axisLabel:
        scaleOf(indicator) === 'share' ? '合并计算的比例' : `合计，${axisUnit(indicator)}（对数刻度）`,
    });
    return markup === undefined ? [] : [{ name, markup }];
  });
}

function toDot({ region, found }: PlaceWithFigures, indicator: Indicator, series: SummedSeries): PlaceDot {
  const summary = summaryIn(found, indicator.id, series);
  const cell = sumCell(indicator, series, summary);
  return {
    key: region.code,
    label: region.name,
    value: summary && cell?.hasTotal ? combinedValue(summary) : undefined,
    text: cell
      ? `${cell.text.split(' = ').at(-1)}${cell.doubt ? `（${cell.doubt.words}）` : ''}`
      : '没有报告',
    isWhole: summary !== undefined && isWhole(summary),
  };
}

/** A total, or the ratio of the totals. */
function combinedValue({ total, denominator }: MeasureSummary): number | undefined {
  if (total === undefined || denominator === 0) return undefined;
  return denominator === undefined ? total : total / denominator;
}

function axisUnit({ unit }: Indicator): string {
  return unit === '万元' ? '元' : unit;
}
