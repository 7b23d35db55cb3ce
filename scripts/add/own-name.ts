import { findMentions } from './mentions.ts';
import type { Passage } from './passages.ts';
import { compact, type PlaceIndex } from './place-index.ts';

/** The organ's name and what gives it: a passage of the report, or whoever adds it. */
export type OwnName = { name: string; where: Passage['where'] | 'option' };

/** Names that need the place that stands before them: 市财政局, 县人民政府, 教育局. */
const bareName =
  /^(?:[省市县区旗州].{2,}|(?:人民)?政府.*|.{2,12}(?:局|委员会|厅|办公室|中心|支队|大队|管委会))$/;

/**
 * The organ whose report it is: as the title names it, else its signature, its byline, or who it says drew it up;
 * undefined where nothing does. A name without its place takes it from where the text prints both together.
 */
export function findOwnName(passages: readonly Passage[], index: PlaceIndex): OwnName | undefined {
  const named =
    passages.find(({ where }) => where === 'title') ??
    passages.findLast(({ where }) => where === 'signature') ??
    passages.find(({ where }) => where === 'byline');
  const found = named ? { name: named.text, where: named.where } : findAuthor(passages);
  return found && (findFullName(found.name, passages, index) ?? found);
}

function findAuthor(passages: readonly Passage[]): OwnName | undefined {
  for (const { text, where } of passages) {
    const name =
      /(?:^|[,。;])(?:本|该)?(?:年度)?报告.{0,60}?由(\p{Script=Han}{3,30}?)(?:编制|编写|起草)/u.exec(
        text,
      )?.[1];
    if (name && !/^(?:本|我|各|其)/.test(name)) return { name, where };
  }
  return undefined;
}

/** 长春市财政局 for 市财政局, where the text prints exactly one such name. */
function findFullName(name: string, passages: readonly Passage[], index: PlaceIndex): OwnName | undefined {
  const bare = compact(name);
  if (!bareName.test(bare) || findMentions(bare, index)[0]?.start === 0) return undefined;
  const level = /^[省市县区旗州]/.exec(bare)?.[0] ?? '';
  const tail = bare.slice(level.length);
  const full = new Map<string, Passage['where']>();
  for (const { text, where } of passages) {
    const mentions = findMentions(text, index);
    for (const [at, { start, end, text: place, isFull }] of mentions.entries()) {
      if (!isFull || !place.endsWith(level) || !text.startsWith(tail, end)) continue;
      const before = mentions[at - 1];
      const from = before?.end === start ? before.start : start;
      const known = [...full.keys()].find((other) => other.endsWith(place + tail));
      if (known === undefined || where !== 'body') full.set(known ?? text.slice(from, end) + tail, where);
    }
  }
  const [only, ...others] = full;
  return only && others.length === 0 ? { name: only[0], where: only[1] } : undefined;
}
