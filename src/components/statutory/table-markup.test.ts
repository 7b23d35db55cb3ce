import { expect, test } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import type { Doubt } from './doubts.ts';
import { type FigureCell, header } from './table-layout.ts';
import { tableMarkup } from './table-markup.ts';

function cellMarkup(figure: Figure, doubt?: Doubt, cell: Partial<FigureCell> = {}): string {
  const own: FigureCell = { kind: 'figure', id: 'a.b', figure, unit: '件', colSpan: 1, ...cell };
  const { markup } = tableMarkup(
    { head: [], bodies: [[{ cells: [own] }]] },
    new Map(doubt && [['a.b', doubt]]),
  );
  return markup.replace(/^<tbody><tr>|<\/tr><\/tbody>$/g, '');
}

test('a plain number is its anchor and the link to its line, and nothing more', () => {
  const figure: Figure = { state: 'reported', value: 1200, raw: '1200', at: { line: 91, start: 3, end: 7 } };
  expect(cellMarkup(figure)).toBe('<td id="a.b"><a href="#L91">1,200</a></td>');
});

test('a number with more to it says so in words', () => {
  const figure: Figure = { state: 'reported', value: 9, unit: null, unitSource: null, at: { line: 8 } };
  expect(cellMarkup(figure, undefined, { unit: null, colSpan: 2, headers: 'h1 h2' })).toBe(
    '<td id="a.b" colspan="2" headers="h1 h2" data-words="9，单位不明（9 元，或 9 万元）">' +
      '<a href="#L8"><span class="number">9</span> <strong class="doubt">单位不明</strong></a></td>',
  );
});

test('a figure without a line links to itself, and keeps its page', () => {
  expect(cellMarkup({ state: 'blank', at: { page: 3 } })).toContain('data-place="第 3 页"><a href="#a.b">');
  expect(cellMarkup({ state: 'absent' })).toContain('<a href="#a.b"><span class="state absent"');
});

test('a doubt has its sign in the cell, linked to the finding', () => {
  const sign = { mark: '≠', meaning: '不相等', anchor: 'finding-2' } as const;
  expect(cellMarkup({ state: 'reported', value: 0 }, { anchors: ['finding-1', 'finding-2'], sign })).toBe(
    '<td id="a.b" class="zero doubtful" data-doubts="finding-1 finding-2"><a href="#a.b">0</a>' +
      '<a class="doubt" href="#finding-2" aria-label="不相等">≠</a></td>',
  );
});

test('what a report prints cannot become markup', () => {
  const raw = '"><script>';
  const markup = cellMarkup({ state: 'notApplicable', raw }, undefined, { name: raw });
  expect(markup).not.toContain('<script>');
  expect(markup).toContain('data-name="&quot;&gt;&lt;script&gt;"');
});

test('headers have scope, role and spans', () => {
  const cells = [
    header('行政复议', 'col', { colSpan: 5 }),
    header('三、', 'row', { rowSpan: 20, role: 'group' }),
  ];
  expect(tableMarkup({ head: [{ cells }], bodies: [] }, new Map()).markup).toBe(
    '<thead><tr><th scope="col" colspan="5">行政复议</th><th scope="row" class="group" rowspan="20">三、</th></tr></thead>',
  );
});
