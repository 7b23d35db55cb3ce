import { findPhrases, type Pieces, piecesOf, type Range } from './marks.ts';
import type { Fold } from './terms.ts';
import { hasWhole } from './whole-numbers.ts';

/** What is cut: a report's title, and its paragraphs with their lines, the lines of the title too. */
type Cuttable = {
  title: string;
  paragraphs: readonly (readonly [line: number | null, text: string])[];
  /** The paragraphs normalised, where they are at hand: it saves reading those that have nothing of the query. */
  normalised?: readonly string[];
};

/** A cutting of a report around what was searched. */
export type Snippet = {
  /** Line in the source text; null where the source has none. */
  line: number | null;
  pieces: Pieces;
  /** Whether the paragraph goes on before and after. */
  isCutBefore: boolean;
  isCutAfter: boolean;
};

/** The best cuttings in the order of the text, and how many more places in the prose have the phrases. */
export type Snippets = { snippets: Snippet[]; morePlaces: number };

const mostSnippets = 3;
/** Characters shown before the first mark, and at most in all. */
const lead = 18;
const width = 84;

type Cutting = { line: number | null; text: string; ranges: Range[]; stretch: Range; found: number };

/** Cuts a report's prose around the phrases; cuttings with more of the phrases come before others. */
export function cutSnippets(document: Cuttable, phrases: readonly string[], fold: Fold): Snippets {
  const first = firstAfterTitle(document);
  const cuttings = document.paragraphs.flatMap(([line, text], place) => {
    const plain = document.normalised?.[place];
    const isEmpty = plain !== undefined && !phrases.some((phrase) => hasWhole(plain, phrase));
    return place < first || isEmpty ? [] : cutParagraph(line, text, phrases, fold);
  });
  const places = cuttings.reduce((sum, { ranges }) => sum + ranges.length, 0);
  const shown = cuttings
    .map((cutting, order) => ({ cutting, order }))
    .sort((a, b) => b.cutting.found - a.cutting.found || a.order - b.order)
    .slice(0, mostSnippets)
    .sort((a, b) => a.order - b.order)
    .map(({ cutting }) => cutting);
  const shownPlaces = shown.reduce((sum, { ranges }) => sum + ranges.length, 0);
  return {
    snippets: shown.map(({ line, text, ranges, stretch }) => ({
      line,
      pieces: piecesOf(text, ranges, stretch),
      isCutBefore: text.slice(0, stretch.start).trim() !== '',
      isCutAfter: text.slice(stretch.end).trim() !== '',
    })),
    morePlaces: places - shownPlaces,
  };
}

/** The place of the first paragraph after the lines of the title, which are shown as the title. */
function firstAfterTitle({ title, paragraphs }: Cuttable): number {
  let rest = title;
  const first = paragraphs.findIndex(([, text]) => {
    const isTitle = rest !== '' && rest.startsWith(text.trim());
    if (isTitle) rest = rest.slice(text.trim().length);
    return !isTitle;
  });
  return first < 0 ? paragraphs.length : first;
}

/** The cuttings of one paragraph: each takes in the marks that its width reaches. */
function cutParagraph(line: number | null, text: string, phrases: readonly string[], fold: Fold): Cutting[] {
  const { ranges } = findPhrases(text, phrases, fold);
  const cuttings: Cutting[] = [];
  for (const range of ranges) {
    const last = cuttings.at(-1);
    if (last && range.end <= last.stretch.end) {
      last.ranges.push(range);
      continue;
    }
    const start = wholeCharacter(text, Math.max(last?.stretch.end ?? 0, range.start - lead));
    const end = wholeCharacter(text, Math.min(text.length, Math.max(start + width, range.end + lead)));
    cuttings.push({ line, text, ranges: [range], stretch: { start, end }, found: 0 });
  }
  for (const cutting of cuttings) {
    const cut = text.slice(cutting.stretch.start, cutting.stretch.end);
    cutting.found = findPhrases(cut, phrases, fold).found.size;
  }
  return cuttings;
}

/** An offset that does not split a character of two units. */
function wholeCharacter(text: string, offset: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
