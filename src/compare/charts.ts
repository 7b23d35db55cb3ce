import type { PlotLook, PlottedPoint, PlottedRow } from '../charts/compared-plots.ts';
import { tickText } from '../charts/tick-text.ts';
import { comparableText } from '../components/comparison/measure-words.ts';
import { html } from '../components/elements.ts';
import { toWan } from '../metrics/comparable.ts';
import type { Indicator } from '../model/indicators/indicator.ts';
import type { Table } from './answer.ts';
import { chartCaption } from './chart-caption.ts';
import { type Body, type Cell, numberOfCell, type Row } from './view.ts';

/** Below so many numbers a drawing shows nothing that the table does not. */
const fewestDrawn = 2;
const mostWidth = 900;

/**
 * Draws every table that has at least two numbers to set side by side, below it. Plot is fetched when the first one
 * is; where it cannot be, the tables stand alone and say so.
 */
export async function drawCharts(tables: readonly Table[], isWanted: () => boolean): Promise<void> {
  const drawn = tables.filter((table) => drawnBodies(table).length > 0);
  if (drawn.length === 0) return;
  const plots = await import('../charts/compared-plots.ts').catch(() => undefined);
  for (const table of drawn) {
    // What was asked for meanwhile has other tables.
    if (!isWanted()) return;
    const figure = document.querySelector<HTMLElement>(`#compared-${table.indicator.id} > figure`);
    if (!figure) continue;
    figure.hidden = false;
    const width = Math.min(figure.clientWidth, mostWidth);
    const { drawings, caption } = plots ? draw(plots, table, width) : { drawings: [], caption: '' };
    if (drawings.length > 0) figure.replaceChildren(...drawings, html('figcaption', {}, caption));
    else if (plots) figure.hidden = true;
    else figure.replaceChildren(html('figcaption', {}, '图没有取到；数字都在表里。'));
  }
}

/** A drawing for each body: what may not be compared has no common axis. */
function draw(
  { dotsPlot, linesPlot }: typeof import('../charts/compared-plots.ts'),
  { indicator, view }: Table,
  width: number,
): { drawings: SVGElement[]; caption: string } {
  const isOneYear = view.columns.length === 1;
  const breaks = view.columns.filter(({ isBreak }) => isBreak).map(({ year }) => year);
  const about = { isOneYear, hasBreak: breaks.length > 0, scale: scaleOf(indicator) };
  const drawn = drawnBodies({ indicator, view }).flatMap(({ population, heading, rows }) => {
    const plotted = rows.map((row) => plottedRow(row, indicator));
    const look: PlotLook = {
      id: `drawn-${indicator.id}-${population}`,
      title: heading === '' ? indicator.name : `${indicator.name}：${heading}`,
      description: chartCaption({ ...about, drawings: [plotted] }),
      width,
      scale: scaleOf(indicator),
      axisLabel: isOneYear ? axisLabel(indicator) : unitLabel(indicator),
    };
    const tickText = tickTextOf(indicator);
    const svg = isOneYear ? dotsPlot(plotted, look) : linesPlot(plotted, { ...look, breaks, tickText });
    return svg ? { svg, plotted } : [];
  });
  return {
    drawings: drawn.map(({ svg }) => svg),
    caption: chartCaption({ ...about, drawings: drawn.map(({ plotted }) => plotted) }),
  };
}

function plottedRow({ subject, cells }: Row, indicator: Indicator): PlottedRow {
  return {
    label: subject.name,
    points: cells.map((cell): PlottedPoint => {
      if (cell.kind === 'none') return { year: cell.year, form: '', value: undefined, text: '' };
      const { year, form, text, group, words, value, doubt } = cell.entry;
      const number = cell.isLike ? value : undefined;
      const marked = group === 'unitUnknown' ? words : cell.isLike ? text : '另一版';
      return {
        year,
        form: form ?? '',
        value: number === undefined ? undefined : inUnit(number, indicator),
        isDoubtful: doubt !== '',
        text:
          number === undefined
            ? shortMark(marked, words)
            : `${comparableText(number, indicator)}${doubt && `（${doubt}）`}`,
      };
    }),
  };
}

/** A mark as long as a few characters; a longer one is said in a word. */
function shortMark(text: string, words: string): string {
  return [...text].length > 5 ? words : text;
}

/** What has at least two numbers to set side by side. */
function drawnBodies({ view }: Table): Body[] {
  return view.bodies.filter(
    ({ rows }) => rows.flatMap((row) => row.cells).filter(isDrawn).length >= fewestDrawn,
  );
}

function isDrawn(cell: Cell): boolean {
  return numberOfCell(cell) !== undefined;
}

function scaleOf({ unit, formula }: Indicator): PlotLook['scale'] {
  if (formula.kind === 'days') return 'step';
  return unit === '%' ? 'share' : 'log';
}

function axisLabel({ name, unit }: Indicator): string {
  return unit === '%' ? name : `${name}（${unit}）`;
}

/** Small drawings have room for the unit alone, and shares have theirs at every tick. */
function unitLabel({ unit }: Indicator): string {
  return unit === '%' ? '' : `单位：${unit}`;
}

/** Yuan as 万元, which is the unit that the form and the axis have. */
function inUnit(value: number, { unit }: Indicator): number {
  return unit === '万元' ? toWan(value) : value;
}

function tickTextOf({ unit }: Indicator): (value: number) => string {
  return unit === '%'
    ? (value) => `${value * 100}%`
    : (value) => (value < 0 ? `−${tickText(-value)}` : tickText(value));
}
