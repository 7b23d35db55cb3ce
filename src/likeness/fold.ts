import type { ProseParagraph } from '../model/report.ts';
import { findFolded, type Stretch } from './find-folded.ts';

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
  const { length } = raw.text;
  const [paragraph, start, end] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  const pieces: string[] = [];
  let at = 0;
  const place = (from: number, last = from): void => {
    paragraph[at] = raw.paragraph[from] ?? 0;
    start[at] = raw.offset[from] ?? 0;
    end[at] = (raw.offset[last] ?? 0) + 1;
    at += 1;
  };
  for (const stretch of stretchesOf(raw.text, names)) {
    pieces.push(textOf(raw.text, stretch));
    if (stretch.isFolded) place(stretch.start, lastInParagraph(raw, stretch));
    else for (let from = stretch.start; from < stretch.end; from += 1) place(from);
  }
  return { text: pieces.join(''), paragraph, start, end };
}

/** The text of `foldProse` alone. */
export function foldText(paragraphs: readonly ProseParagraph[], names: readonly string[]): string {
  const raw = hanText(paragraphs);
  return Array.from(stretchesOf(raw, names), (stretch) => textOf(raw, stretch)).join('');
}

/** A part of a text of Han characters: one that is kept, or one that is folded. */
type FoldedStretch = Stretch & { isFolded: boolean };

/** The parts of a text. Names that follow each other are one, the first: 长春市九台区其塔木镇. */
function* stretchesOf(text: string, names: readonly string[]): Generator<FoldedStretch> {
  let done = 0;
  let isAfterName = false;
  for (const { start, end } of findFolded(text, names)) {
    if (start > done) yield { start: done, end: start, isFolded: false };
    if (start > done || !isAfterName) yield { start, end, isFolded: true };
    isAfterName = true;
    done = end;
  }
  if (done < text.length) yield { start: done, end: text.length, isFolded: false };
}

function textOf(text: string, { start, end, isFolded }: FoldedStretch): string {
  return isFolded ? foldedName : text.slice(start, end);
}

type HanText = { text: string; paragraph: Int32Array; offset: Int32Array };

function hanCharacters(paragraphs: readonly ProseParagraph[]): HanText {
  const most = paragraphs.reduce((sum, { text }) => sum + text.length + 1, 0);
  const [paragraph, offset] = [new Int32Array(most), new Int32Array(most)];
  let length = 0;
  const text = hanText(paragraphs, (index, from, to) => {
    for (let at = from; at < to; at += 1) {
      paragraph[length] = index;
      offset[length] = at;
      length += 1;
    }
  });
  return { text, paragraph, offset };
}

/** Takes a run of characters: the number of its paragraph, and where it begins and ends there. A break is one too. */
type TakeRun = (paragraph: number, from: number, to: number) => void;

/** The Han characters of paragraphs, sections parted. */
function hanText(paragraphs: readonly ProseParagraph[], take?: TakeRun): string {
  const runs: string[] = [];
  let length = 0;
  let section = paragraphs[0]?.section;
  for (const [index, current] of paragraphs.entries()) {
    if (current.section !== section) {
      runs.push(sectionBreak);
      take?.(index, 0, 1);
      length += 1;
      section = current.section;
    }
    const { text } = current;
    for (let at = 0; at < text.length && length < longestText; at += 1) {
      const from = at;
      const end = Math.min(text.length, from + longestText - length);
      while (at < end && isHan(text.charCodeAt(at))) at += 1;
      if (at === from) continue;
      runs.push(text.slice(from, at));
      take?.(index, from, at);
      length += at - from;
    }
  }
  return runs.join('');
}

/** The last character of a match that still stands in the paragraph in which it begins. */
function lastInParagraph({ paragraph }: HanText, { start, end }: Stretch): number {
  let last = end - 1;
  while (last > start && paragraph[last] !== paragraph[start]) last -= 1;
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
