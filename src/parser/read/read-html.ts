import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Finding } from '../../model/finding.ts';
import type { Document } from '../document.ts';
import { decodeText } from './decode-text.ts';
import { flowDocument } from './flow-document.ts';
import { findDeclaredCharset } from './html/declared-charset.ts';
import { countCells } from './html/elements.ts';
import { endsInCell, mendTables } from './html/mend-tables.ts';
import { cutShort, hasFilledTable, shownByScript, tooManyStyles } from './html/page-findings.ts';
import { readPage } from './html/page-reader.ts';
import { PageStyle } from './html/page-style.ts';
import { parseHtml } from './html/parse-html.ts';
import type { Refusal } from './refusal.ts';

/**
 * Reads a web page: its printed lines and its tables with merged cells, without scripts and hidden parts. Tables
 * that only lay out the page are taken apart. A page beyond the limits is refused with a sentence.
 */
export function readHtml(bytes: Uint8Array): Document | Refusal {
  const { text, findings } = decodeText(bytes, findDeclaredCharset(bytes));
  const tree = parseHtml(mendTables(text.replace(/^\uFEFF/, '')));
  if ('code' in tree) return tree;
  const keepsFolded = /<details\b/i.test(text) && hasFoldedTables(tree);
  // The reader counts lines of the page as printed, not of its source.
  const unplaced: Finding[] = findings.map(({ at: _, ...finding }) => finding);
  const readWith = (hasSheets: boolean, showsTables: boolean): Document => {
    const style = new PageStyle(tree, hasSheets);
    const blocks = readPage(tree, style, { keepsFolded, showsTables });
    const said = style.isBeyondLimit ? [...unplaced, tooManyStyles] : [...unplaced];
    return flowDocument('html', blocks, said);
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

/** Whether what is folded up stands beside the page: in the open there are tables with as many cells. */
function hasFoldedTables(page: DefaultTreeAdapterTypes.Document): boolean {
  const { open, folded } = countCells(page);
  return folded > 0 && open >= folded;
}
