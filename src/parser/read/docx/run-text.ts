import type { FlowWriter } from '../flow.ts';
import { leftOut, readInDoubt } from '../left-out.ts';
import { equationHeight, equationSign } from './equations.ts';
import { Fields } from './fields.ts';
import { attributeOf, type XmlElement } from './read-xml.ts';
import { type Print, printOf, type RunProperties, takeProperty } from './run-properties.ts';
import type { WordStyles } from './styles.ts';
import { Surroundings } from './surroundings.ts';
import { ornament, symbolOf } from './symbols.ts';
import { isOn } from './word-element.ts';

/** A run that is open: what it says of itself, its style, and how it prints once that is asked. */
type Run = { own: RunProperties; style?: string | undefined; print?: Print };

const plain: Print = { isHidden: false, isStruck: false, raised: undefined, visibility: 'seen' };

/** Writes the text of runs to a flow: what is hidden, struck out, or the instruction of a field is left out. */
export class RunText {
  readonly #flow: FlowWriter;
  readonly #surroundings: Surroundings;
  readonly #fields = new Fields();
  /** The open runs, the innermost last: a text box in a run has runs of its own. */
  readonly #runs: Run[] = [];
  /** The open elements of equations that lift their text or lower it. */
  readonly #heights: ('above' | 'below')[] = [];
  #isText = false;

  constructor(flow: FlowWriter, styles: WordStyles) {
    this.#flow = flow;
    this.#surroundings = new Surroundings(styles);
  }

  open(name: string, element: XmlElement, parents: readonly string[]): void {
    this.#surroundings.open(name, element, parents.at(-1));
    const isInRun = isRun(parents.at(-1));
    if (parents.at(-1) === 'rPr' && isRun(parents.at(-2))) this.#setProperty(name, element);
    else if (isRun(name)) this.#runs.push({ own: {} });
    else if (parents.at(-2) === 'rPr') this.#setFill(name, parents.at(-1));
    else if (name === 't' || name === 'm:t') this.#isText = true;
    else if (name.startsWith('m:')) this.#openEquation(name);
    else if (isInRun && (name === 'tab' || name === 'ptab')) this.#write('\t');
    else if (isInRun && (name === 'br' || name === 'cr')) this.#flow.endLine();
    else if (isInRun && name === 'noBreakHyphen') this.#write('-');
    else if (isInRun && name === 'sym') this.#write(symbolOf(element));
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.#raiseMark(element);
    else this.#write(this.#fields.open(name, element, parents.at(-1)));
  }

  close(name: string): void {
    if (name === 't' || name === 'm:t') this.#isText = false;
    this.#surroundings.close(name);
    if (isRun(name)) this.#runs.pop();
    if (name.startsWith('m:') && equationHeight(name)) this.#heights.pop();
    this.#fields.close(name);
  }

  text(text: string): void {
    if (this.#isText) this.#write(text.replace(/[\n\r\t]/g, ' '));
    else this.#fields.text(text);
  }

  #setProperty(name: string, element: XmlElement): void {
    const run = this.#runs.at(-1);
    if (!run) return;
    if (name === 'rStyle') run.style = attributeOf(element, 'val');
    takeProperty(run.own, name, element);
  }

  /** Characters may be drawn without their inside. */
  #setFill(name: string, part: string | undefined): void {
    const own = this.#runs.at(-1)?.own;
    if (own && part === 'w14:textFill' && name === 'w14:noFill') own.isEmpty = true;
    if (own && part === 'w14:textOutline' && /^w14:(?:solid|grad)Fill$/.test(name)) own.isOutlined = true;
  }

  #openEquation(name: string): void {
    this.#write(equationSign(name));
    const height = equationHeight(name);
    if (height) this.#heights.push(height);
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
    const around = this.#surroundings;
    run.print ??= printOf(run.own, around.levels(run.style), () => around.fill);
    return run.print;
  }

  #write(text: string): void {
    if (text === '' || this.#fields.isAtInstruction) return;
    const print = this.#print;
    const raised = this.#heights.at(-1) ?? print.raised;
    const reason = whyLeftOut(print);
    const hasDigits = /[\d０-９]/.test(text);
    if (reason && hasDigits) this.#flow.addNote(leftOut(reason, text));
    if (reason) return;
    if (print.visibility === 'doubtful' && hasDigits)
      this.#flow.addNote(readInDoubt(text, '是白色的，底色无法确认，读者可能看不到'));
    // A cell that holds an ornament alone is not empty: a tick stands for something.
    if (text === ornament) this.#flow.addPicture();
    if (raised) this.#flow.addRaised(text, raised);
    else this.#flow.addText(text);
  }
}

function whyLeftOut({ isHidden, isStruck, visibility }: Print): 'hidden' | 'struck' | 'unseen' | undefined {
  if (isHidden) return 'hidden';
  return isStruck ? 'struck' : visibility === 'unseen' ? 'unseen' : undefined;
}

function isRun(name: string | undefined): boolean {
  return name === 'r' || name === 'm:r';
}
