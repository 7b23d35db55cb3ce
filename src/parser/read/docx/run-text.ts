import type { FlowWriter } from '../flow.ts';
import { leftOut } from '../left-out.ts';
import { attributeOf, type XmlElement } from './read-xml.ts';
import { isOn, symbolOf } from './word-element.ts';

/** How a run of text is printed. */
type Run = { isHidden: boolean; isStruck: boolean; raised: 'above' | 'below' | undefined };

const plain: Run = { isHidden: false, isStruck: false, raised: undefined };

/** Writes the text of runs to a flow: what is hidden, struck out, or the instruction of a field is left out. */
export class RunText {
  readonly #flow: FlowWriter;
  #run = plain;
  /** Fields inside fields, each at its instruction or at its result. */
  #fields: ('instruction' | 'result')[] = [];
  #isText = false;

  constructor(flow: FlowWriter) {
    this.#flow = flow;
  }

  open(name: string, element: XmlElement, parents: readonly string[]): void {
    const isProperty = parents.at(-1) === 'rPr' && parents.at(-2) === 'r';
    if (isProperty) this.#setProperty(name, element);
    else if (name === 'r') this.#run = plain;
    else if (name === 't' || name === 'm:t') this.#isText = true;
    else if (name === 'm:den') this.#write('/');
    else if (name === 'fldChar') this.#changeField(attributeOf(element, 'fldCharType'));
    else if (parents.at(-1) !== 'r') return;
    else if (name === 'tab' || name === 'ptab') this.#write('\t');
    else if (name === 'br' || name === 'cr') this.#flow.endLine();
    else if (name === 'noBreakHyphen') this.#write('-');
    else if (name === 'sym') this.#writeSymbol(symbolOf(element));
  }

  close(name: string): void {
    if (name === 't' || name === 'm:t') this.#isText = false;
    // A field whose instruction never ends would swallow the rest of the document.
    if (name === 'p') this.#fields = this.#fields.map(() => 'result');
  }

  text(text: string): void {
    if (this.#isText) this.#write(text.replace(/[\n\r\t]/g, ' '));
  }

  /** A cell that holds an ornament alone is not empty: a tick stands for something. */
  #writeSymbol(character: string): void {
    const { isHidden, isStruck } = this.#run;
    const isPrinted = !isHidden && !isStruck && !this.#fields.includes('instruction');
    if (character !== '') this.#write(character);
    else if (isPrinted) this.#flow.addPicture();
  }

  #setProperty(name: string, element: XmlElement): void {
    if (name === 'vanish') this.#run = { ...this.#run, isHidden: isOn(element) };
    if (name === 'strike' || name === 'dstrike') this.#run = { ...this.#run, isStruck: isOn(element) };
    const position = name === 'vertAlign' ? attributeOf(element, 'val') : undefined;
    if (position === 'superscript') this.#run = { ...this.#run, raised: 'above' };
    if (position === 'subscript') this.#run = { ...this.#run, raised: 'below' };
    // Half points above the line, or below it.
    const shift = name === 'position' ? Number(attributeOf(element, 'val')) : 0;
    if (shift) this.#run = { ...this.#run, raised: shift > 0 ? 'above' : 'below' };
  }

  #changeField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('instruction');
    if (type === 'separate') this.#fields.splice(-1, 1, 'result');
    if (type === 'end') this.#fields.pop();
  }

  #write(text: string): void {
    const { isHidden, isStruck, raised } = this.#run;
    if (this.#fields.includes('instruction')) return;
    if (isHidden || isStruck) {
      if (/\d/.test(text)) this.#flow.addNote(leftOut(isHidden ? 'hidden' : 'struck', text));
    } else if (raised) this.#flow.addRaised(text, raised);
    else this.#flow.addText(text);
  }
}
