import { attributeOf, type XmlElement } from './read-xml.ts';
import { ornament } from './symbols.ts';

/** A field that is open, at its instruction or at its result; a list to choose from has its entries in neither. */
type Field = { isAtResult: boolean; instruction: string; list?: { entries: string[]; chosen: number } };

/** Instructions that print something themselves, without a result. */
const printing = /^\s*(?:=|EQ|SYMBOL|SEQ|AUTONUM|LISTNUM|FORMCHECKBOX|MACROBUTTON)/i;

/** Follows the fields of a Word document, which may stand inside one another. */
export class Fields {
  #open: Field[] = [];
  /** Of the open fields, those at their instruction: a file may leave open as many as it likes. */
  #atInstruction: Field[] = [];
  #isInstructionText = false;

  /** Whether what comes now is an instruction, which does not print. */
  get isAtInstruction(): boolean {
    return this.#atInstruction.length > 0;
  }

  /** Enters an element; at the end of a field without a result, what the field prints instead. */
  open(name: string, element: XmlElement, parent: string | undefined): string {
    if (name === 'fldChar') return this.#change(attributeOf(element, 'fldCharType'));
    const field = this.#open.at(-1);
    if (name === 'instrText') this.#isInstructionText = true;
    else if (!field) return '';
    else if (name === 'ddList') field.list = { entries: [], chosen: 0 };
    else if (parent !== 'ddList' || !field.list) return '';
    else if (name === 'listEntry') field.list.entries.push(attributeOf(element, 'val') ?? '');
    else field.list.chosen = Number(attributeOf(element, 'val')) || 0;
    return '';
  }

  close(name: string): void {
    if (name === 'instrText') this.#isInstructionText = false;
    // A field whose instruction never ends would swallow the rest of the document.
    if (name === 'p') for (const field of this.#atInstruction.splice(0)) field.isAtResult = true;
  }

  text(text: string): void {
    const field = this.#isInstructionText ? this.#open.at(-1) : undefined;
    if (field) field.instruction += text;
  }

  #change(type: string | undefined): string {
    const field = this.#open.at(-1);
    if (type === 'begin') {
      const begun = { isAtResult: false, instruction: '' };
      this.#open.push(begun);
      this.#atInstruction.push(begun);
    }
    // The innermost field that is open is the last of those at their instruction, if it is one of them.
    if ((type === 'separate' || type === 'end') && field && !field.isAtResult) this.#atInstruction.pop();
    if (type === 'separate' && field) field.isAtResult = true;
    if (type !== 'end' || !field) return '';
    this.#open.pop();
    if (field.isAtResult) return '';
    return field.list?.entries[field.list.chosen] ?? (printing.test(field.instruction) ? ornament : '');
  }
}
