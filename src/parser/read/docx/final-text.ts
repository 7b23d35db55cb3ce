import { attributeOf, type XmlElement } from './read-xml.ts';

/** Namespaces that Word understands; what requires any other it passes over for the next alternative. */
const understood =
  /^(?:http:\/\/schemas\.(?:microsoft|openxmlformats)\.(?:com|org)|http:\/\/purl\.oclc\.org\/ooxml|urn:schemas-microsoft-com)[/:]/;

/** Elements whose content is no text of the final document: deletions, older properties, readings of characters. */
const outside = new Set([
  'del',
  'moveFrom',
  'rt',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblGridChange',
  'tblPrChange',
  'tblPrExChange',
  'tcPrChange',
  'trPrChange',
]);

/** What an element that is left out says of the element it stands in: a row or a paragraph's mark is deleted. */
type Deletion = 'row' | 'paragraph-mark';

/**
 * Follows the open elements of a Word document and tells which belong to the text that stands when all changes
 * are accepted. Of alternative contents, the first choice that Word understands belongs to it.
 */
export class FinalText {
  /** Names of the open elements, from the outermost. */
  readonly path: string[] = [];
  /** For each open alternative, whether one of its choices was read. */
  readonly #alternatives: boolean[] = [];
  /** The namespace that each prefix stands for. */
  readonly #namespaces = new Map<string, string>();
  #outside: { depth: number; deleted: string } | undefined;

  /** Enters an element; false where it is left out. */
  open(name: string, element: XmlElement): boolean {
    for (const prefix in element.ns) this.#namespaces.set(prefix, element.ns[prefix] ?? '');
    if (this.#outside === undefined && this.#isOutside(name, element)) {
      this.#outside = { depth: this.path.length, deleted: '' };
    }
    if (this.#outside === undefined && name === 'mc:AlternateContent') this.#alternatives.push(false);
    this.path.push(name);
    return this.#outside === undefined;
  }

  /** Leaves the innermost element: its name, or what was deleted where an element that was left out ends. */
  close(): { name: string } | { deleted: string } | undefined {
    const name = this.path.pop() ?? '';
    if (this.#outside === undefined) {
      if (name === 'mc:AlternateContent') this.#alternatives.pop();
      return { name };
    }
    if (this.#outside.depth < this.path.length) return undefined;
    const { deleted } = this.#outside;
    this.#outside = undefined;
    return { deleted };
  }

  /** Takes the text of the innermost element; false where it is left out. */
  text(text: string): boolean {
    if (this.#outside === undefined) return true;
    if (this.path.at(-1) === 'delText') this.#outside.deleted += text;
    return false;
  }

  /** What the innermost element deletes, being a deletion inside properties. */
  get deletion(): Deletion | undefined {
    if (this.path.at(-1) !== 'del' || this.#outside?.depth !== this.path.length - 1) return undefined;
    if (this.path.at(-2) === 'trPr') return 'row';
    return this.path.at(-2) === 'rPr' && this.path.at(-3) === 'pPr' ? 'paragraph-mark' : undefined;
  }

  #isOutside(name: string, element: XmlElement): boolean {
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return outside.has(name);
    const isRead = this.#alternatives.at(-1) ?? false;
    if (name === 'mc:Choice' && !this.#isUnderstood(element)) return true;
    this.#alternatives.splice(-1, 1, true);
    return isRead;
  }

  #isUnderstood(choice: XmlElement): boolean {
    const prefixes = attributeOf(choice, 'Requires')?.trim().split(/\s+/) ?? [];
    return prefixes.every((prefix) =>
      understood.test(this.#namespaces.get(prefix) ?? 'urn:schemas-microsoft-com:'),
    );
  }
}
