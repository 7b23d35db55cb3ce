import type { FlowWriter } from '../flow.ts';
import { leftOut } from '../left-out.ts';
import { attributeOf, type XmlElement } from './read-xml.ts';
import { type Print, printOf, type RunProperties, takeProperty } from './run-properties.ts';
import type { WordStyles } from './styles.ts';
import { isOn, symbolOf } from './word-element.ts';

/** A run that is open: what it says of itself, its style, and how it prints once that is asked. */
type Run = { own: RunProperties; style?: string | undefined; print?: Print };

const plain: Print = { isHidden: false, isStruck: false, raised: undefined };

/** Writes the text of runs to a flow: what is hidden, struck out, or the instruction of a field is left out. */
export class RunText {
  readonly #flow: FlowWriter;
  readonly #styles: WordStyles;
  /** The open runs, paragraphs and tables, the innermost last: a text box in a run has runs of its own. */
  readonly #runs: Run[] = [];
  readonly #paragraphStyles: (string | undefined)[] = [];
  readonly #tableStyles: (string | undefined)[] = [];
  /** Fields inside fields, each at its instruction or at its result. */
  #fields: ('instruction' | 'result')[] = [];
  #isText = false;

  constructor(flow: FlowWriter, styles: WordStyles) {
    this.#flow = flow;
    this.#styles = styles;
  }

  open(name: string, element: XmlElement, parents: readonly string[]): void {
    const isProperty = parents.at(-1) === 'rPr' && parents.at(-2) === 'r';
    if (isProperty) this.#setProperty(name, element);
    else if (name === 'r') this.#runs.push({ own: {} });
    else if (name === 'p') this.#paragraphStyles.push(undefined);
    else if (name === 'tbl') this.#tableStyles.push(undefined);
    else if (name === 'pStyle') this.#paragraphStyles.splice(-1, 1, attributeOf(element, 'val'));
    else if (name === 'tblStyle') this.#tableStyles.splice(-1, 1, attributeOf(element, 'val'));
    else if (name === 't' || name === 'm:t') this.#isText = true;
    else if (name === 'm:den') this.#write('/');
    else if (name === 'fldChar') this.#changeField(attributeOf(element, 'fldCharType'));
    else if (parents.at(-1) !== 'r') return;
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.#raiseMark(element);
    else if (name === 'tab' || name === 'ptab') this.#write('\t');
    else if (name === 'br' || name === 'cr') this.#flow.endLine();
    else if (name === 'noBreakHyphen') this.#write('-');
    else if (name === 'sym') this.#writeSymbol(symbolOf(element));
  }

  close(name: string): void {
    if (name === 't' || name === 'm:t') this.#isText = false;
    // A field whose instruction never ends would swallow the rest of the document.
    if (name === 'p') this.#fields = this.#fields.map(() => 'result');
    if (name === 'p') this.#paragraphStyles.pop();
    if (name === 'tbl') this.#tableStyles.pop();
    if (name === 'r') this.#runs.pop();
  }

  text(text: string): void {
    if (this.#isText) this.#write(text.replace(/[\n\r\t]/g, ' '));
  }

  /** A cell that holds an ornament alone is not empty: a tick stands for something. */
  #writeSymbol(character: string): void {
    const { isHidden, isStruck } = this.#print;
    const isPrinted = !isHidden && !isStruck && !this.#fields.includes('instruction');
    if (character !== '') this.#write(character);
    else if (isPrinted) this.#flow.addPicture();
  }

  #setProperty(name: string, element: XmlElement): void {
    const run = this.#runs.at(-1);
    if (!run) return;
    if (name === 'rStyle') run.style = attributeOf(element, 'val');
    takeProperty(run.own, name, element);
  }

  /** The text behind the reference of a note is the note's own mark, whatever its style. */
  #raiseMark(reference: XmlElement): void {
    const run = this.#runs.at(-1);
    const isOwn = attributeOf(reference, 'customMarkFollows') !== undefined;
    if (run && isOwn && isOn(reference, 'customMarkFollows')) run.own.vertAlign = 'above';
  }

  /** How the open run prints; its properties stand before its text. */
  get #print(): Print {
    const run = this.#runs.at(-1);
    if (!run) return plain;
    const styles = this.#styles;
    run.print ??= printOf(run.own, [
      styles.defaults,
      this.#tableStyles.length > 0 ? styles.of('table', this.#tableStyles.at(-1)) : undefined,
      styles.of('paragraph', this.#paragraphStyles.at(-1)),
      styles.of('character', run.style),
    ]);
    return run.print;
  }

  #changeField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('instruction');
    if (type === 'separate') this.#fields.splice(-1, 1, 'result');
    if (type === 'end') this.#fields.pop();
  }

  #write(text: string): void {
    const { isHidden, isStruck, raised } = this.#print;
    if (this.#fields.includes('instruction')) return;
    if (isHidden || isStruck) {
      if (/\d/.test(text)) this.#flow.addNote(leftOut(isHidden ? 'hidden' : 'struck', text));
    } else if (raised) this.#flow.addRaised(text, raised);
    else this.#flow.addText(text);
  }
}
