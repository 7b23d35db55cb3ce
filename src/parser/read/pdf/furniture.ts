import type { Box } from './geometry.ts';
import type { Page } from './page-layout.ts';

/** - 4 -, —4—, 第 4 页, 第 4 页 共 9 页, 4/9, or a bare 4. */
const pageNumber =
  /^(?:[-—–―－·]?\s*\d{1,3}\s*[-—–―－·]?|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;
/** A page number that no cell ever holds as a value. */
const dashedNumber = /^[-—–―－]\s*\d{1,3}\s*[-—–―－]$/;
/** Running heads stand at the same height on each page, to a point or two. */
const sameHeight = 2;

/** Leaves out what belongs to the pages and not to the text: page numbers, and heads and feet that repeat. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  return pages.map((page) => {
    const [before, after] = [-1, 1].map((step) =>
      pages.find((other) => other.number === page.number + step && other.column === page.column),
    );
    const items = [...withoutDashedNumbers(page).items];
    while (isFurniture(items[0], [before?.items[0]], page)) items.shift();
    while (
      isFurniture(
        items.at(-1),
        [before, after].map((other) => other?.items.at(-1)),
        page,
      )
    )
      items.pop();
    return { ...page, items };
  });
}

type Item = Page['items'][number];

function isFurniture(item: Item | undefined, others: readonly (Item | undefined)[], page: Page): boolean {
  if (item?.kind !== 'line') return false;
  const { text, box } = item.line;
  const isAtEdge = box.bottom < marginOf(page) || isAtFoot(box, page);
  if (!isAtEdge) return false;
  if (pageNumber.test(text.trim())) return true;
  return others.some(
    (other) =>
      other?.kind === 'line' &&
      withoutDigits(other.line.text) === withoutDigits(text) &&
      Math.abs(other.line.box.top - box.top) <= sameHeight,
  );
}

/** How far from its upper and lower edge a page may print what belongs to it: as far on a page set sideways. */
function marginOf({ size }: Page): number {
  return Math.max(size.width, size.height) * 0.12;
}

function isAtFoot(box: Box, page: Page): boolean {
  return box.top > page.size.height - marginOf(page);
}

/** Running heads and feet differ by the number of the page. */
function withoutDigits(text: string): string {
  return text.replace(/\d+/g, '');
}

/** The lines of a table that runs to the foot of its page may reach around the page number. */
function withoutDashedNumbers(page: Page): Page {
  const items = page.items.map((item) => {
    if (item.kind === 'line') return item;
    const cells = item.table.cells.map((cell) => ({
      ...cell,
      lines: cell.lines.filter(({ text, box }) => !(dashedNumber.test(text.trim()) && isAtFoot(box, page))),
    }));
    return { ...item, table: { ...item.table, cells } };
  });
  return { ...page, items };
}
