import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Block, Document } from '../document.ts';
import { printedText } from './cell-text.ts';
import { layTable } from './lay-table.ts';
import { findPageFaults, refuseUnreadable } from './pdf/faults.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import type { Box } from './pdf/geometry.ts';
import { type DocumentItem, joinPages } from './pdf/join-pages.ts';
import {
  type DrawnDocument,
  drawPages,
  maximumItems,
  maximumPages,
  type OpeningFault,
} from './pdf/open-pdf.ts';
import type { JoinedTable } from './pdf/page-break.ts';
import { layOutPage, type Page } from './pdf/page-layout.ts';
import { joinProse, measureMargins, type ProseLine } from './pdf/prose.ts';
import { placeUnruled } from './pdf/unruled/unruled-tables.ts';
import { locked, type Refusal } from './refusal.ts';
import { TextAsRead } from './text-as-read.ts';

const refusals: Record<OpeningFault, Refusal> = {
  password: locked,
  damaged: { code: 'read.damaged-file', message: 'PDF 文件已损坏，不能读取；请重新取得原件。' },
  tooManyPages: { code: 'read.too-large', message: `PDF 超过 ${maximumPages} 页，不予读取。` },
  tooManyItems: { code: 'read.too-large', message: 'PDF 里的文字和线条太多，不像是一份年报，不予读取。' },
};

/**
 * Reads a PDF with text: tables by their ruled lines, over page breaks, and prose in paragraphs. A scan, a locked
 * or a damaged file is refused with a sentence; numbers without ruled lines around them are placed only in a
 * statutory table whose every label is known and stands beside or over them.
 */
export async function readPdf(bytes: Uint8Array): Promise<Document | Refusal> {
  const drawn = await drawPages(bytes);
  if (typeof drawn === 'string') return refusals[drawn];
  const refusal = refuseUnreadable(drawn);
  if (refusal) return refusal;
  const laid = layOutPages(drawn);
  if (!laid) return refusals.tooManyItems;
  const pages = withoutFurniture(laid);
  const { items, findings: placed } = placeUnruled(joinPages(pages));
  const text = new TextAsRead();
  const findings = [...findPageFaults(drawn, pages, items), ...placed];
  return { format: 'pdf', blocks: toBlocks(items, text, findings), lines: text.lines, findings };
}

/** Lays out all pages; undefined where their lines part more cells than any report has: a few lines make many. */
function layOutPages({ pages }: DrawnDocument): Page[] | undefined {
  const laid: Page[] = [];
  let cells = 0;
  for (const [index, { marks, width, height }] of pages.entries()) {
    for (const page of layOutPage(marks, { width, height }, index + 1)) {
      laid.push(page);
      for (const item of page.items) if (item.kind === 'table') cells += item.table.cells.length;
    }
    if (cells > maximumItems) return undefined;
  }
  return laid;
}

function toBlocks(items: readonly DocumentItem[], text: TextAsRead, findings: Finding[]): Block[] {
  const margins = measureMargins(items);
  const blocks: Block[] = [];
  let prose: ProseLine[] = [];
  const writeProse = () => {
    for (const { text: printed, page, box } of joinProse(prose, margins)) {
      const { line } = text.write(printed);
      const paragraph = printedText(printed);
      if (paragraph !== '') blocks.push({ kind: 'paragraph', text: paragraph, at: placeOf(page, box, line) });
    }
    prose = [];
  };
  for (const item of items) {
    if (item.kind === 'line') prose.push(item);
    else {
      writeProse();
      blocks.push(toTable(item.table, text, findings));
    }
  }
  writeProse();
  return blocks;
}

function toTable(table: JoinedTable, text: TextAsRead, findings: Finding[]): Block {
  const cells = table.cells.map((cell) => ({
    ...cell,
    paragraphs: cell.lines.map((line) => line.text),
    at: placeOf(cell.page, cell.box),
  }));
  const block = layTable(cells, table.rows, 'exact', text);
  if (table.isIrregular) {
    findings.push({
      code: 'table.lines-missing',
      severity: 'warning',
      message: `第 ${block.at.page ?? 1} 页的表格缺了一些线，有的格子分不清界限，请核对原文。`,
      at: block.at,
    });
  }
  return block;
}

function placeOf(page: Page, { left, top, right, bottom }: Box, line?: number): Place {
  const box: Place['box'] = [round(left), round(top), round(right - left), round(bottom - top)];
  return { ...(line !== undefined && { line }), page: page.number, box };
}

/** A tenth of a point is finer than any line. */
function round(points: number): number {
  return Math.round(points * 10) / 10;
}
