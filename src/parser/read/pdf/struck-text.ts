import type { Rule, TextPiece } from './marks.ts';

/** The part of a letter's height that a line through it crosses: below are underlines, above the next row. */
const middle = { from: 0.33, to: 0.7 };
/** Part of a piece that such a line covers. */
const leastCover = 0.6;
/** How far the line reaches beyond its text, in parts of the size; the lines of tables reach further. */
const overhang = 0.35;
/** Where a line ends at lines across it, in points, it is a table's. */
const meeting = 1;

/**
 * Finds text with a line through it, which is no longer valid, and the rules without those lines. Text runs from
 * left to right; `rules` are joined.
 */
export function findStruck<Piece extends TextPiece>(
  pieces: readonly Piece[],
  rules: readonly Rule[],
): { struck: Set<Piece>; rules: Rule[] } {
  const across = rules
    .filter((rule) => rule.isHorizontal)
    .sort((one, other) => one.position - other.position);
  const crossed = new Map<Rule, Piece[]>();
  for (const piece of pieces) {
    const { top, bottom, left, right } = piece.box;
    const end = top + (bottom - top) * middle.to;
    const start = top + (bottom - top) * middle.from;
    for (let at = firstFrom(across, start); at < across.length; at += 1) {
      const rule = across[at];
      if (!rule || rule.position > end) break;
      const shared = Math.min(rule.to, right) - Math.max(rule.from, left);
      if (shared < leastCover * (right - left)) continue;
      if (!crossed.get(rule)?.push(piece)) crossed.set(rule, [piece]);
    }
  }
  const through = [...crossed].filter(([rule, text]) => isAsLongAs(rule, text) && !isOfTable(rule, rules));
  const lines = new Set(through.map(([rule]) => rule));
  return {
    struck: new Set(through.flatMap(([, text]) => text)),
    rules: rules.filter((rule) => !lines.has(rule)),
  };
}

/** The index of the first rule at a height or below it. */
function firstFrom(rules: readonly Rule[], position: number): number {
  let [low, high] = [0, rules.length];
  while (low < high) {
    const at = (low + high) >> 1;
    if ((rules[at]?.position ?? 0) < position) low = at + 1;
    else high = at;
  }
  return low;
}

function isAsLongAs(rule: Rule, text: readonly TextPiece[]): boolean {
  let [size, left, right] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const piece of text) {
    size = Math.max(size, piece.size);
    left = Math.min(left, piece.box.left);
    right = Math.max(right, piece.box.right);
  }
  const reach = overhang * size;
  return rule.from > left - reach && rule.to < right + reach;
}

function isOfTable(rule: Rule, rules: readonly Rule[]): boolean {
  const ends = [rule.from, rule.to];
  return ends.every((end) =>
    rules.some(
      (other) =>
        !other.isHorizontal &&
        Math.abs(other.position - end) <= meeting &&
        other.from <= rule.position + meeting &&
        other.to >= rule.position - meeting,
    ),
  );
}
