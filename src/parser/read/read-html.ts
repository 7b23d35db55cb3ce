import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Finding } from '../../model/finding.ts';
import type { Document } from '../document.ts';
import { anyBar } from './barred-lines.ts';
import { decodeText } from './decode-text.ts';
import { type FlowCell, type FlowRow, FlowWriter } from './flow.ts';
import { flowDocument } from './flow-document.ts';
import { collapseSpace } from './html/collapse-space.ts';
import type { Style } from './html/declarations.ts';
import { findDeclaredCharset } from './html/declared-charset.ts';
import { isLined } from './html/drawn-lines.ts';
import {
  type Appearance,
  appearanceOf,
  countCells,
  type Element,
  findInputText,
  holdsTable,
  holdsTextAlone,
  isDrawn,
  isFolded,
  isNoteMark,
  isOfOneLine,
  isPicture,
  isWriting,
  shiftOf,
} from './html/elements.ts';
import { areAlike, type FontSize, fontSizeIn, unknownSize } from './html/font-size.ts';
import { hiddenColumns, noteColumns } from './html/hidden-columns.ts';
import { type Ink, inkIn, isFaint } from './html/ink.ts';
import { endsInCell, mendTables } from './html/mend-tables.ts';
import { brokenTag, cutShort, hasFilledTable, shownByScript, tooManyStyles } from './html/page-findings.ts';
import { type ElementStyle, PageStyle } from './html/page-style.ts';
import { parseHtml } from './html/parse-html.ts';
import { drawingDoubt, printDoubt, printsSpecially } from './html/print-doubt.ts';
import { briefText, isReordered } from './html/print-order.ts';
import { readContent } from './html/printed-content.ts';
import { spansOf, styledRows, type TableRow, tableRows } from './html/read-table.ts';
import { isOutOfSight, isSizeless, isVanished } from './html/unseen.ts';
import { leftOut, readInDoubt } from './left-out.ts';
import type { Refusal } from './refusal.ts';

/**
 * Reads a web page: its printed lines and its tables with merged cells, without scripts and hidden parts. Tables
 * that only lay out the page are taken apart. A page beyond the limits is refused with a sentence.
 */
export function readHtml(bytes: Uint8Array): Document | Refusal {
  const { text, findings } = decodeText(bytes, findDeclaredCharset(bytes));
  const tree = parseHtml(mendTables(text.replace(/^\uFEFF/, '')));
  if ('code' in tree) return tree;
  const keepsDetails = /<details\b/i.test(text) && keepsFolded(tree);
  // The reader counts lines of the page as printed, not of its source.
  const unplaced: Finding[] = findings.map(({ at: _, ...finding }) => finding);
  const readWith = (hasSheets: boolean, showsTables: boolean): Document => {
    const style = new PageStyle(tree, hasSheets);
    const reader = new PageReader(style, keepsDetails, showsTables);
    reader.readChildren(tree);
    const said = style.isBeyondLimit ? [...unplaced, tooManyStyles] : [...unplaced];
    return flowDocument('html', reader.flow.end(), said);
  };
  const hasSheets = /<style\b/i.test(text);
  let document = readWith(hasSheets, false);
  if ((hasSheets || /<table\b/i.test(text)) && !hasFilledTable(document)) {
    // What styles hide a script may show, as that of WeChat does: a report that is all hidden is better read than not.
    const bare = readWith(false, true);
    if (hasFilledTable(bare)) document = { ...bare, findings: [...bare.findings, shownByScript] };
  }
  if (endsInCell(text)) document.findings.push(cutShort(document));
  return document;
}

type Reason = 'hidden' | 'struck';

/** A row that a cell stands in, or rows around it, with what styles say of it. */
type StyledRow = { row: Element; style: ElementStyle };

class PageReader {
  readonly flow = new FlowWriter(collapseSpace);
  readonly #page: PageStyle;
  #isInCell = false;
  #isPreformatted = false;
  #fontSize: FontSize = unknownSize;
  #ink: Ink = {};
  /** In a cell, the size of the digit that the line so far ends with. */
  #lastDigit: FontSize | undefined;

  readonly #keepsFolded: boolean;
  readonly #showsTables: boolean;

  /** `keepsFolded` where tables that are folded up are not the page's own; with `showsTables` none are hidden. */
  constructor(page: PageStyle, keepsFolded: boolean, showsTables: boolean) {
    this.#page = page;
    this.#keepsFolded = keepsFolded;
    this.#showsTables = showsTables;
  }

  readChildren(parent: DefaultTreeAdapterTypes.ParentNode): void {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text') this.#readText((node as DefaultTreeAdapterTypes.TextNode).value);
      else if ('tagName' in node) this.#readElement(node);
    }
  }

  #readText(text: string): void {
    if (!this.#isPreformatted) {
      this.#addText(text);
      return;
    }
    for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
      if (index > 0) this.#endLine();
      this.#addText(line);
    }
  }

  #addText(text: string): void {
    if (!this.#isInCell || text === '') {
      if (this.#fontSize.size === 0 || isFaint(this.#ink)) this.flow.doubtLine();
      this.flow.addText(text);
      return;
    }
    const hasDigit = /\d/.test(text);
    if (this.#fontSize.size === 0) {
      if (hasDigit) this.flow.addNote(leftOut('hidden', text));
      return;
    }
    if (hasDigit && isFaint(this.#ink)) this.flow.addNote(readInDoubt(text, '与底色相同，读者可能看不到'));
    // Digits of another size are a mark or another number, not more digits of the one before.
    const isOther = this.#lastDigit && /^\d/.test(text) && !areAlike(this.#lastDigit, this.#fontSize);
    this.flow.addText(isOther ? ` ${text}` : text);
    this.#lastDigit = /\d$/.test(text) ? this.#fontSize : undefined;
  }

  #addRaised(text: string, where: 'above' | 'below'): void {
    this.flow.addRaised(text, where);
    this.#lastDigit = undefined;
  }

  #endLine(): void {
    this.flow.endLine();
    this.#lastDigit = undefined;
  }

  /** Reads in an element, in the size and the colours that text has there. */
  #readWithin(element: Element, style: Style, read: () => void): void {
    const [fontSize, ink] = [this.#fontSize, this.#ink];
    this.#fontSize = fontSizeIn(fontSize, element, style);
    this.#ink = inkIn(ink, element, style);
    read();
    [this.#fontSize, this.#ink] = [fontSize, ink];
  }

  #readElement(element: Element): void {
    const style = this.#page.styleOf(element);
    const appearance = appearanceOf(element, style.own);
    const left = this.#whyLeftOut(element, style.own, appearance);
    const isShown = left === 'hidden' && this.#showsTables && !this.#isInCell && holdsTable(element);
    const reason = isShown ? undefined : left;
    if (!this.#isInCell && (reason || printsSpecially(element, style))) this.flow.doubtLine();
    if (style.possible)
      this.#noteDoubt(element, style.possible, reason, this.#raisedIn(appearance, style.own));
    if (this.#isInCell && !reason) this.#notePrint(element, style);
    if (this.#isInCell && isWriting(element)) this.flow.addPicture();
    else if (reason) this.#leaveOut(element, reason);
    else if (element.tagName === 'table')
      this.#readWithin(element, style.own, () => this.#readTable(element));
    else if (/^(?:inline-)?table$/.test(style.own.get('display') ?? '') && this.#readStyledTable(element))
      return;
    else if (isPicture(element) || isDrawn(element, style.own)) this.flow.addPicture();
    else this.#readWithin(element, style.own, () => this.#readSeen(element, appearance, style));
  }

  #readSeen(element: Element, appearance: Appearance, style: ElementStyle): void {
    const raised = this.#raisedIn(appearance, style.own);
    if (isRaised(element, raised)) this.#addRaised(textOf(element), raised ?? 'above');
    else this.#readInside(element, appearance, style);
  }

  #readInside(element: Element, { isBlock, isPreformatted }: Appearance, style: ElementStyle): void {
    const outer = this.#isPreformatted;
    this.#isPreformatted ||= isPreformatted;
    if (isBlock) this.#endLine();
    // The number of an entry of a list is printed by the list.
    const isNumbered = this.#isInCell && element.tagName === 'li' && element.parentNode?.nodeName === 'ol';
    if (isNumbered && textOf(element).trim() === '') this.flow.addPicture();
    if (element.tagName === 'input') this.#addText(findInputText(element) ?? '');
    this.#readAround(element, style);
    if (isBlock) this.#endLine();
    this.#isPreformatted = outer;
  }

  /** Reads what is in an element, and in a table what a style prints before it and behind it. */
  #readAround(element: Element, { before, after }: ElementStyle): void {
    const isInTable = this.#isInCell || element.tagName === 'caption';
    if (before && isInTable) this.#readPrinted(element, before);
    if (isFolded(element) && this.#keepsShut(element)) this.#readSummary(element);
    else this.readChildren(element);
    if (after && isInTable) this.#readPrinted(element, after);
  }

  /** A remark in a cell is; of tables those beside which the page has as many in the open: they are another year's. */
  #keepsShut(element: Element): boolean {
    if (holdsTable(element)) return this.#keepsFolded;
    return this.#isInCell && textOf(element).trim().length <= longestRemark;
  }

  #readSummary(element: Element): void {
    const isSummary = (node: DefaultTreeAdapterTypes.ChildNode): boolean => node.nodeName === 'summary';
    for (const node of element.childNodes) if (isSummary(node)) this.#readElement(node as Element);
    this.#noteLeftOut(textIn(element.childNodes.filter((node) => !isSummary(node))), 'hidden');
  }

  #readPrinted(element: Element, style: Style): void {
    const appearance = appearanceOf(element, style);
    const printed = readContent(style, element);
    const isHidden =
      style.get('display') === 'none' || appearance.isInvisible || isVanished(style) || isSizeless(style);
    if (!printed || isHidden || isOutOfSight(style, true)) return;
    const isLine = /^(?:block|flex|grid|table|list-item)/.test(style.get('display') ?? '');
    const raised = this.#raisedIn(appearance, style);
    if (isLine) this.#endLine();
    if (printed.isSign) this.flow.addPicture();
    else if (raised) this.#addRaised(printed.text, raised);
    else this.#addText(printed.text);
    if (isLine) this.#endLine();
  }

  #readTable(table: Element): void {
    this.#endLine();
    for (const node of table.childNodes) if (node.nodeName === 'caption') this.#readElement(node as Element);
    const isRemoved = (element: Element): boolean =>
      appearanceOf(element, this.#page.styleOf(element).own).isRemoved;
    const rows = this.#readRows(tableRows(table, isRemoved));
    const hidden = hiddenColumns(table, (column) => this.#page.styleOf(column).own);
    if (hidden.size > 0) noteColumns(rows, hidden);
  }

  /** Reads a table that styles make of other elements; false where an element is none. */
  #readStyledTable(element: Element): boolean {
    const displayOf = (one: Element): string | undefined => this.#page.styleOf(one).own.get('display');
    const rows = styledRows(element, displayOf);
    if (!rows) return false;
    this.#endLine();
    this.#readWithin(element, this.#page.styleOf(element).own, () => this.#readRows(rows));
    return true;
  }

  #readRows(rows: readonly TableRow[]): FlowRow[] {
    // A size that keeps a page's parts close together is none of its tables'.
    if (this.#fontSize.size === 0) this.#fontSize = unknownSize;
    const read = rows.map(({ around, cells, groupEnd }): FlowRow => {
      const row: FlowRow = { cells: [], groupEnd: Math.min(groupEnd, rows.length) };
      this.#readWithinAll(around, () => {
        for (const cell of cells) row.cells.push(this.#readCell(cell, around));
      });
      return row;
    });
    this.flow.addTable(read);
    return read;
  }

  #readWithinAll([first, ...rest]: readonly Element[], read: () => void): void {
    if (!first) read();
    else this.#readWithin(first, this.#page.styleOf(first).own, () => this.#readWithinAll(rest, read));
  }

  /** Reads a cell; `around` are the rows and the row that it stands in, which may be struck or not be seen. */
  #readCell(cell: Element, around: readonly Element[]): FlowCell {
    const [outer, outerPreformatted] = [this.#isInCell, this.#isPreformatted];
    const style = this.#page.styleOf(cell);
    const appearance = appearanceOf(cell, style.own);
    this.#isInCell = true;
    this.#isPreformatted = appearance.isPreformatted;
    this.flow.begin();
    this.#lastDigit = undefined;
    if (cell.attrs.some(({ name }) => name.includes('<'))) this.flow.addNote(brokenTag);
    const rows = around.map((row) => ({ row, style: this.#page.styleOf(row) }));
    const own = this.#whyLeftOut(cell, style.own, appearance);
    const reason = own ?? this.#whyRowLeftOut(rows, appearance);
    if (style.possible) this.#noteDoubt(cell, style.possible, reason, undefined);
    for (const { row, style: of } of rows) {
      if (of.possible && !reason) this.#noteDoubt(row, of.possible, reason, undefined, cell);
    }
    if (!reason) this.#notePrint(cell, style, rows);
    if (reason) this.#leaveOut(cell, reason);
    else this.#readWithin(cell, style.own, () => this.#readAround(cell, style));
    this.#lastDigit = undefined;
    [this.#isInCell, this.#isPreformatted] = [outer, outerPreformatted];
    return { ...spansOf(cell), blocks: this.flow.end() };
  }

  #whyRowLeftOut(rows: readonly StyledRow[], cell: Appearance): Reason | undefined {
    for (const {
      row,
      style: { own },
    } of rows) {
      if (own.size === 0) continue;
      const { isInvisible, isStruck } = appearanceOf(row, own);
      if (isInvisible && cell.isInvisible === undefined) return 'hidden';
      if (isVanished(own)) return 'hidden';
      if (isStruck) return 'struck';
    }
    return undefined;
  }

  #whyLeftOut(element: Element, style: Style, appearance: Appearance): Reason | undefined {
    const { isRemoved, isInvisible, isStruck, isBlock } = appearance;
    if (isRemoved || isInvisible) return 'hidden';
    if (style.size > 0 && this.#isUnseen(element, style, isBlock)) return 'hidden';
    return isStruck ? 'struck' : undefined;
  }

  /** Whole parts of a page fade in by a script, and titles are put out of sight behind their pictures. */
  #isUnseen(element: Element, style: Style, isBlock: boolean): boolean {
    if (isSizeless(style) && holdsTextAlone(element)) return true;
    if (isVanished(style)) return holdsTextAlone(element) || (this.#isInCell && !holdsTable(element));
    if (!isOutOfSight(style, isBlock)) return false;
    return this.#isInCell || holdsTable(element) || anyBar.test(textOf(element));
  }

  #raisedIn({ raised }: Appearance, style: Style): Appearance['raised'] {
    return raised ?? (this.#isInCell && style.size > 0 ? shiftOf(style) : undefined);
  }

  /** Says so where a rule that is not understood may hide, strike or raise the numbers of a cell. */
  #noteDoubt(
    element: Element,
    possible: Style,
    reason: Reason | undefined,
    raised: Appearance['raised'],
    cell: Element = element,
  ): void {
    if (reason || (!this.#isInCell && !holdsTable(element))) return;
    const appearance = appearanceOf(element, possible);
    // What is at the top of its cell is not raised.
    const isPartOfTable = /^(?:t[dhr]|tbody|thead|tfoot|table)$/.test(element.tagName);
    const isDoubtful =
      this.#whyLeftOut(element, possible, appearance) !== reason ||
      isLined(possible) ||
      isReordered(element, possible) ||
      (!isPartOfTable && this.#raisedIn(appearance, possible) !== raised);
    const text = isDoubtful ? textOf(cell) : '';
    if (/\d/.test(text)) this.flow.addNote(readInDoubt(text, '可能被网页的样式隐藏、划掉或移到上方'));
  }

  /** Says so where the numbers of a cell are printed otherwise than they stand in the page; `rows` of a cell itself. */
  #notePrint(element: Element, style: ElementStyle, rows?: readonly StyledRow[]): void {
    const fontSize = fontSizeIn(this.#fontSize, element, style.own);
    const doubt = printDoubt(
      element,
      style,
      fontSize,
      rows?.map((row) => row.style),
    );
    if (doubt) this.#noteBrief(element, doubt);
    const around = element.parentNode;
    if (rows || !around || !('tagName' in around)) return;
    const drawn = drawingDoubt(element, style.own);
    if (drawn) this.#noteBrief(around, drawn);
  }

  #noteBrief(element: Element, doubt: string): void {
    const text = briefText(element);
    if (text && /\d/.test(text)) this.flow.addNote(readInDoubt(text, doubt));
  }

  /** Pages hide much of their furniture; only numbers inside a table are worth a word. */
  #leaveOut(element: Element, why: Reason): void {
    if (!this.#isInCell || element.nodeName === 'script' || element.nodeName === 'style') return;
    this.#noteLeftOut(textOf(element), why);
  }

  #noteLeftOut(text: string, why: Reason): void {
    if (/\d/.test(text)) this.flow.addNote(leftOut(why, text));
  }
}

/** A remark that is folded up in a cell is no longer; what is folded up in a page laid out by a table may be. */
const longestRemark = 100;

/** Whether what is folded up stands beside the page: in the open there are tables with as many cells. */
function keepsFolded(page: DefaultTreeAdapterTypes.Document): boolean {
  const { open, folded } = countCells(page);
  return folded > 0 && open >= folded;
}

/** Marks of notes are short: longer text that a page lays higher is text, with whatever is in it. */
const longestMark = 12;

/** Whether what an element holds stands above the line or below it, by its tag, or as the mark of a note does. */
function isRaised(element: Element, raised: Appearance['raised']): boolean {
  if (element.tagName === 'sup' || element.tagName === 'sub') return true;
  if (!raised && !isNoteMark(element)) return false;
  return isOfOneLine(element) && textOf(element).trim().length <= longestMark;
}

function textOf(element: DefaultTreeAdapterTypes.ParentNode): string {
  return textIn(element.childNodes);
}

function textIn(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
      return 'childNodes' in node ? textOf(node) : '';
    })
    .join('');
}
