import { figureAddress, reportAddress } from '../../model/addresses.ts';
import { markedFigure } from '../figure-markup.ts';
import { link } from '../link.ts';
import { attributes, html, type Markup } from '../markup.ts';
import type { SeriesCell, SeriesRow, SeriesTable, SeriesYear } from './series-table.ts';

/** A statutory table over the years in a frame that scrolls sideways, a year a column. */
export function seriesTableMarkup(organ: string, years: readonly SeriesYear[], table: SeriesTable): Markup {
  const { id, caption, groups } = table;
  const bodies = groups.map(({ name, rows }) => {
    const heading =
      name === ''
        ? undefined
        : html`<tr><th scope="rowgroup" class="place" colspan="${years.length + 2}">${name}</th></tr>`;
    return html`<tbody>${heading}${rows.map((row) => rowMarkup(organ, years, row))}</tbody>`;
  });
  return html`<div class="scroll" role="region" aria-labelledby="${id}-caption" tabindex="0"><table id="${id}"><caption id="${id}-caption">${caption}</caption><thead><tr><th scope="col">项目</th><th scope="col" class="short">单位</th>${years.map((year) => yearHead(organ, year))}</tr></thead>${bodies}</table></div>`;
}

function yearHead(organ: string, { year, form, isBreak }: SeriesYear): Markup {
  if (form === undefined) return html`<th scope="col" class="figure">${year}<br>无报告</th>`;
  const words = form === null ? '表格未识别' : `${form} 年版`;
  return html`<th scope="col" class="figure${isBreak ? ' break' : ''}"><a href="${link(reportAddress(organ, year))}">${year}</a><br>${words}</th>`;
}

function rowMarkup(
  organ: string,
  years: readonly SeriesYear[],
  { id, name, unit, cells }: SeriesRow,
): Markup {
  const inside = cells.map((cell, index) => cellMarkup(organ, id, cell, years[index]?.isBreak === true));
  return html`<tr><th scope="row">${name}</th><td class="unit">${unit}</td>${inside}</tr>`;
}

function cellMarkup(organ: string, id: string, cell: SeriesCell, isBreak: boolean): Markup {
  const classes = ['figure', ...(isBreak ? ['break'] : [])];
  if (cell.kind === 'none') return html`<td></td>`;
  if (cell.kind === 'notInForm') {
    return html`<td class="${classes.join(' ')}"><span class="state" role="img" aria-label="这一版表格没有此项">—</span></td>`;
  }
  const { year, figure, isDoubtful, mark } = cell;
  const own = attributes({ class: [...classes, ...(isDoubtful ? ['doubtful'] : [])].join(' ') });
  return html`<td${own}><a href="${link(figureAddress(organ, year, id))}">${markedFigure(figure, mark)}</a></td>`;
}
