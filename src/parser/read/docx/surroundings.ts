import { attributeOf, type XmlElement } from './read-xml.ts';
import type { StyleLevels } from './run-properties.ts';
import { type Fill, fillOf, pageFill, unknownFill } from './shading.ts';
import type { WordStyles } from './styles.ts';

/** A paragraph, table, cell or text box that is open, with its style and what it fills its place with. */
type Place = { kind: string; style?: string | undefined; fill?: Fill | undefined };

/** Follows what runs of text stand in, the innermost last: a text box has paragraphs of its own. */
export class Surroundings {
  readonly #styles: WordStyles;
  readonly #paragraphs: Place[] = [];
  /** Tables, their cells, and text boxes. */
  readonly #places: Place[] = [];
  #page: Fill = pageFill;

  constructor(styles: WordStyles) {
    this.#styles = styles;
  }

  open(name: string, element: XmlElement, parent: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    const place = this.#places.at(-1);
    if (name === 'p') this.#paragraphs.push({ kind: name });
    else if (name === 'tbl' || name === 'tc') this.#places.push({ kind: name });
    else if (name === 'txbxContent') this.#places.push({ kind: name, fill: unknownFill });
    else if (name === 'pStyle' && paragraph) paragraph.style = attributeOf(element, 'val');
    else if (name === 'tblStyle' && place) place.style = attributeOf(element, 'val');
    else if (name === 'background') this.#page = pageFillOf(element);
    else if (name !== 'shd') return;
    else if (parent === 'pPr' && paragraph) paragraph.fill = fillOf(element);
    else if (parent === 'tcPr' && place) place.fill = fillOf(element);
    // Which cells a whole table fills is left to Word.
    else if (parent?.startsWith('tblPr') && place) place.fill = fillOf(element) && unknownFill;
  }

  close(name: string): void {
    if (name === 'p') this.#paragraphs.pop();
    if (name === 'tbl' || name === 'tc' || name === 'txbxContent') this.#places.pop();
  }

  /** What the styles say of a run here that has this style of characters. */
  levels(character: string | undefined): StyleLevels {
    const table = this.#places.findLast(({ kind }) => kind === 'tbl');
    return [
      this.#styles.defaults,
      table && this.#styles.of('table', table.style),
      this.#styles.of('paragraph', this.#paragraphs.at(-1)?.style),
      this.#styles.of('character', character),
    ];
  }

  /** What is behind text here, as far as the text itself does not say; beside tables pictures may lie behind it. */
  get fill(): Fill {
    const paragraph = this.#paragraphs.at(-1);
    const near = paragraph?.fill ?? this.#styles.of('paragraph', paragraph?.style).paragraphFill;
    if (near !== undefined) return near;
    for (const { kind, style, fill } of this.#places.toReversed()) {
      const whole = kind === 'tbl' ? this.#styles.of('table', style).tableFill : undefined;
      const isStranger = kind === 'tbl' && style !== undefined && !this.#styles.has('table', style);
      const found = fill ?? whole ?? (isStranger ? unknownFill : undefined);
      if (found !== undefined) return found;
    }
    return this.#places.length > 0 ? this.#page : unknownFill;
  }
}

/** A page that is filled is so on the screen alone, where a setting says so. */
function pageFillOf(background: XmlElement): Fill {
  return /^(?:auto|f{6})$/i.test(attributeOf(background, 'color') ?? 'auto') ? pageFill : unknownFill;
}
