import type { ProseParagraph } from '../model/report.ts';
import { foldingPattern } from './folding-pattern.ts';

/** Stands for a name or a standing wording. It is compared like a character and counts as none. */
export const foldedName = '\uE000';
/** Stands between sections; no passage crosses it. */
export const sectionBreak = '\uE001';

/**
 * A text made ready for comparison: `text` has its Han characters without digits, dates in digits, Latin letters
 * and punctuation, each name and standing wording as one `foldedName`, so that a text copied under another name
 * or year is still the same text. Character i stands in paragraph `paragraph[i]`, at UTF-16 offsets `start[i]` to
 * `end[i]` of it.
 */
export type FoldedText = { text: string; paragraph: Int32Array; start: Int32Array; end: Int32Array };

/** No text is compared beyond so many characters; the longest reports seen have some 20,000. */
export const longestText = 60_000;

/** Folds the prose of a report. `names` are those of the organ and of the places it lies in. */
export function foldProse(paragraphs: readonly ProseParagraph[], names: readonly string[]): FoldedText {
  const raw = hanCharacters(paragraphs);
  const length = raw.text.length;
  const [paragraph, start, end] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  let text = '';
  const add = (character: string, from: number, to: number): void => {
    paragraph[text.length] = raw.paragraph[from] ?? 0;
    start[text.length] = raw.offset[from] ?? 0;
    end[text.length] = (raw.offset[to] ?? 0) + 1;
    text += character;
  };
  const keep = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) add(raw.text.charAt(index), index, index);
  };
  let done = 0;
  for (const match of raw.text.matchAll(foldingPattern(names))) {
    keep(done, match.index);
    done = match.index + match[0].length;
    // Names that follow each other are one: 长春市九台区其塔木镇.
    if (!text.endsWith(foldedName)) add(foldedName, match.index, lastInParagraph(raw, match.index, done));
  }
  keep(done, length);
  return { text, paragraph, start, end };
}

type HanText = { text: string; paragraph: number[]; offset: number[] };

function hanCharacters(paragraphs: readonly ProseParagraph[]): HanText {
  const paragraph: number[] = [];
  const offset: number[] = [];
  let text = '';
  let section = paragraphs[0]?.section;
  for (const [index, current] of paragraphs.entries()) {
    if (current.section !== section) {
      text += sectionBreak;
      paragraph.push(index);
      offset.push(0);
      section = current.section;
    }
    for (let at = 0; at < current.text.length && text.length < longestText; at += 1) {
      if (!isHan(current.text.charCodeAt(at))) continue;
      text += current.text.charAt(at);
      paragraph.push(index);
      offset.push(at);
    }
  }
  return { text, paragraph, offset };
}

/** The last character of a match that still stands in the paragraph in which it begins. */
function lastInParagraph({ paragraph }: HanText, from: number, to: number): number {
  let last = to - 1;
  while (last > from && paragraph[last] !== paragraph[from]) last -= 1;
  return last;
}

function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    unit === 0x3007 ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}
