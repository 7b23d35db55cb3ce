import { html, svg } from '../components/elements.ts';
import type { ViewGroup, ViewLine, ViewTable } from './view.ts';

/** An indicator as a section: what it shows in a sentence, and a table whose bars stand in the rows. */
export function renderTable(table: ViewTable): HTMLElement {
  return html(
    'section',
    { class: 'compare-table' },
    html('h3', {}, html('a', { href: table.link }, table.name)),
    ...table.groups.map((group) => renderGroup(table.name, group)),
    table.groups.length === 0 ? html('p', {}, '所选机关的报告没有此项。') : '',
    html('ul', { class: 'note caveats' }, ...table.caveats.map((caveat) => html('li', {}, caveat))),
  );
}

function renderGroup(name: string, group: ViewGroup): HTMLElement {
  const caption = `${group.heading}${name}`;
  const heads = [
    html('th', { scope: 'col' }, '机关'),
    html('th', { scope: 'col', class: 'figure' }, '数字'),
    html('th', { scope: 'col', class: 'figure' }, '原文'),
  ];
  return html(
    'div',
    {},
    html('p', {}, `${group.heading}：${group.sentence}`),
    html(
      'table',
      {},
      html('caption', {}, caption),
      html('thead', {}, html('tr', {}, ...heads)),
      html('tbody', {}, ...group.lines.map(renderLine)),
    ),
  );
}

function renderLine(line: ViewLine): HTMLElement {
  const place = html('span', { class: 'note' }, line.organ.place);
  if (line.kind === 'missing') {
    const head = html('th', { scope: 'row' }, line.organ.name, ' ', place);
    return html('tr', {}, head, html('td', { class: 'note', colspan: '2' }, line.text));
  }
  const { row, share } = line;
  return html(
    'tr',
    {},
    html('th', { scope: 'row' }, line.organ.name, ' ', place, share === undefined ? '' : bar(share)),
    html(
      'td',
      { class: `figure ${row.group}` },
      html('a', { href: row.link, 'aria-label': row.speech }, row.text),
      row.note ? html('strong', { class: 'doubt' }, ` ${row.groupWords}`) : '',
      row.note ? html('span', { class: 'note' }, row.note) : '',
    ),
    html('td', { class: 'figure' }, row.source ? html('a', { href: row.source.link }, row.source.text) : ''),
  );
}

/** A number's bar; 0 is a line at the beginning, not nothing. */
function bar(share: number): SVGElement {
  const width = Math.max(share * 100, 0.6).toFixed(2);
  const attributes = {
    class: 'bar',
    viewBox: '0 0 100 10',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  };
  return svg(
    'svg',
    attributes,
    svg('rect', { width, height: '10', class: share > 0 ? 'group-above' : 'tick' }),
  );
}
