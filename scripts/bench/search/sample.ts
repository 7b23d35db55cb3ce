import type { SearchDocument } from '../../../src/search/search-document.ts';
import { Chance } from '../../synthesize/chance.ts';

/** Words and names that a reader might type; those that no report has are left out. */
const words = [
  '母婴室',
  '高龄津贴',
  '农村危房',
  '应急演练',
  '政务公开专区',
  '公示栏',
  '行政复议',
  '低保',
  '厕所',
  '村务公开',
  '营商环境',
  '疫情防控',
  '依申请公开',
  '政务新媒体',
  '乡村振兴',
  '垃圾分类',
  '河长制',
  '征地',
  '医疗保险',
  '招标',
];

/** What stands in a document, a paragraph a line: title, name and prose. */
export function printedText({ title, name, paragraphs }: SearchDocument): string {
  return [title, name, ...paragraphs.map(({ text }) => text)].join('\n');
}

/** So many pieces of two to four Chinese characters out of anywhere in the texts. */
export function samplePieces(texts: readonly string[], count: number, seed: number): string[] {
  const chance = new Chance(seed, 'pieces');
  return Array.from({ length: count }, (_, number) => samplePiece(texts, 2 + (number % 3), chance));
}

/**
 * So many queries in chance order: of eight, five are such pieces, two are words and one is the name of an organ.
 * `names` are those of the same documents.
 */
export function sampleQueries(
  texts: readonly string[],
  names: readonly string[],
  count: number,
  seed: number,
): string[] {
  const chance = new Chance(seed, 'queries');
  const known = words.filter((word) => texts.some((text) => text.includes(word)));
  // The same kind in the same place at every size, so that sizes compare.
  const order = new Chance(seed, 'kinds').some([...Array(count).keys()], count);
  return order.map((number) => {
    if (number % 8 === 7) return chance.one(names) ?? '';
    if (number % 8 > 4 && known.length > 0) return chance.one(known) ?? '';
    return samplePiece(texts, 2 + (number % 3), chance);
  });
}

function samplePiece(texts: readonly string[], length: number, chance: Chance): string {
  for (;;) {
    const text = chance.one(texts) ?? '';
    const from = chance.below(Math.max(1, text.length - length));
    const piece = text.slice(from, from + length);
    if (piece.length === length && /^\p{Script=Han}+$/u.test(piece)) return piece;
  }
}
