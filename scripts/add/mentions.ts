import { levelOf } from '../../src/model/division.ts';
import { coreNameOf } from '../../src/model/division-name.ts';
import { liesIn, type PlaceIndex, type PlaceName } from './place-index.ts';

/** A county, prefecture or province named in a text, from `start` to before `end`. */
export type Mention = {
  text: string;
  start: number;
  end: number;
  /** What it may mean; where it follows another place at once, only what lies in that one. */
  codes: readonly string[];
  /** Whether the whole name of today is printed, and not a short one or that of an earlier type (密云县). */
  isFull: boolean;
};

/** Every place named in a compact text, from left to right, the longest name first. */
export function findMentions(text: string, index: PlaceIndex): Mention[] {
  const mentions: Mention[] = [];
  let position = 0;
  while (position < text.length - 1) {
    const before = mentions.at(-1);
    const enclosing = before?.end === position ? before : undefined;
    const name = nameAt(text, position, index);
    const isInside = enclosing && name?.codes.some((code) => liesIn(code, enclosing.codes));
    const isMeant = name && (isInside || !name.isOrdinary || opensClause(name.text, text, position));
    if (isMeant) mentions.push(toMention(name, position, enclosing));
    position += isMeant ? name.text.length : 1;
  }
  return mentions;
}

/** The places that a name begins with, each in the one before: 长春市, 九台区 of 长春市九台区其塔木街道. */
export function leadingPlaces(name: string, index: PlaceIndex): Mention[] {
  const chain: Mention[] = [];
  for (;;) {
    const before = chain.at(-1);
    const start = before?.end ?? 0;
    const whole = nameAt(name, start, index);
    const mention = whole
      ? toMention(whole, start, before)
      : (shortCounty(name, start, before, index) ?? earlierCounty(name, start, before, index));
    if (!mention || (before && !mention.codes.every((code) => liesIn(code, before.codes)))) return chain;
    chain.push(mention);
  }
}

function nameAt(text: string, start: number, index: PlaceIndex): PlaceName | undefined {
  const names = index.names.get(text.slice(start, start + 2)) ?? [];
  const name = names.find((candidate) => text.startsWith(candidate.text, start));
  // 中原区域 is no 中原区.
  return name?.text.endsWith('区') && text[start + name.text.length] === '域' ? undefined : name;
}

function toMention({ text, codes, isFull }: PlaceName, start: number, enclosing?: Mention): Mention {
  const within = enclosing ? codes.filter((code) => liesIn(code, enclosing.codes)) : [];
  return { text, start, end: start + text.length, codes: within.length > 0 ? within : codes, isFull };
}

/** 密云 of 密云巨各庄镇: short, and meant only because a place in it follows. */
function shortCounty(
  name: string,
  start: number,
  enclosing: Mention | undefined,
  index: PlaceIndex,
): Mention | undefined {
  for (const length of [2, 3, 4, 5]) {
    const text = name.slice(start, start + length);
    const codes = (index.cores.get(text) ?? []).filter((code) => !enclosing || liesIn(code, enclosing.codes));
    if (codes.length === 0) continue;
    const next = nameAt(name, start + length, index);
    const town = /^.{1,8}?(?:镇|乡|街道|苏木)/.exec(name.slice(start + length))?.[0] ?? '';
    const inside = [...(next?.isFull ? next.codes : []), ...(index.towns.get(town) ?? [])];
    const holding = codes.filter((code) => inside.some((other) => other !== code && liesIn(other, [code])));
    if (holding.length > 0) return { text, start, end: start + length, codes: holding, isFull: false };
  }
  return undefined;
}

/** 密云县 where the gazetteer knows 密云区: counties become districts and cities. */
function earlierCounty(
  name: string,
  start: number,
  enclosing: Mention | undefined,
  index: PlaceIndex,
): Mention | undefined {
  const text = /^.{2,5}?[县市区旗]/.exec(name.slice(start))?.[0];
  if (text === undefined) return undefined;
  const codes = (index.cores.get(coreNameOf(text)) ?? []).filter(
    (code) => levelOf(code) === 'county' && (!enclosing || liesIn(code, enclosing.codes)),
  );
  return codes.length > 0 ? { text, start, end: start + text.length, codes, isFull: false } : undefined;
}

/** 成县 is a county at the head of a clause, and no county in 组成县. */
function opensClause(name: string, text: string, start: number): boolean {
  return /^.县$/.test(name) && (start === 0 || /[、,。;:《“"(]/.test(text[start - 1] ?? ''));
}
