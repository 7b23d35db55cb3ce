import { html } from '../components/elements.ts';
import { link } from '../components/link.ts';
import { indicatorAddress } from '../model/addresses.ts';
import type { Table } from './answer.ts';
import type { Entry, Subject } from './entry.ts';
import type { ComparedKind } from './state.ts';
import { type Body, type Cell, type Column, formWords, noneWords } from './view.ts';

/** An indicator as a section: what it says in a sentence, a table, and a place for its drawing. */
export function renderTable({ indicator, view }: Table, kind: ComparedKind): HTMLElement {
  const { columns, bodies, sentence } = view;
  const caption = `${indicator.name}：${columnsWords(columns)}`;
  const isWide = indicator.formula.kind === 'mix';
  return html(
    'section',
    { class: 'compared', id: `compared-${indicator.id}` },
    html('h3', {}, html('a', { href: link(indicatorAddress(indicator.id)) }, indicator.name)),
    html('p', {}, sentence),
    columns.length === 0 ? '' : tableOf(caption, { columns, bodies, kind, isWide }),
    html('figure', { class: 'compared-chart', hidden: '' }),
    html('ul', { class: 'note caveats' }, ...indicator.caveats.map((caveat) => html('li', {}, caveat))),
  );
}

/** What a table is made of; `isWide` where what stands for a number is longer than a line. */
type Frame = { columns: readonly Column[]; bodies: readonly Body[]; kind: ComparedKind; isWide: boolean };

function tableOf(caption: string, { columns, bodies, kind, isWide }: Frame): HTMLElement {
  const isOne = columns.length === 1;
  const heads = [
    html('th', { scope: 'col' }, kind === 'organs' ? '机关' : '地方'),
    ...columns.map(headOf),
    ...(isOne ? [html('th', { scope: 'col', class: lastHead[kind].class }, lastHead[kind].name)] : []),
  ];
  const table = html(
    'table',
    { class: ['indicator', ...(isOne ? [] : ['many']), ...(isWide ? ['wrapped'] : [])].join(' ') },
    html('caption', {}, caption),
    html('thead', {}, html('tr', {}, ...heads)),
    ...bodies.map((body) => bodyOf(body, columns, heads.length, kind)),
  );
  // A table that is wider than the page is scrolled with the keyboard too.
  const frame = { class: 'scroll-frame', tabindex: '0', role: 'region', 'aria-label': caption };
  return isOne ? table : html('div', frame, table);
}

/** The last column of a table of one year: where an organ's number stands, or what a place's reports say. */
const lastHead = {
  organs: { class: 'figure', name: '原文' },
  places: { class: 'says', name: '各份报告' },
} as const;

function headOf({ year, form, isBreak }: Column): HTMLElement {
  const words = form === undefined ? '' : html('span', { class: 'note' }, formWords(form).trim());
  return html('th', { scope: 'col', class: isBreak ? 'figure break' : 'figure' }, `${year}`, words);
}

function bodyOf(
  { heading, rows }: Body,
  columns: readonly Column[],
  width: number,
  kind: ComparedKind,
): HTMLElement {
  const head = html('th', { scope: 'rowgroup', class: 'place', colspan: `${width}` }, heading);
  const isOne = columns.length === 1;
  return html(
    'tbody',
    {},
    heading === '' ? '' : html('tr', {}, head),
    ...rows.map(({ subject, cells: [first, ...others] }) =>
      html(
        'tr',
        {},
        html('th', { scope: 'row' }, ...nameOf(subject)),
        first ? cellOf(first, false, isOne && kind === 'places') : '',
        ...others.map((cell, at) => cellOf(cell, columns[at + 1]?.isBreak ?? false)),
        isOne ? lastOf(first, kind) : '',
      ),
    ),
  );
}

function nameOf({ name, place, address }: Subject): (Node | string)[] {
  const named = address === '' ? name : html('a', { href: link(address) }, name);
  return [named, ' ', html('span', { class: 'note' }, place)];
}

/** `isBare` where what is to be said beside the number stands in a column of its own. */
function cellOf(cell: Cell, isBreak: boolean, isBare = false): HTMLElement {
  const classes = isBreak ? 'figure break' : 'figure';
  if (cell.kind === 'none') {
    const isFailed = cell.state === 'notFetched';
    return html(
      'td',
      { class: `${classes} none` },
      html(isFailed ? 'strong' : 'span', { class: isFailed ? 'doubt' : 'note' }, noneWords[cell.state]),
    );
  }
  const { group, text, speech, words, doubt, address } = cell.entry;
  const says = speech === text ? {} : { 'aria-label': speech };
  const number = html('span', { class: numberClass(cell.entry) }, text);
  return html(
    'td',
    { class: classes },
    html('a', { href: link(address), ...says }, number),
    group === 'unitUnknown' ? html('strong', { class: 'doubt' }, ` ${words}`) : '',
    doubt !== '' && group !== 'unitUnknown' ? html('strong', { class: 'doubt' }, ` ${doubt}`) : '',
    isBare || cell.note === '' ? '' : html('span', { class: 'note' }, cell.note),
  );
}

/** A number, or the mark of its state as every table has it. */
function numberClass({ group }: Entry): string {
  if (group === 'zero') return 'number zero';
  return ['above', 'below', 'unitUnknown'].includes(group) ? 'number' : `state ${group}`;
}

function lastOf(cell: Cell | undefined, kind: ComparedKind): HTMLElement {
  if (kind === 'places') return html('td', { class: 'says note' }, cell?.kind === 'entry' ? cell.note : '');
  const source = cell?.kind === 'entry' ? cell.entry.source : undefined;
  const address = source && html('a', { href: link(source.address) }, source.text);
  return html('td', { class: 'figure' }, address ?? '');
}

/** The years of a table in its caption; the form stands beside one year, and above each of several. */
function columnsWords(columns: readonly Column[]): string {
  const [first, ...others] = columns;
  const last = others.at(-1);
  if (!first) return '';
  if (!last)
    return `${first.year} 年度${first.form === undefined ? '' : `（${formWords(first.form).trim()}）`}`;
  const isUnbroken = last.year - first.year === others.length;
  return isUnbroken
    ? `${first.year}–${last.year} 年度`
    : `${columns.map(({ year }) => year).join('、')} 年度`;
}
