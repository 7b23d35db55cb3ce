import { identity, type Matrix, toNumber } from './geometry.ts';
import type { PageMarks } from './marks.ts';
import { type Font, Pen } from './pen.ts';

/** A page's drawing as pdf.js lists it: an operator and its arguments at each index. */
type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] };

/** pdf.js's numbers of operators, by name. */
export type OperatorNumbers = Readonly<Record<string, number>>;

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
  const pen = new Pen(toPage, fontOf);
  const steps = stepsByNumber(numbers);
  for (const [index, number] of operators.fnArray.entries()) {
    const args = operators.argsArray[index];
    steps.get(number)?.(pen, Array.isArray(args) ? args : []);
  }
  return pen.marks;
}

type Step = (pen: Pen, args: readonly unknown[]) => void;

function stepsByNumber(numbers: OperatorNumbers): Map<number, Step> {
  const paths = pathKinds(numbers);
  const steps: Record<string, Step> = {
    save: (pen) => pen.save(),
    restore: (pen) => pen.restore(),
    transform: (pen, args) => pen.transform(args),
    paintFormXObjectBegin: (pen, [matrix]) => {
      pen.save();
      pen.transform(matrix);
    },
    paintFormXObjectEnd: (pen) => pen.restore(),
    beginGroup: (pen) => pen.save(),
    endGroup: (pen) => pen.restore(),
    beginAnnotation: (pen, [, , transform, matrix]) => pen.beginAnnotation(transform, matrix),
    endAnnotation: (pen) => pen.restore(),
    setGState: (pen, [entries]) => pen.setGraphics(entries),
    beginText: (pen) => pen.setTextMatrix(identity),
    setTextMatrix: (pen, [matrix]) => pen.setTextMatrix(matrix),
    moveText: (pen, [x, y]) => pen.moveText(x, y),
    setLeadingMoveText: (pen, [x, y]) => {
      pen.state.leading = toNumber(y);
      pen.moveText(x, y);
    },
    nextLine: (pen) => pen.moveText(0, pen.state.leading),
    setFont: (pen, [name, size]) => pen.setFont(name, size),
    setCharSpacing: (pen, [spacing]) => {
      pen.state.characterSpacing = toNumber(spacing);
    },
    setWordSpacing: (pen, [spacing]) => {
      pen.state.wordSpacing = toNumber(spacing);
    },
    setHScale: (pen, [percent]) => {
      pen.state.scale = toNumber(percent) / 100;
    },
    setLeading: (pen, [leading]) => {
      pen.state.leading = -toNumber(leading);
    },
    setTextRise: (pen, [rise]) => {
      pen.state.rise = toNumber(rise);
    },
    setTextRenderingMode: (pen, [mode]) => {
      pen.state.mode = toNumber(mode);
    },
    showText: (pen, [glyphs]) => pen.showText(Array.isArray(glyphs) ? glyphs : []),
    constructPath: (pen, [operator, data]) => {
      const kind = paths.get(toNumber(operator));
      if (kind && Array.isArray(data)) pen.drawPath(kind, data[0]);
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
