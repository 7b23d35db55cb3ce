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
  let text = '';
  const keep = (from: number, to: number): void => {
    for (let index = from, at = text.length; index < to; index += 1, at += 1) {
      paragraph[at] = raw.paragraph[index] ?? 0;
      start[at] = raw.offset[index] ?? 0;
      end[at] = (raw.offset[index] ?? 0) + 1;
    }
    text += raw.text.slice(from, to);
  };
  let done = 0;
  for (const folded of findFolded(raw.text, names)) {
    keep(done, folded.start);
    done = folded.end;
    // Names that follow each other are one: 长春市九台区其塔木镇.
    if (text.endsWith(foldedName)) continue;
    const last = lastInParagraph(raw, folded);
    paragraph[text.length] = raw.paragraph[folded.start] ?? 0;
    start[text.length] = raw.offset[folded.start] ?? 0;
    end[text.length] = (raw.offset[last] ?? 0) + 1;
    text += foldedName;
  }
  keep(done, length);
  return { text, paragraph, start, end };
}

type HanText = { text: string; paragraph: Int32Array; offset: Int32Array };

function hanCharacters(paragraphs: readonly ProseParagraph[]): HanText {
  const most = paragraphs.reduce((sum, { text }) => sum + text.length + 1, 0);
  const [paragraph, offset] = [new Int32Array(most), new Int32Array(most)];
  const runs: string[] = [];
  let length = 0;
  let section = paragraphs[0]?.section;
  for (const [index, current] of paragraphs.entries()) {
    if (current.section !== section) {
      runs.push(sectionBreak);
      paragraph[length] = index;
      length += 1;
      section = current.section;
    }
    for (let at = 0; at < current.text.length && length < longestText; at += 1) {
      const from = at;
      while (isHan(current.text.charCodeAt(at)) && length < longestText) {
        paragraph[length] = index;
        offset[length] = at;
        length += 1;
        at += 1;
      }
      if (at > from) runs.push(current.text.slice(from, at));
    }
  }
  return { text: runs.join(''), paragraph, offset };
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
