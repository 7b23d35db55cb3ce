import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Finding } from '../../model/finding.ts';
import type { Document } from '../document.ts';
import { decodeText } from './decode-text.ts';
import { type FlowCell, type FlowRow, FlowWriter } from './flow.ts';
import { flowDocument } from './flow-document.ts';
import { collapseSpace } from './html/collapse-space.ts';
import { findDeclaredCharset } from './html/declared-charset.ts';
import {
  type Appearance,
  appearanceOf,
  type Element,
  findInputText,
  isNoteMark,
  isOfOneLine,
  isPicture,
} from './html/elements.ts';
import { endsInCell, mendTables } from './html/mend-tables.ts';
import { parseHtml } from './html/parse-html.ts';
import { spansOf, tableRows } from './html/read-table.ts';
import { leftOut } from './left-out.ts';
import type { Refusal } from './refusal.ts';

/**
 * Reads a web page: its printed lines and its tables with merged cells, without scripts and hidden parts. Tables
 * that only lay out the page are taken apart. A page beyond the limits is refused with a sentence.
 */
export function readHtml(bytes: Uint8Array): Document | Refusal {
  const { text, findings } = decodeText(bytes, findDeclaredCharset(bytes));
  const tree = parseHtml(mendTables(text.replace(/^\uFEFF/, '')));
  if ('code' in tree) return tree;
  const reader = new PageReader();
  reader.readChildren(tree);
  // The reader counts lines of the page as printed, not of its source.
  const unplaced = findings.map(({ at: _, ...finding }) => finding);
  const document = flowDocument('html', reader.flow.end(), unplaced);
  if (endsInCell(text)) document.findings.push(cutShort(document));
  return document;
}

/** The last cell of a page that was cut: its number may have lost digits. */
function cutShort({ blocks }: Document): Finding {
  const last = blocks.at(-1);
  const cell =
    last?.kind === 'table' ? last.rows.at(-1)?.cells.findLast(({ covered }) => !covered) : undefined;
  return {
    code: 'read.cut-short',
    severity: 'error',
    message: `网页在表格的一格中间断了，最后一格${cell ? `“${cell.raw}”` : ''}可能不完整，后面的内容缺失。`,
    ...(cell && { at: cell.at }),
  };
}

/** A tag without its > takes what follows it, up to the next tag's, for its attributes. */
const brokenTag = {
  code: 'read.broken-tag',
  severity: 'error',
  message: '这一格的标签没有写完整，格里的内容可能丢失，请核对原文。',
} as const;

class PageReader {
  readonly flow = new FlowWriter(collapseSpace);
  #isInCell = false;
  #isPreformatted = false;

  readChildren(parent: DefaultTreeAdapterTypes.ParentNode): void {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text') this.#readText((node as DefaultTreeAdapterTypes.TextNode).value);
      else if ('tagName' in node) this.#readElement(node);
    }
  }

  #readText(text: string): void {
    if (!this.#isPreformatted) {
      this.flow.addText(text);
      return;
    }
    for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
      if (index > 0) this.flow.endLine();
      this.flow.addText(line);
    }
  }

  #readElement(element: Element): void {
    const appearance = appearanceOf(element);
    const { isRemoved, isInvisible, isStruck, raised } = appearance;
    if (isRemoved || isInvisible) this.#leaveOut(element, 'hidden');
    else if (isStruck) this.#leaveOut(element, 'struck');
    else if (element.tagName === 'table') this.#readTable(element);
    else if (isPicture(element)) this.flow.addPicture();
    else if (isRaised(element, appearance)) this.flow.addRaised(textOf(element), raised ?? 'above');
    else this.#readInside(element, appearance);
  }

  #readInside(element: Element, { isBlock, isPreformatted }: Appearance): void {
    const outer = this.#isPreformatted;
    this.#isPreformatted ||= isPreformatted;
    if (isBlock) this.flow.endLine();
    if (element.tagName === 'input') this.flow.addText(findInputText(element) ?? '');
    this.readChildren(element);
    if (isBlock) this.flow.endLine();
    this.#isPreformatted = outer;
  }

  #readTable(table: Element): void {
    this.flow.endLine();
    for (const node of table.childNodes) if (node.nodeName === 'caption') this.#readElement(node as Element);
    const rows = tableRows(table).map(
      ({ cells, groupEnd }): FlowRow => ({ cells: cells.map((cell) => this.#readCell(cell)), groupEnd }),
    );
    this.flow.addTable(rows);
  }

  #readCell(cell: Element): FlowCell {
    const [outer, outerPreformatted] = [this.#isInCell, this.#isPreformatted];
    const { isInvisible, isPreformatted } = appearanceOf(cell);
    this.#isInCell = true;
    this.#isPreformatted = isPreformatted;
    this.flow.begin();
    if (cell.attrs.some(({ name }) => name.includes('<'))) this.flow.addNote(brokenTag);
    if (isInvisible) this.#leaveOut(cell, 'hidden');
    else this.readChildren(cell);
    [this.#isInCell, this.#isPreformatted] = [outer, outerPreformatted];
    return { ...spansOf(cell), blocks: this.flow.end() };
  }

  /** Pages hide much of their furniture; only numbers inside a table are worth a word. */
  #leaveOut(element: Element, why: 'hidden' | 'struck'): void {
    if (!this.#isInCell || element.nodeName === 'script' || element.nodeName === 'style') return;
    const text = textOf(element);
    if (/\d/.test(text)) this.flow.addNote(leftOut(why, text));
  }
}

/** Marks of notes are short: longer text that a page lays higher is text, with whatever is in it. */
const longestMark = 12;

/** Whether what an element holds stands above the line or below it, by its tag, or as the mark of a note does. */
function isRaised(element: Element, { raised }: Appearance): boolean {
  if (element.tagName === 'sup' || element.tagName === 'sub') return true;
  if (!raised && !isNoteMark(element)) return false;
  return isOfOneLine(element) && textOf(element).trim().length <= longestMark;
}

function textOf(element: DefaultTreeAdapterTypes.ParentNode): string {
  return element.childNodes
    .map((node) => {
      if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
      return 'childNodes' in node ? textOf(node) : '';
    })
    .join('');
}
