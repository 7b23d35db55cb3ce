import type { Block, Cell, Document, Paragraph, Row, Table } from '../../document.ts';
import { sectionOf } from '../sections.ts';
import { isReportTitle } from '../title/title.ts';
import { kindOfRow } from './statutory-rows.ts';

/** Sections without a statutory table. */
const ofProse: readonly (number | undefined)[] = [1, 5, 6];

/**
 * A document in which tables are cut where a row prints nothing but the title of a section or of the report, as in
 * reports set in a single table: that row becomes a heading, and the rows of prose become paragraphs. A table that
 * repeats a heading printed outside of it is left as it is.
 */
export function cutTablesAtHeadings(document: Document): Document {
  if (!document.blocks.some(holdsText)) return document;
  const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph');
  const known = new Set(paragraphs.flatMap(({ text }) => sectionOf(text) ?? []));
  const isTitled = paragraphs.some(({ text }) => isReportTitle(text));
  const blocks: Block[] = [];
  let section: number | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'paragraph' || block.grid === 'none') {
      if (block.kind === 'paragraph') section = sectionOf(block.text) ?? section;
      blocks.push(block);
      continue;
    }
    let rows: Row[] = [];
    const flush = (): void => {
      if (rows.length > 0) blocks.push(rows.length === block.rows.length ? block : cutOff(block, rows));
      rows = [];
    };
    for (const row of block.rows) {
      const line = lineOf(row);
      const number = line && sectionOf(line.raw);
      const opens = number !== undefined && !known.has(number);
      if (opens) section = number;
      if (line && (opens || (isText(line, section, isTitled) && !kindOfRow(row)))) {
        flush();
        blocks.push(...paragraphsOf(line));
      } else rows.push(row);
    }
    flush();
  }
  return { ...document, blocks };
}

function cutOff(table: Table, rows: Row[]): Table {
  return { ...table, rows, at: rows[0]?.at ?? table.at };
}

/** Whether a table may print headings or prose in rows of their own; nearly none does. */
function holdsText(block: Block): boolean {
  if (block.kind !== 'table' || block.grid === 'none') return false;
  return block.rows.some((row) => {
    const line = lineOf(row);
    if (!line) return false;
    const isAlone = block.rows.length === 1 && !/\d/.test(line.text);
    return isAlone || sectionOf(line.raw) !== undefined || isReportTitle(line.raw);
  });
}

/** The one printed cell of a row, where all others are empty. */
function lineOf({ cells }: Row): Cell | undefined {
  let line: Cell | undefined;
  for (const cell of cells) {
    if (cell.text === '') continue;
    if (line) return undefined;
    line = cell;
  }
  return line;
}

/** The report's title where none stands outside of tables; prose; what stands where no figure is reported. */
function isText({ raw, text }: Cell, section: number | undefined, isTitled: boolean): boolean {
  if (isReportTitle(raw)) return !isTitled;
  return /。/.test(raw) || (ofProse.includes(section) && !/\d/.test(text));
}

/** A printed line a paragraph, all at the place of their cell; a heading over several lines is one. */
function paragraphsOf({ raw, at }: Cell): Paragraph[] {
  const whole = raw.replaceAll('\n', '');
  const isHeading = sectionOf(whole) !== undefined || isReportTitle(whole);
  return (isHeading ? [whole] : raw.split('\n'))
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text: text.trim(), at }));
}
