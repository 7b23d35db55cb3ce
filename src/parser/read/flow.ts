import type { Finding } from '../../model/finding.ts';
import type { SpannedCell } from './span-grid.ts';

/** What a page or a Word file says in reading order, before its tables are laid on grids and its lines counted. */
export type FlowBlock =
  /** With `isPartial`, a line of which something was left out, or may not be seen as it was read. */
  | { kind: 'line'; text: string; isPartial?: true }
  /** With `grid`, a table of whose columns only the order in each row is known. */
  | { kind: 'table'; rows: FlowRow[]; grid?: 'ordinal' }
  /** A picture, of which nothing is read. */
  | { kind: 'picture' }
  /** What the reader noticed here. */
  | { kind: 'note'; note: FlowNote };

export type FlowTable = Extract<FlowBlock, { kind: 'table' }>;
export type FlowRow = { cells: FlowCell[]; groupEnd: number };
export type FlowCell = SpannedCell & { blocks: FlowBlock[] };
export type FlowNote = Pick<Finding, 'code' | 'severity' | 'message'>;

/** `raised` tells that all of the line so far stands above the text or below it, and which. */
type OpenFlow = {
  blocks: FlowBlock[];
  line: string;
  aside: FlowBlock[];
  raised?: 'above' | 'below' | undefined;
  isPartial?: boolean;
};

/**
 * Marks that a line never prints: zero-width characters, soft hyphens, byte order marks, other controls. Not the one
 * that turns what follows round, U+202E: values are not read behind it.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes.
const invisible = /[\0-\x08\x0e-\x1f\x7f\u200B-\u200F\u202A-\u202D\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/g;

/** Gathers text and tables, as a reader meets them, into lines and blocks; cells open a flow inside the flow. */
export class FlowWriter {
  readonly #tidy: (line: string) => string;
  readonly #open: OpenFlow[] = [{ blocks: [], line: '', aside: [] }];

  /** `tidy` makes of a line's characters what is printed. */
  constructor(tidy: (line: string) => string = (line) => line) {
    this.#tidy = tidy;
  }

  get #flow(): OpenFlow {
    const flow = this.#open.at(-1);
    if (flow) return flow;
    throw new Error('A flow was ended that was never begun.');
  }

  addText(text: string): void {
    const flow = this.#flow;
    // A mark before a number is no part of it either.
    if (flow.raised && /[\d０-９]$/.test(flow.line) && /^[\d０-９]/.test(text))
      flow.line = raiseDigits(flow.line, flow.raised);
    if (text.trim() !== '') flow.raised = undefined;
    flow.line += text;
  }

  /**
   * Text above or below the line. Digits beside other text keep their form, so that 5¹ never becomes 51; a line that
   * is raised as a whole is text like any other.
   */
  addRaised(text: string, where: 'above' | 'below'): void {
    const flow = this.#flow;
    flow.isPartial = true;
    const isAlone = flow.line.trim() === '' || flow.raised === where;
    if (isAlone) flow.raised = where;
    flow.line += isAlone ? text : raiseDigits(text, where);
  }

  endLine(): void {
    const { blocks, line, aside, isPartial } = this.#flow;
    const text = this.#tidy(line.replace(invisible, '')).trim();
    if (text !== '') blocks.push({ kind: 'line', text, ...(isPartial && { isPartial }) });
    this.#flow.line = '';
    this.#flow.isPartial = false;
    this.#flow.raised = undefined;
    for (const block of aside.splice(0)) blocks.push(block);
  }

  /** Adds a table behind the line so far. */
  addTable(rows: FlowRow[], grid?: 'ordinal'): void {
    this.endLine();
    this.#flow.blocks.push({ kind: 'table', rows, ...(grid && { grid }) });
  }

  /** Adds what stands beside the line, a text box, behind it. */
  addAside(blocks: readonly FlowBlock[]): void {
    for (const block of blocks) this.#flow.aside.push(block);
  }

  /** Says that something of the line so far was left out, or may not be seen as it was read. */
  doubtLine(): void {
    this.#flow.isPartial = true;
  }

  addPicture(): void {
    this.doubtLine();
    this.#flow.blocks.push({ kind: 'picture' });
  }

  addNote(note: FlowNote): void {
    this.doubtLine();
    this.#flow.blocks.push({ kind: 'note', note });
  }

  /** Begins the flow of a cell or a text box; `end` gives what was written since. */
  begin(): void {
    this.#open.push({ blocks: [], line: '', aside: [] });
  }

  end(): FlowBlock[] {
    this.endLine();
    const { blocks } = this.#flow;
    this.#open.pop();
    return blocks;
  }
}

function raiseDigits(text: string, where: 'above' | 'below'): string {
  const digits = where === 'below' ? '₀₁₂₃₄₅₆₇₈₉' : '⁰¹²³⁴⁵⁶⁷⁸⁹';
  // The last four bits of a digit, of either width, are its value.
  return text.replace(/[\d０-９]/g, (digit) => digits.charAt(digit.charCodeAt(0) & 15));
}
