import { findMentions, type Mention } from './mentions.ts';
import type { Passage } from './passages.ts';
import type { PlaceIndex } from './place-index.ts';

/** A place that a report's text names, and how much that says of where its organ is. */
export type Hint = {
  /** The place as printed. */
  text: string;
  codes: readonly string[];
  isFull: boolean;
  /** 2 before the organ's own name, 1 where it is spoken of as an authority, 0.5 in passing, 0 as another's example. */
  weight: number;
  where: Passage['where'];
  /** The document or the organ in whose name it stands, with the places before it; empty where it stands alone. */
  quote: string;
};

/** Mentions from which a place named only in passing counts in full. */
const oftenEnough = 3;

const authority =
  /^(?:人民政府|政府|党?委|人大|政协|纪委|监委|办公室|[^,。;、《》]{0,10}?(?:局|厅|委员会|办公室|管委会|中心))/;
const leadIn = /(?:按照|根据|依照|遵照|落实|贯彻|执行|位于|地处|隶属|隶属于)$/;
const example = /(?:学习|借鉴|考察|参观|对标|前往|调研|赴)[^,。;]{0,4}$/;
const exampleBehind = /^[^,。;]{0,8}(?:经验|做法|先进)/;

/** Every place named in the passages, the same name and meaning once; `ownCore` is the organ's name without its type. */
export function findHints(passages: readonly Passage[], ownCore: string, index: PlaceIndex): Hint[] {
  const hints = new Map<string, Hint & { count: number }>();
  for (const passage of passages) {
    const mentions = findMentions(passage.text, index);
    for (const [at, mention] of mentions.entries()) {
      const hint = toHint(mention, startOfChain(mentions, at), passage, ownCore);
      const key = `${hint.text} ${hint.codes.join(' ')}`;
      const known = hints.get(key);
      const count = (known?.count ?? 0) + (hint.weight > 0 ? 1 : 0);
      hints.set(key, { ...(known && known.weight >= hint.weight ? known : hint), count });
    }
  }
  return [...hints.values()].map(({ count, ...hint }) => ({
    ...hint,
    weight: count >= oftenEnough ? Math.max(hint.weight, 1) : hint.weight,
  }));
}

function toHint(mention: Mention, chainStart: number, { text, where }: Passage, ownCore: string): Hint {
  const { start, end, codes, isFull } = mention;
  const before = text.slice(Math.max(0, start - 12), start);
  const behind = text.slice(end, end + 16);
  const title = documentAround(text, start);
  const organ = authority.exec(behind)?.[0] ?? '';
  const isExample = title === '' && (example.test(before) || exampleBehind.test(behind));
  const weight =
    ownCore !== '' && text.startsWith(ownCore, end)
      ? 2
      : isExample
        ? 0
        : where !== 'body' || title !== '' || organ !== '' || leadIn.test(before)
          ? 1
          : 0.5;
  const quote =
    weight === 2
      ? text.slice(chainStart, end) + ownNameBehind(text, end, ownCore)
      : title || (organ && mention.text + organ);
  return { text: mention.text, codes, isFull, weight, where, quote };
}

/** Where the places begin that stand at once before a mention: 江西省宜春市 of 江西省宜春市丰城市. */
function startOfChain(mentions: readonly Mention[], at: number): number {
  const [mention, before] = [mentions[at], mentions[at - 1]];
  const start = mention?.start ?? 0;
  return before && before.end === start ? startOfChain(mentions, at - 1) : start;
}

/** The title in 《》 that a position stands in; empty where it stands in none. */
function documentAround(text: string, position: number): string {
  const opening = text.lastIndexOf('《', position);
  const closing = text.indexOf('》', opening);
  const isInside = opening >= 0 && closing > position && closing - opening <= 80;
  return isInside ? text.slice(opening, closing + 1) : '';
}

function ownNameBehind(text: string, start: number, core: string): string {
  const type = /^(?:街道办事处|街道|镇|乡|苏木|地区)?(?:人民政府)?/.exec(
    text.slice(start + core.length),
  )?.[0];
  return core + (type ?? '');
}
