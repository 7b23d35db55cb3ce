import {
  apply,
  type Box,
  boxAround,
  boxOver,
  boxWithin,
  centreOf,
  contains,
  identity,
  type Matrix,
  multiply,
  toMatrix,
  toNumber,
} from './geometry.ts';
import { advanceOf, type Frame, frameOf, isGlyph } from './glyphs.ts';
import { type Colour, Ground } from './ground.ts';
import type { PageMarks } from './marks.ts';
import { type Font, initialState, plainPaint, type State } from './pen-state.ts';
import { readableText } from './readable-text.ts';
import { isOneLine, isOneRectangle, rulesOfPath } from './ruled-paths.ts';
import { sketchesOf } from './sketches.ts';

/** A gap wider than this, in parts of the font size, parts two pieces. */
const pieceGap = 0.3;
/** Control characters that some fonts draw as a space. */
const wideBlanks = new Set(['\0', '\t', '\n', '\r']);
const invisibleMode = 3;

/** Paint fainter than this leaves nothing to be seen, stronger than that lets nothing through. */
const faintest = 0.05;
const opaque = 0.99;
/** No text stands on an area thinner than this, in points. */
const thinnestGround = 2.5;
/** A stroke thicker than this, in points, is no line but shading. */
const thickestStroke = 8;
const mostSketches = 300;
const everywhere: Box = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };

/** As what a path makes rules, and whether it is filled: a path may be neither, and only cut off the rest. */
export type PathKind = { rules?: 'stroke' | 'fill'; isFilled: boolean };

/** Draws what a page's operators say, and keeps the marks that it leaves. */
export class Pen {
  readonly marks: PageMarks = { pieces: [], rules: [], sketches: [] };
  state: State;
  readonly #stack: State[] = [];
  readonly #ground = new Ground();
  /** Of the layers begun, which are shown. */
  readonly #layers: boolean[] = [];
  #isClipNext = false;
  /** White space may be drawn on its own, before the text that it parts. */
  #isSpaced = false;
  readonly #toPage: Matrix;
  readonly #fontOf: (name: string) => Font;

  constructor(toPage: Matrix, fontOf: (name: string) => Font) {
    this.#toPage = toPage;
    this.#fontOf = fontOf;
    this.state = initialState(toPage);
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
    Object.assign(this.state, plainPaint);
  }

  setGraphics(entries: unknown): void {
    for (const entry of Array.isArray(entries) ? entries : []) {
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) {
        this.setFont(entry[1][0], entry[1][1]);
      } else if (Array.isArray(entry)) this.#setMixing(entry[0], entry[1]);
    }
  }

  #setMixing(name: unknown, value: unknown): void {
    if (name === 'ca') this.state.alpha = toNumber(value);
    if (name === 'BM') this.state.isPlain = value === 'source-over';
    if (name === 'SMask' && value) this.state.isPlain = false;
  }

  setFill(colour: unknown): void {
    this.state.fill = typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? colour : undefined;
  }

  /** Layers may be switched off; what they hold is then not shown. */
  beginLayer(isShown: boolean): void {
    this.#layers.push(isShown);
  }

  endLayer(): void {
    this.#layers.pop();
  }

  /** The next path cuts off what is drawn after it. */
  clipNext(): void {
    this.#isClipNext = true;
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

  /** `bounds` are the path's own, as left, top, right and bottom. */
  drawPath({ rules, isFilled }: PathKind, data: unknown, bounds: unknown): void {
    const { state } = this;
    const isClip = this.#isClipNext;
    this.#isClipNext = false;
    const isShown = !this.#layers.includes(false);
    const [a, b] = state.matrix;
    const isThick = rules === 'stroke' && state.lineWidth * Math.hypot(a, b) > thickestStroke;
    const found = rules && isShown && !isThick ? rulesOfPath(rules, data, state.matrix) : [];
    for (const rule of found) this.marks.rules.push(rule);
    const box = this.#boxOfPath(bounds);
    if (!box) return;
    const isRectangle = isOneRectangle(data, state.matrix);
    const isStraight = found.length > 0 && isOneLine(data);
    if (rules && isShown && !isThick && !isRectangle && !isStraight)
      this.#sketch(rules, data, box, found.length > 0);
    if (isFilled && isShown) this.#paint(box, isRectangle ? state.fill : undefined, isRectangle);
    // The ground of a heading may be a thick stroke.
    else if (isThick && isShown) this.paintPicture('anywhere');
    if (isClip) this.#clip(box, isRectangle);
  }

  /** Signs and strokes may be drawn; paper on paper is nothing, and so is what is cut off. */
  #sketch(kind: 'stroke' | 'fill', data: unknown, box: Box, isRuled: boolean): void {
    const { clip, fill, alpha, matrix } = this.state;
    if (this.marks.sketches.length > mostSketches || alpha < faintest) return;
    if ((kind === 'fill' && fill === '#ffffff') || (clip && !contains(clip, centreOf(box)))) return;
    for (const sketch of sketchesOf(kind, data, matrix, box, isRuled)) this.marks.sketches.push(sketch);
  }

  #boxOfPath(bounds: unknown): Box | undefined {
    if (!(bounds instanceof Float32Array)) return undefined;
    const [left = 0, top = 0, right = 0, bottom = 0] = bounds;
    if (!(left <= right && top <= bottom)) return undefined;
    return this.#boxOf(left, top, right, bottom);
  }

  #boxOf(left: number, top: number, right: number, bottom: number): Box {
    const { matrix } = this.state;
    const corners = [left, right].flatMap((x) => [top, bottom].map((y) => apply(matrix, x, y)));
    return boxAround(corners);
  }

  #clip(box: Box, isRectangle: boolean): void {
    const { state } = this;
    state.clip = state.clip ? boxWithin(state.clip, box) : box;
    if (!isRectangle) state.isClipRagged = true;
  }

  #paint(box: Box, colour: Colour, isRectangle: boolean): void {
    const { clip, alpha, isPlain, isClipRagged } = this.state;
    const isThin = Math.min(box.right - box.left, box.bottom - box.top) < thinnestGround;
    if (alpha < faintest || isThin) return;
    const isSolid = isRectangle && isPlain && alpha > opaque && !isClipRagged;
    const painted = clip ? boxWithin(clip, box) : box;
    this.#ground.paint(painted, isSolid ? colour : undefined, isSolid, this.marks.pieces.length);
  }

  /** What has colours that nobody knows: a picture in the unit square, or something anywhere on the page. */
  paintPicture(where: 'unitSquare' | 'anywhere'): void {
    if (this.#layers.includes(false)) return;
    this.#paint(where === 'unitSquare' ? this.#boxOf(0, 0, 1, 1) : everywhere, undefined, false);
  }

  /** Ends the page: what was painted later than text hides it. */
  finish(): PageMarks {
    // A page with so many is a drawing, or has its text drawn.
    if (this.marks.sketches.length > mostSketches) this.marks.sketches.length = 0;
    this.#ground.hideCovered(this.marks.pieces);
    return this.marks;
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
        const advance = advanceOf(glyph, state);
        if (text.trim() === '') {
          close();
          this.#isSpaced = true;
        } else {
          const frame = frameOf(advance, state);
          const isCut = state.clip !== undefined && !contains(state.clip, centreOf(frame.box));
          if (piece && piece.isCut !== isCut) close();
          piece ??= { text: '', first: frame, last: frame, isSpaced: this.#isSpaced, isCut };
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

  #advance(distance: number): void {
    if (this.state.font.vertical) this.state.y += distance;
    else this.state.x += distance * this.state.scale;
  }

  #finish({ text, first, last, isSpaced, isCut }: OpenPiece): void {
    const { turns, size, isSlanted } = first;
    const box = boxOver([first.box, last.box]) ?? first.box;
    const isInvisible = this.state.mode === invisibleMode;
    const isHidden = isCut || this.#layers.includes(false) || !this.#isInkSeen(box);
    this.marks.pieces.push({ text, box, size, turns, isSpaced, isInvisible, isHidden, isSlanted });
  }

  /** Letters that are filled and nothing else show where their colour is not that of the ground. */
  #isInkSeen(box: Box): boolean {
    const { mode, fill, alpha } = this.state;
    return mode !== 0 || (alpha >= faintest && this.#ground.shows(box, fill));
  }
}

/** Glyphs follow one another in a straight line, so that the first and the last span a piece. */
type OpenPiece = { text: string; first: Frame; last: Frame; isSpaced: boolean; isCut: boolean };
