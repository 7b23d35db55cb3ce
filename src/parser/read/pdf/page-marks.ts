import {
  apply,
  type Box,
  boxAround,
  identity,
  type Matrix,
  multiply,
  type Turns,
  toMatrix,
  toNumber,
} from './geometry.ts';
import { readableText } from './readable-text.ts';

/** A page's drawing as pdf.js lists it: an operator and its arguments at each index. */
export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] };

/** pdf.js's numbers of operators, by name. */
export type OperatorNumbers = Readonly<Record<string, number>>;

/** What an operator list needs to know of a font. */
export type Font = { fontMatrix?: ArrayLike<number>; vertical?: boolean };

/** Text drawn in one go, without a gap: it lies in one cell. Size in points; `turns` says how it runs. */
export type TextPiece = {
  text: string;
  box: Box;
  size: number;
  turns: Turns;
  /** Whether white space was drawn just before it. */
  isSpaced: boolean;
  /** Drawn without ink, as behind the picture of a scanned page. */
  isInvisible: boolean;
};

/** A stroke, or a filled rectangle too thin to be anything else, along x or y. */
export type Rule = { isHorizontal: boolean; position: number; from: number; to: number };

/** What is drawn on a page, in points from the top left of the page as shown. */
export type PageMarks = { pieces: TextPiece[]; rules: Rule[] };

/** A gap wider than this, in parts of the font size, parts two pieces. */
const pieceGap = 0.3;
const thickestRule = 3.5;
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

/**
 * Follows a page's operators and collects its text, piece by piece, and its ruled lines. `toPage` maps the
 * page's own space to points from the top left; `fontOf` knows the fonts by the names the operators use.
 */
export function readPageMarks(
  operators: Operators,
  numbers: OperatorNumbers,
  toPage: Matrix,
  fontOf: (name: string) => Font,
): PageMarks {
  const walker = new Walker(toPage, fontOf);
  const steps = stepsByNumber(numbers);
  for (const [index, number] of operators.fnArray.entries()) {
    const args = operators.argsArray[index];
    steps.get(number)?.(walker, Array.isArray(args) ? args : []);
  }
  return walker.marks;
}

type Step = (walker: Walker, args: readonly unknown[]) => void;

function stepsByNumber(numbers: OperatorNumbers): Map<number, Step> {
  const paths = pathKinds(numbers);
  const steps: Record<string, Step> = {
    save: (walker) => walker.save(),
    restore: (walker) => walker.restore(),
    transform: (walker, args) => walker.transform(args),
    paintFormXObjectBegin: (walker, [matrix]) => {
      walker.save();
      walker.transform(matrix);
    },
    paintFormXObjectEnd: (walker) => walker.restore(),
    beginGroup: (walker) => walker.save(),
    endGroup: (walker) => walker.restore(),
    beginAnnotation: (walker, [, , transform, matrix]) => walker.beginAnnotation(transform, matrix),
    endAnnotation: (walker) => walker.restore(),
    setGState: (walker, [entries]) => walker.setGraphics(entries),
    beginText: (walker) => walker.setTextMatrix(identity),
    setTextMatrix: (walker, [matrix]) => walker.setTextMatrix(matrix),
    moveText: (walker, [x, y]) => walker.moveText(x, y),
    setLeadingMoveText: (walker, [x, y]) => {
      walker.state.leading = toNumber(y);
      walker.moveText(x, y);
    },
    nextLine: (walker) => walker.moveText(0, walker.state.leading),
    setFont: (walker, [name, size]) => walker.setFont(name, size),
    setCharSpacing: (walker, [spacing]) => {
      walker.state.characterSpacing = toNumber(spacing);
    },
    setWordSpacing: (walker, [spacing]) => {
      walker.state.wordSpacing = toNumber(spacing);
    },
    setHScale: (walker, [percent]) => {
      walker.state.scale = toNumber(percent) / 100;
    },
    setLeading: (walker, [leading]) => {
      walker.state.leading = -toNumber(leading);
    },
    setTextRise: (walker, [rise]) => {
      walker.state.rise = toNumber(rise);
    },
    setTextRenderingMode: (walker, [mode]) => {
      walker.state.mode = toNumber(mode);
    },
    showText: (walker, [glyphs]) => walker.showText(Array.isArray(glyphs) ? glyphs : []),
    constructPath: (walker, [operator, data]) => {
      const kind = paths.get(toNumber(operator));
      if (kind && Array.isArray(data)) walker.drawPath(kind, data[0]);
    },
  };
  return new Map(Object.entries(steps).map(([name, step]) => [numbers[name] ?? -1, step]));
}

function pathKinds(numbers: OperatorNumbers): Map<number, 'stroke' | 'fill'> {
  const strokes = [
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  ];
  return new Map([
    ...strokes.map((name) => [numbers[name] ?? -1, 'stroke'] as const),
    ...['fill', 'eoFill'].map((name) => [numbers[name] ?? -1, 'fill'] as const),
  ]);
}

class Walker {
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

  /** Draws glyphs, and numbers between them that move the point back by thousandths of the font size. */
  showText(glyphs: readonly unknown[]): void {
    const { state } = this;
    const isVertical = state.font.vertical === true;
    const unit = (state.font.fontMatrix?.[0] ?? 0.001) * state.size;
    let open: OpenPiece | undefined;
    let gap = 0;
    const close = () => {
      if (open) this.marks.pieces.push(finishPiece(open, state.mode === invisibleMode));
      open = undefined;
    };
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const move = (-glyph / 1000) * state.size;
        this.#advance(isVertical, move);
        gap += move;
        if (Math.abs(gap) > pieceGap * Math.abs(state.size)) close();
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const drawn = isVertical ? -verticalAdvance(glyph, unit) : glyph.width * unit;
      const text = readableText(glyph.unicode);
      if (text.trim() === '') {
        close();
        this.#isSpaced = true;
      } else {
        const frame = this.#frame(isVertical, drawn);
        if (open) {
          open.text += text;
          open.points.push(...frame.points);
        } else
          open = {
            text,
            points: frame.points,
            turns: frame.turns,
            size: frame.size,
            isSpaced: this.#isSpaced,
          };
        this.#isSpaced = false;
      }
      this.#advance(isVertical, drawn + spacing);
      gap = spacing;
      if (Math.abs(gap) > pieceGap * Math.abs(state.size)) close();
    }
    close();
  }

  #advance(isVertical: boolean, distance: number): void {
    if (isVertical) this.state.y += distance;
    else this.state.x += distance * this.state.scale;
  }

  /** The corners of a glyph on the page, how it runs, and how large it is there. */
  #frame(isVertical: boolean, advance: number): Frame {
    const { state } = this;
    const matrix = multiply(state.matrix, state.textMatrix);
    const { x, size, scale } = state;
    const y = state.y + state.rise;
    const across = (isVertical ? size : advance) * scale;
    const [left, bottom, height] = isVertical
      ? [x - across / 2, y + advance, Math.abs(advance)]
      : [x, y - 0.12 * size, size];
    const corners: [number, number][] = [
      apply(matrix, left, bottom),
      apply(matrix, left + across, bottom),
      apply(matrix, left, bottom + height),
      apply(matrix, left + across, bottom + height),
    ];
    const [dx, dy] = [
      (corners[1]?.[0] ?? 0) - (corners[0]?.[0] ?? 0),
      (corners[1]?.[1] ?? 0) - (corners[0]?.[1] ?? 0),
    ];
    const [ux, uy] = [
      (corners[2]?.[0] ?? 0) - (corners[0]?.[0] ?? 0),
      (corners[2]?.[1] ?? 0) - (corners[0]?.[1] ?? 0),
    ];
    const emHeight = Math.hypot(ux, uy) * (height === 0 ? 0 : Math.abs(size / height));
    return { points: corners, turns: turnsOf(dx, dy), size: emHeight };
  }

  drawPath(kind: 'stroke' | 'fill', data: unknown): void {
    for (const points of subpathsOf(data, this.state.matrix)) {
      if (kind === 'stroke') this.#strokeRules(points);
      else this.#fillRule(points);
    }
  }

  #strokeRules(points: readonly [number, number][]): void {
    for (const [index, [x, y]] of points.entries()) {
      const next = points[index + 1];
      if (!next) continue;
      const [width, height] = [Math.abs(next[0] - x), Math.abs(next[1] - y)];
      if (width > 1 && height <= 0.5 + width / 200) this.#addRule(boxAround([[x, y], next]), true);
      else if (height > 1 && width <= 0.5 + height / 200) this.#addRule(boxAround([[x, y], next]), false);
    }
  }

  #fillRule(points: readonly [number, number][]): void {
    if (points.length < 4 || points.length > 6 || !isRectangle(points)) return;
    const box = boxAround(points);
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (Math.min(width, height) > thickestRule || Math.max(width, height) < 2) return;
    this.#addRule(box, width >= height);
  }

  #addRule(box: Box, isHorizontal: boolean): void {
    this.marks.rules.push(
      isHorizontal
        ? { isHorizontal, position: (box.top + box.bottom) / 2, from: box.left, to: box.right }
        : { isHorizontal, position: (box.left + box.right) / 2, from: box.top, to: box.bottom },
    );
  }
}

type Frame = { points: [number, number][]; turns: Turns; size: number };
type OpenPiece = Frame & { text: string; isSpaced: boolean };

function finishPiece({ text, points, turns, size, isSpaced }: OpenPiece, isInvisible: boolean): TextPiece {
  return { text, box: boxAround(points), size, turns, isSpaced, isInvisible };
}

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

function verticalAdvance(glyph: Glyph, unit: number): number {
  return Math.abs(toNumber(glyph.vmetric?.[0] ?? 1000) * unit);
}

const drawing = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

/** The corners of each subpath on the page; one with curves is no ruled line and is left out. */
function subpathsOf(data: unknown, matrix: Matrix): [number, number][][] {
  if (!(data instanceof Float32Array)) return [];
  const subpaths: [number, number][][] = [];
  let points: [number, number][] = [];
  let isStraight = true;
  const finish = () => {
    if (isStraight && points.length > 1) subpaths.push(points);
    points = [];
    isStraight = true;
  };
  for (let at = 0; at < data.length; ) {
    const operator = data[at];
    at += 1;
    if (operator === drawing.closePath) {
      const [first] = points;
      if (first) points.push(first);
      continue;
    }
    if (operator === drawing.moveTo) finish();
    const count = operator === drawing.curveTo ? 6 : operator === drawing.quadraticCurveTo ? 4 : 2;
    if (count > 2) isStraight = false;
    points.push(apply(matrix, data[at + count - 2] ?? 0, data[at + count - 1] ?? 0));
    at += count;
  }
  finish();
  return subpaths;
}

function isRectangle(points: readonly [number, number][]): boolean {
  return points.every(([x, y], index) => {
    const next = points[index + 1];
    return !next || Math.abs(next[0] - x) <= 0.5 || Math.abs(next[1] - y) <= 0.5;
  });
}
