import type { Rule } from './marks.ts';

/** Lines that touch one another: the lines of one table, of a frame, or of a drawing. */
export type LineGroup = { horizontal: Rule[]; vertical: Rule[] };

/** How far lines may stop short of one another, or run beside one another, and still meet, in points. */
const reach = 3;
const sameLine = 1;
const dashGap = 2.5;
/** Strokes up to this length, in points, are dashes: what parts two may be as long as they are. */
const longestDash = 12;
/** More lines on one page than any table has: a map, a drawing. */
const maximumLines = 4000;

/** Joins the strokes of a page into lines. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  return [
    ...joinStrokes(rules.filter((rule) => rule.isHorizontal)),
    ...joinStrokes(rules.filter((rule) => !rule.isHorizontal)),
  ];
}

/** Joins lines that touch into groups; `tooMany` where no table has so many. */
export function groupLines(lines: readonly Rule[]): LineGroup[] | 'tooMany' {
  const horizontal = lines.filter((line) => line.isHorizontal);
  const vertical = lines.filter((line) => !line.isHorizontal);
  if (horizontal.length + vertical.length > maximumLines) return 'tooMany';
  return connect(horizontal, vertical);
}

/** Strokes of one direction, in one line and end to end, as one: dashes, and the sides of neighbouring cells. */
function joinStrokes(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  const byPosition = rules.toSorted((one, other) => one.position - other.position);
  for (let first = 0; first < byPosition.length; ) {
    let end = first;
    const start = byPosition[first]?.position ?? 0;
    while (end < byPosition.length && (byPosition[end]?.position ?? 0) - start <= sameLine) end += 1;
    for (const line of joinEnds(byPosition.slice(first, end))) joined.push(line);
    first = end;
  }
  return joined;
}

function joinEnds(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  let before = 0;
  for (const rule of rules.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    const length = rule.to - rule.from;
    const areDashes = Math.max(before, length) <= longestDash;
    const gap = areDashes ? Math.max(dashGap, Math.min(before, length)) : dashGap;
    if (last && rule.from <= last.to + gap) last.to = Math.max(last.to, rule.to);
    else joined.push({ ...rule });
    before = length;
  }
  return joined;
}

function connect(horizontal: readonly Rule[], vertical: readonly Rule[]): LineGroup[] {
  const lines = [...horizontal, ...vertical];
  const parents = lines.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  for (const [across, line] of horizontal.entries()) {
    for (const [down, other] of vertical.entries()) {
      if (touches(line, other)) parents[rootOf(across)] = rootOf(horizontal.length + down);
    }
  }
  const groups = new Map<number, LineGroup>();
  for (const [index, line] of lines.entries()) {
    const root = rootOf(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    (line.isHorizontal ? group.horizontal : group.vertical).push(line);
  }
  return [...groups.values()].filter((group) => group.horizontal.length > 0 && group.vertical.length > 0);
}

function touches(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.position >= horizontal.from - reach &&
    vertical.position <= horizontal.to + reach &&
    horizontal.position >= vertical.from - reach &&
    horizontal.position <= vertical.to + reach
  );
}
