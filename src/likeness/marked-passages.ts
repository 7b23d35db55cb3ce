import type { FoldedText } from './fold.ts';
import type { PassageIndex } from './passage-index.ts';

/**
 * A part of a paragraph that stands in another report too: UTF-16 offsets into paragraph number `paragraph`, and
 * the number of the other report's paragraph in which it begins there.
 */
export type MarkedPassage = { paragraph: number; start: number; end: number; other: number };

/**
 * The passages that two texts share, cut where a paragraph of the first ends, in its order. What is not counted at
 * either end of a passage is left unmarked.
 */
export function markPassages(index: PassageIndex, own: FoldedText, other: FoldedText): MarkedPassage[] {
  return index
    .passagesIn(other.text)
    .map((passage) => index.trimmed(passage))
    .flatMap(({ start, other: place, length }) => {
      const parts: MarkedPassage[] = [];
      for (let at = start; at < start + length; at += 1) {
        const paragraph = own.paragraph[at] ?? 0;
        const last = parts.at(-1);
        if (last?.paragraph === paragraph) {
          last.end = own.end[at] ?? 0;
        } else {
          const otherParagraph = other.paragraph[place + at - start] ?? 0;
          parts.push({ paragraph, start: own.start[at] ?? 0, end: own.end[at] ?? 0, other: otherParagraph });
        }
      }
      return parts;
    });
}
