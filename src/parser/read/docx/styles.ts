import type { Refusal } from '../refusal.ts';
import { attributeOf, readXml, type XmlElement, type XmlVisitor } from './read-xml.ts';
import { type RunProperties, type StyleProperties, takeProperty } from './run-properties.ts';
import { fillOf, unknownFill } from './shading.ts';
import { isOn, nameOf } from './word-element.ts';

/** Kinds of styles that text stands in. */
type StyleKind = 'paragraph' | 'character' | 'table';
type Style = { basedOn?: string | undefined; says: StyleProperties; kind: string };

const longestLineage = 12;
/** What a part has that says anything of how text prints beyond its size and font; most have nothing of it. */
const telling = /<(?:\w+:)?(?:vanish|d?strike|vertAlign|position|highlight|shd)\b|="F{6}"/i;
/** Names of the styles that Word could have: most of the part, and nothing of them is used. */
const latentStyles = /<(\w+:)?latentStyles\b/;

/** The styles of a Word document, as far as they say how text prints. */
export class WordStyles implements XmlVisitor {
  /** What holds for all text of the document. */
  readonly defaults: RunProperties = {};
  readonly #styles = new Map<string, Style>();
  readonly #ofUnstyled = new Map<string, string>();
  readonly #whole = {
    paragraph: new Map<string | undefined, StyleProperties>(),
    character: new Map<string | undefined, StyleProperties>(),
    table: new Map<string | undefined, StyleProperties>(),
  };
  readonly #path: string[] = [];
  /** Whether every style is plain, so that none was read. */
  readonly #isPlain: boolean;
  #style: Style | undefined;

  constructor(isPlain = false) {
    this.#isPlain = isPlain;
  }

  open(element: XmlElement): void {
    const name = nameOf(element);
    const [parent, properties] = this.#path.slice(-2);
    this.#path.push(name);
    if (name === 'style') this.#begin(element);
    else if (name === 'basedOn' && this.#style) this.#style.basedOn = attributeOf(element, 'val');
    else if (name === 'shd' && this.#style) this.#takeFill(this.#style, element, properties);
    else if (properties !== 'rPr') return;
    else if (parent === 'style' && this.#style) takeProperty(this.#style.says, name, element);
    else if (parent === 'rPrDefault') takeProperty(this.defaults, name, element);
  }

  close(): void {
    if (this.#path.pop() === 'style') this.#style = undefined;
  }

  text(): void {}

  /** What a style says of its text, with the styles it is based on; without a name, what the default style says. */
  of(kind: StyleKind, id: string | undefined): StyleProperties {
    const whole = this.#whole[kind].get(id) ?? this.#gather(kind, id);
    this.#whole[kind].set(id, whole);
    return whole;
  }

  /** Whether it is known what a style says. */
  has(kind: StyleKind, id: string): boolean {
    return this.#isPlain || this.#styles.has(`${kind} ${id}`);
  }

  #takeFill(style: Style, shading: XmlElement, where: string | undefined): void {
    const fill = fillOf(shading);
    // Which cells of a table a style fills depends on where they stand.
    if (style.kind === 'table' && fill !== undefined) style.says.tableFill = unknownFill;
    if (style.kind === 'paragraph' && where === 'pPr') style.says.paragraphFill = fill;
    if (where === 'rPr') style.says.fill = fill;
  }

  #begin(element: XmlElement): void {
    const kind = attributeOf(element, 'type') ?? 'paragraph';
    const key = keyOf(kind, attributeOf(element, 'styleId'));
    this.#style = { says: {}, kind };
    if (key === undefined) return;
    this.#styles.set(key, this.#style);
    const isDefault = attributeOf(element, 'default');
    if (isDefault !== undefined && isOn(element, 'default')) this.#ofUnstyled.set(kind, key);
  }

  #gather(kind: StyleKind, id: string | undefined): StyleProperties {
    const lineage: StyleProperties[] = [];
    const named = this.#styles.get(keyOf(kind, id) ?? '');
    let style = named ?? this.#styles.get(this.#ofUnstyled.get(kind) ?? '');
    while (style && lineage.length < longestLineage) {
      lineage.unshift(style.says);
      style = this.#styles.get(keyOf(kind, style.basedOn) ?? '');
    }
    return Object.assign({}, ...lineage);
  }
}

/** Reads the part of a Word file that holds its styles. */
export function readStyles(xml: string): WordStyles | Refusal {
  if (!telling.test(xml)) return new WordStyles(true);
  const styles = new WordStyles();
  return readXml(withoutLatent(xml), styles) ?? styles;
}

function withoutLatent(xml: string): string {
  const open = latentStyles.exec(xml);
  if (!open) return xml;
  const close = `</${open[1] ?? ''}latentStyles>`;
  const end = xml.indexOf(close, open.index);
  return end < 0 ? xml : xml.slice(0, open.index) + xml.slice(end + close.length);
}

function keyOf(kind: string, id: string | undefined): string | undefined {
  return id === undefined ? undefined : `${kind} ${id}`;
}
