import type { DefaultTreeAdapterTypes } from 'parse5';
import type { FlowBlock, FlowCell, FlowNote, FlowRow } from '../flow.ts';
import type { Style } from './declarations.ts';
import { textIn, textOf } from './element-text.ts';
import {
  type Appearance,
  appearanceOf,
  type Element,
  findInputText,
  holdsTable,
  isDrawn,
  isFolded,
  isPicture,
  isWriting,
} from './elements.ts';
import { fontSizeIn } from './font-size.ts';
import { hiddenColumns, noteColumns } from './hidden-columns.ts';
import { brokenTag } from './page-findings.ts';
import { cellPrintNote, leftOutNote, possibleNote, printNotes } from './page-notes.ts';
import type { ElementStyle, PageStyle } from './page-style.ts';
import { PageText } from './page-text.ts';
import { printsSpecially } from './print-doubt.ts';
import { readContent } from './printed-content.ts';
import { spansOf, styledRows, type TableRow, tableRows } from './read-table.ts';
import { isOutOfSight, isSizeless, isVanished } from './unseen.ts';
import { isRaised, type Reason, raisedIn, whyLeftOut, whyRowLeftOut } from './why-left-out.ts';

/** A remark that is folded up in a cell is no longer; what is folded up in a page laid out by a table may be. */
const longestRemark = 100;

/** How a page is read besides its styles. */
export type ReadingOptions = {
  /** Whether tables that are folded up stand beside the page's own, and are none of it. */
  keepsFolded: boolean;
  /** Whether tables are read that styles hide. */
  showsTables: boolean;
};

/** Reads what is printed of a page, element by element, with tables as rows of cells. */
export function readPage(
  page: DefaultTreeAdapterTypes.Document,
  style: PageStyle,
  options: ReadingOptions,
): FlowBlock[] {
  return new PageReader(style, options).read(page);
}

class PageReader {
  readonly #text = new PageText();
  readonly #style: PageStyle;
  readonly #options: ReadingOptions;

  constructor(style: PageStyle, options: ReadingOptions) {
    this.#style = style;
    this.#options = options;
  }

  read(page: DefaultTreeAdapterTypes.Document): FlowBlock[] {
    this.#readChildren(page);
    return this.#text.flow.end();
  }

  #readChildren(parent: DefaultTreeAdapterTypes.ParentNode): void {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text') this.#text.write((node as DefaultTreeAdapterTypes.TextNode).value);
      else if ('tagName' in node) this.#readElement(node);
    }
  }

  #readElement(element: Element): void {
    const style = this.#style.styleOf(element);
    const appearance = appearanceOf(element, style.own);
    const reason = this.#whyLeftOut(element, style.own, appearance);
    this.#noteElement(element, style, appearance, reason);
    if (this.#text.isInCell && isWriting(element)) this.#text.flow.addPicture();
    else if (reason) this.#leaveOut(element, reason);
    else if (element.tagName === 'table')
      this.#text.within(element, style.own, () => this.#readTable(element));
    else if (/^(?:inline-)?table$/.test(style.own.get('display') ?? '') && this.#readStyledTable(element))
      return;
    else if (isPicture(element) || isDrawn(element, style.own)) this.#text.flow.addPicture();
    else this.#text.within(element, style.own, () => this.#readSeen(element, appearance, style));
  }

  #whyLeftOut(element: Element, style: Style, appearance: Appearance): Reason | undefined {
    const { isInCell } = this.#text;
    const reason = whyLeftOut(element, style, appearance, isInCell);
    const isShown = reason === 'hidden' && this.#options.showsTables && !isInCell && holdsTable(element);
    return isShown ? undefined : reason;
  }

  /** Says what of an element may not be printed as it is read. */
  #noteElement(
    element: Element,
    style: ElementStyle,
    appearance: Appearance,
    reason: Reason | undefined,
  ): void {
    const { flow, isInCell, fontSize } = this.#text;
    if (!isInCell && (reason || printsSpecially(element, style))) flow.doubtLine();
    if (reason) return;
    const raised = raisedIn(appearance, style.own, isInCell);
    this.#note(possibleNote(element, style, raised, isInCell));
    if (isInCell) this.#note(...printNotes(element, style, fontSizeIn(fontSize, element, style.own)));
  }

  #readSeen(element: Element, appearance: Appearance, style: ElementStyle): void {
    const raised = raisedIn(appearance, style.own, this.#text.isInCell);
    if (isRaised(element, raised)) this.#text.addRaised(textOf(element), raised ?? 'above');
    else
      this.#text.keepingLines(appearance.isPreformatted, () =>
        this.#readInside(element, appearance.isBlock, style),
      );
  }

  #readInside(element: Element, isBlock: boolean, style: ElementStyle): void {
    if (isBlock) this.#text.endLine();
    // The number of an entry of a list is printed by the list.
    const isNumbered =
      this.#text.isInCell && element.tagName === 'li' && element.parentNode?.nodeName === 'ol';
    if (isNumbered && textOf(element).trim() === '') this.#text.flow.addPicture();
    if (element.tagName === 'input') this.#text.add(findInputText(element) ?? '');
    this.#readAround(element, style);
    if (isBlock) this.#text.endLine();
  }

  /** Reads what is in an element, and in a table what a style prints before it and behind it. */
  #readAround(element: Element, { before, after }: ElementStyle): void {
    const isInTable = this.#text.isInCell || element.tagName === 'caption';
    if (before && isInTable) this.#readPrinted(element, before);
    if (isFolded(element) && this.#keepsShut(element)) this.#readSummary(element);
    else this.#readChildren(element);
    if (after && isInTable) this.#readPrinted(element, after);
  }

  /** A remark in a cell is; of tables those beside which the page has as many in the open: they are another year's. */
  #keepsShut(element: Element): boolean {
    if (holdsTable(element)) return this.#options.keepsFolded;
    return this.#text.isInCell && textOf(element).trim().length <= longestRemark;
  }

  #readSummary(element: Element): void {
    const isSummary = (node: DefaultTreeAdapterTypes.ChildNode): boolean => node.nodeName === 'summary';
    for (const node of element.childNodes) if (isSummary(node)) this.#readElement(node as Element);
    this.#note(leftOutNote(textIn(element.childNodes.filter((node) => !isSummary(node))), 'hidden'));
  }

  #readPrinted(element: Element, style: Style): void {
    const appearance = appearanceOf(element, style);
    const printed = readContent(style, element);
    const isHidden =
      style.get('display') === 'none' || appearance.isInvisible || isVanished(style) || isSizeless(style);
    if (!printed || isHidden || isOutOfSight(style, true)) return;
    const isLine = /^(?:block|flex|grid|table|list-item)/.test(style.get('display') ?? '');
    const raised = raisedIn(appearance, style, this.#text.isInCell);
    if (isLine) this.#text.endLine();
    if (printed.isSign) this.#text.flow.addPicture();
    else if (raised) this.#text.addRaised(printed.text, raised);
    else this.#text.add(printed.text);
    if (isLine) this.#text.endLine();
  }

  #readTable(table: Element): void {
    this.#text.endLine();
    for (const node of table.childNodes) if (node.nodeName === 'caption') this.#readElement(node as Element);
    const isRemoved = (element: Element): boolean =>
      appearanceOf(element, this.#style.styleOf(element).own).isRemoved;
    const rows = this.#readRows(tableRows(table, isRemoved));
    const hidden = hiddenColumns(table, (column) => this.#style.styleOf(column).own);
    if (hidden.size > 0) noteColumns(rows, hidden);
  }

  /** Reads a table that styles make of other elements; false where an element is none. */
  #readStyledTable(element: Element): boolean {
    const displayOf = (one: Element): string | undefined => this.#style.styleOf(one).own.get('display');
    const rows = styledRows(element, displayOf);
    if (!rows) return false;
    this.#text.endLine();
    this.#text.within(element, this.#style.styleOf(element).own, () => this.#readRows(rows));
    return true;
  }

  #readRows(rows: readonly TableRow[]): FlowRow[] {
    const read = this.#text.inTable(() => rows.map((row) => this.#readRow(row, rows.length)));
    this.#text.flow.addTable(read);
    return read;
  }

  #readRow({ around, cells, groupEnd }: TableRow, rowCount: number): FlowRow {
    const row: FlowRow = { cells: [], groupEnd: Math.min(groupEnd, rowCount) };
    this.#readWithinAll(around, () => {
      for (const cell of cells) row.cells.push(this.#readCell(cell, around));
    });
    return row;
  }

  #readWithinAll([first, ...rest]: readonly Element[], read: () => void): void {
    if (!first) read();
    else this.#text.within(first, this.#style.styleOf(first).own, () => this.#readWithinAll(rest, read));
  }

  /** Reads a cell; `around` are the rows and the row that it stands in, which may be struck or not be seen. */
  #readCell(cell: Element, around: readonly Element[]): FlowCell {
    const style = this.#style.styleOf(cell);
    const appearance = appearanceOf(cell, style.own);
    const rows = around.map((row) => ({ row, style: this.#style.styleOf(row) }));
    const blocks = this.#text.inCell(appearance.isPreformatted, () => {
      if (cell.attrs.some(({ name }) => name.includes('<'))) this.#note(brokenTag);
      const reason = whyLeftOut(cell, style.own, appearance, true) ?? whyRowLeftOut(rows, appearance);
      if (reason) this.#leaveOut(cell, reason);
      else {
        this.#note(possibleNote(cell, style, undefined, true));
        for (const { row, style: of } of rows) this.#note(possibleNote(row, of, undefined, true, cell));
        const fontSize = fontSizeIn(this.#text.fontSize, cell, style.own);
        this.#note(cellPrintNote(cell, style, fontSize, rows));
        this.#text.within(cell, style.own, () => this.#readAround(cell, style));
      }
    });
    return { ...spansOf(cell), blocks };
  }

  /** Says in a table what was left out there: it is a number that nobody finds otherwise. */
  #leaveOut(element: Element, why: Reason): void {
    if (!this.#text.isInCell || element.nodeName === 'script' || element.nodeName === 'style') return;
    this.#note(leftOutNote(textOf(element), why));
  }

  #note(...notes: readonly (FlowNote | undefined)[]): void {
    for (const note of notes) if (note) this.#text.flow.addNote(note);
  }
}
