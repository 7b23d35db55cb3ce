import type { Figure, FigureCorrection } from '../../model/figure.ts';
import { numberText } from '../../model/number-text.ts';
import { figureMarkup } from '../figure-markup.ts';
import { attributes, html, type Markup } from '../markup.ts';
import { correctionText, placeText } from '../wording.ts';
import { citedValue } from './cited-value.ts';
import { correctionAnchor } from './corrections.ts';
import type { Doubt } from './doubts.ts';
import type { Cell, FigureCell, HeaderCell, Row, TableLayout } from './table-layout.ts';

type Doubts = ReadonlyMap<string, Doubt>;

/** A statutory table in a frame that scrolls sideways; the frame is named by the table's caption. */
export function statutoryTableMarkup(id: string, layout: TableLayout, doubts: Doubts): Markup {
  const { caption, unit } = layout;
  return html`<div class="scroll" role="region" aria-labelledby="${id}-caption" tabindex="0"><table id="${id}" class="statutory"><caption id="${id}-caption">${caption}<span class="unit">单位：${unit}</span></caption>${tableMarkup(layout, doubts)}</table></div>`;
}

/** The rows of a statutory table, head and bodies. */
export function tableMarkup({ head, bodies }: Pick<TableLayout, 'head' | 'bodies'>, doubts: Doubts): Markup {
  const rows = (group: readonly Row[]) => group.map((row) => rowMarkup(row, doubts));
  return html`${head.length > 0 ? html`<thead>${rows(head)}</thead>` : ''}${bodies.map((body) => html`<tbody>${rows(body)}</tbody>`)}`;
}

function rowMarkup({ cells, isSplit }: Row, doubts: Doubts): Markup {
  return html`<tr${attributes({ class: isSplit ? 'split' : undefined })}>${cells.map((cell) => cellMarkup(cell, doubts))}</tr>`;
}

function cellMarkup(cell: Cell, doubts: Doubts): Markup {
  if (cell.kind === 'figure') return figureCellMarkup(cell, doubts.get(cell.id));
  const [colspan, rowspan] = [spanOf(cell.colSpan), spanOf(cell.rowSpan)];
  if (cell.kind === 'note')
    return html`<td class="note"${attributes({ colspan, rowspan })}>${cell.text}</td>`;
  const { scope, id, role } = cell satisfies HeaderCell;
  return html`<th${attributes({ scope, id, class: role, colspan, rowspan })}>${cell.text}</th>`;
}

/**
 * A figure's cell: its anchor, and its value as a link to its line of the source text. A page has two hundred of
 * them, so an attribute is written only where it says something: the words of a citation, for one, only where
 * they are more than a plain number and the form's unit.
 */
function figureCellMarkup(cell: FigureCell, doubt: Doubt | undefined): Markup {
  const { id, figure, name } = cell;
  const { at, correction } = figure;
  const plain = isPlain(figure);
  const own = attributes({
    id,
    class: classesOf(plain && figure.value === 0, doubt),
    colspan: spanOf(cell.colSpan),
    headers: cell.headers,
    'data-words': plain ? undefined : citedValue(figure, cell.unit),
    'data-name': name,
    'data-place': at?.page === undefined ? undefined : placeText(at),
    'data-doubts': doubt?.anchors.join(' '),
  });
  const value = plain ? numberText(figure.value) : figureMarkup({ ...figure, correction: undefined });
  return html`<td${own}><a href="#${at?.line === undefined ? id : `L${at.line}`}">${value}</a>${doubt?.sign && signMarkup(doubt.sign)}${correction && correctionMarkup(id, correction)}</td>`;
}

function correctionMarkup(id: string, correction: FigureCorrection): Markup {
  return html`<a class="correction" href="#${correctionAnchor(id)}">更正 ${correctionText(correction)}</a>`;
}

function signMarkup({ anchor, meaning, mark }: NonNullable<Doubt['sign']>): Markup {
  return html`<a class="doubt" href="#${anchor}" aria-label="${meaning}">${mark}</a>`;
}

/** Whether a figure is a bare number as printed: no state, unit or sum to be told. */
function isPlain(figure: Figure): figure is Figure & { value: number } {
  return (
    figure.state === 'reported' &&
    figure.value !== undefined &&
    figure.unit === undefined &&
    !figure.correction
  );
}

function classesOf(isZero: boolean, doubt: Doubt | undefined): string | undefined {
  if (doubt?.sign) return isZero ? 'zero doubtful' : 'doubtful';
  return isZero ? 'zero' : undefined;
}

/** A span as an attribute, which a cell of one row and one column does without. */
function spanOf(cells: number): number | undefined {
  return cells > 1 ? cells : undefined;
}
