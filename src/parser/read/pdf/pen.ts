import {
  apply,
  type Box,
  boxAround,
  boxOver,
  identity,
  type Matrix,
  multiply,
  type Turns,
  toMatrix,
  toNumber,
} from './geometry.ts';
import { descent, type PageMarks } from './marks.ts';
import { readableText } from './readable-text.ts';
import { rulesOfPath } from './ruled-paths.ts';

/** What a pen needs to know of a font. */
export type Font = { fontMatrix?: ArrayLike<number>; vertical?: boolean };

/** A gap wider than this, in parts of the font size, parts two pieces. */
const pieceGap = 0.3;
/** Control characters that some fonts draw as a space. */
const wideBlanks = new Set(['\0', '\t', '\n', '\r']);
const invisibleMode = 3;

type State = {
  matrix: Matrix;
  textMatrix: Matrix;
  /** The start of the line, and the point in it, in the text's own space. */
  lineX: number;
  lineY: number;
  x: number;
  y: number;
  font: Font;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
};

/** Draws what a page's operators say, and keeps the marks that it leaves. */
export class Pen {
  readonly marks: PageMarks = { pieces: [], rules: [] };
  state: State;
  readonly #stack: State[] = [];
  /** White space may be drawn on its own, before the text that it parts. */
  #isSpaced = false;
  readonly #toPage: Matrix;
  readonly #fontOf: (name: string) => Font;

  constructor(toPage: Matrix, fontOf: (name: string) => Font) {
    this.#toPage = toPage;
    this.#fontOf = fontOf;
    this.state = {
      matrix: toPage,
      textMatrix: identity,
      lineX: 0,
      lineY: 0,
      x: 0,
      y: 0,
      font: {},
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  save(): void {
    this.#stack.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#stack.pop() ?? this.state;
  }

  transform(matrix: unknown): void {
    this.state.matrix = multiply(this.state.matrix, toMatrix(matrix) ?? identity);
  }

  /** An annotation is drawn on the page itself, whatever was drawn before it left behind. */
  beginAnnotation(transform: unknown, matrix: unknown): void {
    this.save();
    this.state.matrix = [transform, matrix].reduce<Matrix>(
      (outer, inner) => multiply(outer, toMatrix(inner) ?? identity),
      this.#toPage,
    );
  }

  setGraphics(entries: unknown): void {
    for (const entry of Array.isArray(entries) ? entries : []) {
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) {
        this.setFont(entry[1][0], entry[1][1]);
      }
    }
  }

  setFont(name: unknown, size: unknown): void {
    this.state.font = this.#fontOf(String(name));
    this.state.size = toNumber(size);
  }

  setTextMatrix(matrix: unknown): void {
    Object.assign(this.state, { textMatrix: toMatrix(matrix) ?? identity, lineX: 0, lineY: 0, x: 0, y: 0 });
  }

  moveText(x: unknown, y: unknown): void {
    this.state.lineX += toNumber(x);
    this.state.lineY += toNumber(y);
    this.state.x = this.state.lineX;
    this.state.y = this.state.lineY;
  }

  drawPath(kind: 'stroke' | 'fill', data: unknown): void {
    this.marks.rules.push(...rulesOfPath(kind, data, this.state.matrix));
  }

  /** Draws glyphs, and numbers between them that move the point back by thousandths of the font size. */
  showText(glyphs: readonly unknown[]): void {
    const { state } = this;
    let piece: OpenPiece | undefined;
    let gap = 0;
    const close = () => {
      if (piece) this.#finish(piece);
      piece = undefined;
    };
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const move = (-glyph / 1000) * state.size;
        this.#advance(move);
        gap += move;
      } else if (isGlyph(glyph)) {
        const text = glyph.width > 0 && wideBlanks.has(glyph.unicode) ? ' ' : readableText(glyph.unicode);
        const advance = this.#advanceOf(glyph);
        if (text.trim() === '') {
          close();
          this.#isSpaced = true;
        } else {
          const frame = this.#frame(advance);
          piece ??= { text: '', first: frame, last: frame, isSpaced: this.#isSpaced };
          piece.text += text;
          piece.last = frame;
          this.#isSpaced = false;
        }
        gap = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
        this.#advance(advance + gap);
      }
      if (Math.abs(gap) > pieceGap * Math.abs(state.size)) close();
    }
    close();
  }

  #advanceOf(glyph: Glyph): number {
    const { font, size } = this.state;
    const unit = (font.fontMatrix?.[0] ?? 0.001) * size;
    return font.vertical ? -Math.abs(toNumber(glyph.vmetric?.[0] ?? 1000) * unit) : glyph.width * unit;
  }

  #advance(distance: number): void {
    if (this.state.font.vertical) this.state.y += distance;
    else this.state.x += distance * this.state.scale;
  }

  /** Where a glyph lies on the page, how it runs, and how large it is there. */
  #frame(advance: number): Frame {
    const { matrix, textMatrix, x, y, rise, size, scale, font } = this.state;
    const toPage = multiply(matrix, textMatrix);
    const base = y + rise;
    const width = (font.vertical ? size : advance) * scale;
    const left = font.vertical ? x - width / 2 : x;
    const [bottom, top] = font.vertical
      ? [base + advance, base]
      : [base - descent * size, base + (1 - descent) * size];
    const corner = apply(toPage, left, bottom);
    const along = apply(toPage, left + width, bottom);
    const above = apply(toPage, left, top);
    const up = apply(toPage, left, bottom + size);
    return {
      box: boxAround([corner, along, above, apply(toPage, left + width, top)]),
      turns: turnsOf(along[0] - corner[0], along[1] - corner[1]),
      size: Math.hypot(up[0] - corner[0], up[1] - corner[1]),
    };
  }

  #finish({ text, first, last, isSpaced }: OpenPiece): void {
    const { turns, size } = first;
    const box = boxOver([first.box, last.box]) ?? first.box;
    const isInvisible = this.state.mode === invisibleMode;
    this.marks.pieces.push({ text, box, size, turns, isSpaced, isInvisible });
  }
}

type Frame = { box: Box; turns: Turns; size: number };
/** Glyphs follow one another in a straight line, so that the first and the last span a piece. */
type OpenPiece = { text: string; first: Frame; last: Frame; isSpaced: boolean };

function turnsOf(dx: number, dy: number): Turns {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy >= 0 ? 1 : 3;
}

type Glyph = { unicode: string; width: number; isSpace?: boolean; vmetric?: ArrayLike<number> };

function isGlyph(value: unknown): value is Glyph {
  if (typeof value !== 'object' || value === null) return false;
  const { unicode, width } = value as Partial<Glyph>;
  return typeof unicode === 'string' && typeof width === 'number' && Number.isFinite(width);
}
