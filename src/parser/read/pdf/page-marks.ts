import { identity, type Matrix, toNumber } from './geometry.ts';
import type { PageMarks } from './marks.ts';
import { type PathKind, Pen } from './pen.ts';
import type { Font } from './pen-state.ts';

/** A page's drawing as pdf.js lists it: an operator and its arguments at each index. */
type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] };

/** pdf.js's numbers of operators, by name. */
export type OperatorNumbers = Readonly<Record<string, number>>;

/** What a page shows of itself: which layers, and whether its pictures are missing from its drawing. */
export type Shown = { isLayerShown: (layer: unknown) => boolean; lacksPictures: boolean };

/**
 * Follows a page's operators and collects its text, piece by piece, and its ruled lines. `toPage` maps the
 * page's own space to points from the top left; `fontOf` knows the fonts by the names the operators use, and
 * `shown` says what is missing.
 */
export function readPageMarks(
  operators: Operators,
  numbers: OperatorNumbers,
  toPage: Matrix,
  fontOf: (name: string) => Font,
  shown: Shown,
): PageMarks {
  const pen = new Pen(toPage, fontOf);
  if (shown.lacksPictures) pen.paintPicture('anywhere');
  const steps = stepsByNumber(numbers, shown);
  for (const [index, number] of operators.fnArray.entries()) {
    const args = operators.argsArray[index];
    steps.get(number)?.(pen, Array.isArray(args) ? args : []);
  }
  return pen.finish();
}

type Step = (pen: Pen, args: readonly unknown[]) => void;

function stepsByNumber(numbers: OperatorNumbers, { isLayerShown }: Shown): Map<number, Step> {
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
    constructPath: (pen, [operator, data, bounds]) => {
      const kind = paths.get(toNumber(operator)) ?? { isFilled: false };
      pen.drawPath(kind, Array.isArray(data) ? data[0] : undefined, bounds);
    },
    setLineWidth: (pen, [width]) => {
      pen.state.lineWidth = toNumber(width);
    },
    clip: (pen) => pen.clipNext(),
    eoClip: (pen) => pen.clipNext(),
    setFillRGBColor: (pen, [colour]) => pen.setFill(colour),
    setFillColorN: (pen) => pen.setFill(undefined),
    setFillTransparent: (pen) => pen.setFill(undefined),
    beginMarkedContent: (pen) => pen.beginLayer(true),
    beginMarkedContentProps: (pen, [tag, layer]) => pen.beginLayer(tag !== 'OC' || isLayerShown(layer)),
    endMarkedContent: (pen) => pen.endLayer(),
    shadingFill: (pen) => pen.paintPicture('anywhere'),
    ...Object.fromEntries(pictures.map((name) => [name, (pen: Pen) => pen.paintPicture('unitSquare')])),
    ...Object.fromEntries(manyPictures.map((name) => [name, (pen: Pen) => pen.paintPicture('anywhere')])),
  };
  return new Map(Object.entries(steps).map(([name, step]) => [numbers[name] ?? -1, step]));
}

const pictures = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'];
const manyPictures = [
  'paintImageMaskXObjectGroup',
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectRepeat',
  'paintInlineImageXObjectGroup',
  'paintSolidColorImageMask',
];

function pathKinds(numbers: OperatorNumbers): Map<number, PathKind> {
  const kinds: Record<string, PathKind> = {
    stroke: { rules: 'stroke', isFilled: false },
    closeStroke: { rules: 'stroke', isFilled: false },
    fillStroke: { rules: 'stroke', isFilled: true },
    eoFillStroke: { rules: 'stroke', isFilled: true },
    closeFillStroke: { rules: 'stroke', isFilled: true },
    closeEOFillStroke: { rules: 'stroke', isFilled: true },
    fill: { rules: 'fill', isFilled: true },
    eoFill: { rules: 'fill', isFilled: true },
  };
  return new Map(Object.entries(kinds).map(([name, kind]) => [numbers[name] ?? -1, kind]));
}
