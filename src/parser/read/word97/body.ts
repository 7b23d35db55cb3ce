import { type FlowBlock, FlowWriter } from '../flow.ts';
import { leftOut } from '../left-out.ts';
import { type Print, readRuns, type TextSource } from './characters.ts';
import { findLast, isSet, type Modifier, operations } from './modifiers.ts';
import { findRun } from './property-runs.ts';
import { layRows, readRow, type TableRow } from './rows.ts';
import { isSetByStyle } from './styles.ts';

const character = {
  picture: '\u0001',
  cellEnd: '\u0007',
  drawing: '\u0008',
  lineBreaks: '\u000b\u000c\u000e',
  paragraphEnd: '\r',
  fieldBegin: '\u0013',
  fieldSeparator: '\u0014',
  fieldEnd: '\u0015',
} as const;
const nonBreakingHyphen = '\u001e';
const softHyphen = '\u001f';
const structure = new Set(Object.values(character).flatMap((marks) => [...marks]));
const deepestTable = 20;

/** What a paragraph prints, in order; where it stands is known only at its end. */
type Content =
  | { kind: 'text'; text: string; raised: Print['raised'] }
  | { kind: 'left out'; text: string; why: NonNullable<Print['leftOut']> }
  | { kind: 'break' }
  | { kind: 'picture' };

type OpenTable = { rows: TableRow[]; cells: FlowBlock[][] };

/**
 * Reads characters `from` up to `to` as a flow of lines and tables. Left out: text that is deleted under tracked
 * changes, hidden or struck out, with a note where it has digits; the codes of fields; note references.
 */
export function readBody(source: TextSource, from: number, to: number): FlowBlock[] {
  const body = new Body(source);
  for (const { text, offset, bytesPerCharacter, print, piece } of readRuns(source, from, to)) {
    let from = 0;
    for (let index = 0; index <= text.length; index += 1) {
      const mark = text.charAt(index);
      if (mark !== '' && !structure.has(mark)) continue;
      if (index > from) body.text(text.slice(from, index), print);
      if (mark !== '') body.mark(mark, offset + index * bytesPerCharacter, print, piece.modifiers);
      from = index + 1;
    }
  }
  return body.end();
}

class Body {
  readonly #source: TextSource;
  readonly #flow = new FlowWriter();
  readonly #tables: OpenTable[] = [];
  /** Fields inside fields that the paragraph begins: whether each is at its result, which prints, or still at its code. */
  #fields: boolean[] = [];
  /** How many of them are at their code. */
  #codes = 0;
  #content: Content[] = [];

  constructor(source: TextSource) {
    this.#source = source;
  }

  text(text: string, print: Print): void {
    const printed = print.symbol?.repeat(text.length) ?? tidy(text, print.isSpecial);
    if (this.#codes > 0) return;
    if (print.leftOut) this.#content.push({ kind: 'left out', why: print.leftOut, text: printed });
    else this.#content.push({ kind: 'text', text: printed, raised: print.raised });
  }

  /** A character that is structure, not text; `offset` is where its paragraph's properties are found. */
  mark(mark: string, offset: number, print: Print, changes: readonly Modifier[]): void {
    const isDeleted = print.leftOut === 'deleted';
    if (mark === character.fieldBegin) {
      this.#fields.push(false);
      this.#codes += 1;
    } else if (mark === character.fieldSeparator || mark === character.fieldEnd) {
      if (this.#fields.pop() === false) this.#codes -= 1;
      if (mark === character.fieldSeparator) this.#fields.push(true);
    } else if (mark === character.cellEnd) this.#endParagraph(mark, offset, isDeleted, changes);
    else if (mark === character.paragraphEnd) {
      // Without its mark a paragraph runs on into the next.
      if (!isDeleted) this.#endParagraph(mark, offset, isDeleted, changes);
    } else if (print.leftOut === undefined && this.#codes === 0) {
      this.#content.push({ kind: character.lineBreaks.includes(mark) ? 'break' : 'picture' });
    }
  }

  end(): FlowBlock[] {
    this.#moveTo(0);
    this.#writeContent();
    return this.#flow.end();
  }

  #endParagraph(mark: string, offset: number, isDeleted: boolean, changes: readonly Modifier[]): void {
    const run = findRun(this.#source.paragraphs, offset);
    const modifiers = [...(run?.modifiers ?? []), ...changes];
    const { depth, ends } = placeInTable(mark, modifiers);
    this.#moveTo(depth);
    if (isSetByStyle(this.#source.styles, run?.paragraphStyle, operations.isHidden)) {
      this.#content = this.#content.map((one) =>
        one.kind === 'text' ? { kind: 'left out', why: 'hidden', text: one.text } : one,
      );
    }
    this.#writeContent();
    if (ends === 'cell') this.#endCell();
    if (ends === 'row') this.#endRow(isDeleted, modifiers);
    // A field whose code never ends would swallow the rest of the document.
    this.#fields = [];
    this.#codes = 0;
  }

  #writeContent(): void {
    for (const one of this.#content) {
      if (one.kind === 'break') this.#flow.endLine();
      if (one.kind === 'picture') this.#flow.addPicture();
      if (one.kind === 'left out' && /\d/.test(one.text)) this.#flow.addNote(leftOut(one.why, one.text));
      if (one.kind === 'text' && one.raised) this.#flow.addRaised(one.text, one.raised);
      if (one.kind === 'text' && !one.raised) this.#flow.addText(one.text);
    }
    this.#content = [];
    this.#flow.endLine();
  }

  /** Opens or closes tables until as many are open as the paragraph stands in; each has a cell being written. */
  #moveTo(depth: number): void {
    while (this.#tables.length > depth) {
      const table = this.#tables.at(-1);
      const rest = this.#flow.end();
      if (rest.length > 0) table?.cells.push(rest);
      if (table && table.cells.length > 0)
        table.rows.push({ cells: table.cells, edges: undefined, merges: [] });
      this.#tables.pop();
      layRows(table?.rows ?? [], this.#flow);
    }
    while (this.#tables.length < depth) {
      this.#tables.push({ rows: [], cells: [] });
      this.#flow.begin();
    }
  }

  #endCell(): void {
    this.#tables.at(-1)?.cells.push(this.#flow.end());
    this.#flow.begin();
  }

  #endRow(isDeleted: boolean, modifiers: readonly Modifier[]): void {
    const table = this.#tables.at(-1);
    const rest = this.#flow.end();
    if (rest.length > 0) table?.cells.push(rest);
    if (!isDeleted) table?.rows.push({ cells: table.cells, ...readRow(modifiers) });
    if (table) table.cells = [];
    this.#flow.begin();
  }
}

/** Text without its control characters; one that nothing accounts for stands where a character was lost. */
function tidy(text: string, isSpecial: boolean): string {
  if (!/\p{Cc}/u.test(text)) return text;
  return Array.from(text, (one) => {
    if (one === nonBreakingHyphen) return '-';
    if (one === '\t' || !/\p{Cc}/u.test(one)) return one;
    return isSpecial || one === softHyphen ? '' : '\uFFFD';
  }).join('');
}

/** How many tables a paragraph stands in, and whether its mark ends a cell or the row. */
function placeInTable(
  mark: string,
  modifiers: readonly Modifier[],
): { depth: number; ends: 'cell' | 'row' | undefined } {
  const stated = findLast(modifiers, operations.tableDepth)?.operand.getUint32(0, true) ?? 0;
  const isInTable = isSet(modifiers, operations.isInTable) || mark === character.cellEnd;
  const depth = Math.min(deepestTable, isInTable ? Math.max(1, stated) : 0);
  if (depth > 1) {
    if (isSet(modifiers, operations.isInnerRowEnd)) return { depth, ends: 'row' };
    return { depth, ends: isSet(modifiers, operations.isInnerCellEnd) ? 'cell' : undefined };
  }
  if (mark !== character.cellEnd) return { depth, ends: undefined };
  return { depth, ends: isSet(modifiers, operations.isRowEnd) ? 'row' : 'cell' };
}
