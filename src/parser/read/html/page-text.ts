import { type FlowBlock, FlowWriter } from '../flow.ts';
import { leftOut, readInDoubt } from '../left-out.ts';
import { collapseSpace } from './collapse-space.ts';
import type { Style } from './declarations.ts';
import type { Element } from './elements.ts';
import { areAlike, type FontSize, fontSizeIn, unknownSize } from './font-size.ts';
import { type Ink, inkIn, isFaint } from './ink.ts';

/** Writes the text of a page into a flow, in the size and the colours that it has where it stands. */
export class PageText {
  readonly flow = new FlowWriter(collapseSpace);
  #isInCell = false;
  #isPreformatted = false;
  #fontSize: FontSize = unknownSize;
  #ink: Ink = {};
  /** In a cell, the size of the digit that the line so far ends with. */
  #lastDigit: FontSize | undefined;

  get isInCell(): boolean {
    return this.#isInCell;
  }

  /** The size of text that is written now. */
  get fontSize(): FontSize {
    return this.#fontSize;
  }

  /** Writes the text of a node, in lines where those of the source are kept. */
  write(text: string): void {
    if (!this.#isPreformatted) {
      this.add(text);
      return;
    }
    for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
      if (index > 0) this.endLine();
      this.add(line);
    }
  }

  /** Adds text to the line, if it is seen; of numbers in a cell that are not, or may not be, it is said. */
  add(text: string): void {
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

  addRaised(text: string, where: 'above' | 'below'): void {
    this.flow.addRaised(text, where);
    this.#lastDigit = undefined;
  }

  endLine(): void {
    this.flow.endLine();
    this.#lastDigit = undefined;
  }

  /** Writes what is in an element, in the size and the colours that text has there. */
  within(element: Element, style: Style, write: () => void): void {
    const [fontSize, ink] = [this.#fontSize, this.#ink];
    this.#fontSize = fontSizeIn(fontSize, element, style);
    this.#ink = inkIn(ink, element, style);
    write();
    [this.#fontSize, this.#ink] = [fontSize, ink];
  }

  /** Writes what is in an element that may keep the lines of its source. */
  keepingLines(isPreformatted: boolean, write: () => void): void {
    const outer = this.#isPreformatted;
    this.#isPreformatted ||= isPreformatted;
    write();
    this.#isPreformatted = outer;
  }

  /** Writes the rows of a table: a size that keeps a page's parts close together is none of its tables'. */
  inTable<T>(write: () => T): T {
    const outer = this.#fontSize;
    if (outer.size === 0) this.#fontSize = unknownSize;
    const written = write();
    this.#fontSize = outer;
    return written;
  }

  /** Writes a cell apart from what is around it, and gives what was written. */
  inCell(isPreformatted: boolean, write: () => void): FlowBlock[] {
    const [outer, outerPreformatted] = [this.#isInCell, this.#isPreformatted];
    [this.#isInCell, this.#isPreformatted] = [true, isPreformatted];
    this.flow.begin();
    this.#lastDigit = undefined;
    write();
    this.#lastDigit = undefined;
    [this.#isInCell, this.#isPreformatted] = [outer, outerPreformatted];
    return this.flow.end();
  }
}
