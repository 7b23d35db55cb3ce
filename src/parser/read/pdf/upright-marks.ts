import { type Box, type Turns, turnBack, turnForth } from './geometry.ts';
import type { PageMarks, Rule, Sketch, TextPiece } from './marks.ts';
import { joinRules } from './ruled-lines.ts';

export type PageSize = { width: number; height: number };

/** What is drawn on a page that stands upright, its lines joined, and the size that the page has then. */
type UprightMarks = {
  pieces: TextPiece[];
  lines: Rule[];
  sketches: Sketch[];
  size: PageSize;
  /** Where a box of them lies on the page as it is shown. */
  toShown: (box: Box) => Box;
};

/** Turns a page as it is shown so that most of its text is upright. */
export function turnUpright(marks: PageMarks, shown: PageSize): UprightMarks {
  const turns = readingTurns(marks.pieces.filter((piece) => !piece.isSlanted));
  const isTurned = turns % 2 === 1;
  const back = (box: Box) => turnBack(box, turns, shown.width, shown.height);
  return {
    pieces: marks.pieces.map((piece) => ({
      ...piece,
      box: back(piece.box),
      turns: turnsFrom(turns, piece.turns),
    })),
    lines: joinRules(marks.rules.map((rule) => turnRule(rule, back))),
    sketches: marks.sketches.map((sketch) => turnSketch(sketch, back, isTurned)),
    size: isTurned ? { width: shown.height, height: shown.width } : shown,
    toShown: (box) => turnForth(box, turns, shown.width, shown.height),
  };
}

/** How most of a page's text runs: a table too wide for its page is often set sideways. */
function readingTurns(pieces: readonly TextPiece[]): Turns {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const piece of pieces) counts[piece.turns] += piece.text.length;
  return counts.indexOf(Math.max(...counts)) as Turns;
}

function turnsFrom(page: Turns, piece: Turns): Turns {
  return ((piece - page + 4) % 4) as Turns;
}

function turnRule(rule: Rule, back: (box: Box) => Box): Rule {
  const { position, from, to } = rule;
  const box = back(
    rule.isHorizontal
      ? { left: from, top: position, right: to, bottom: position }
      : { left: position, top: from, right: position, bottom: to },
  );
  const isHorizontal = box.right - box.left >= box.bottom - box.top;
  return isHorizontal
    ? { isHorizontal, position: box.top, from: box.left, to: box.right }
    : { isHorizontal, position: box.left, from: box.top, to: box.bottom };
}

function turnSketch({ box, slant }: Sketch, back: (box: Box) => Box, isTurned: boolean): Sketch {
  const other = slant === 'rising' ? 'falling' : 'rising';
  return { box: back(box), ...(slant && { slant: isTurned ? other : slant }) };
}
