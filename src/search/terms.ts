/**
 * How text becomes terms: one module for the builder and the browser, for an index that is asked with other
 * terms than it was built with answers nothing and says nothing.
 *
 * Every step works character by character, so that any piece of a text normalises to a piece of the normalised
 * text; that is what lets a search for two characters out of the middle of anything find it.
 */

/** Characters that stand for others in every search: traditional characters and their simplified ones. */
export type Fold = ReadonlyMap<string, string>;

const noFold: Fold = new Map();

/** Longest run of Latin letters and digits that is also a term as a whole. */
const longestToken = 32;

const space = /^[\s\p{Cc}]$/u;
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const wordCharacter = /^[\p{L}\p{N}\p{M}]$/u;
const hanCharacter = /^\p{Script=Han}$/u;
const run = /(?<han>\p{Script=Han}+)|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)/gu;

/** Whether a character is Chinese. */
export function isHan(character: string): boolean {
  return isCommonHan(character) || hanCharacter.test(character);
}

/**
 * Text as it is searched: widths and compatibility forms made plain, lower case, variants folded, invisible
 * characters and white space left out. White space stays, as one space, only between two letters or digits of
 * other scripts, which it keeps apart.
 */
export function normalise(text: string, fold: Fold = noFold): string {
  return normaliseWithOffsets(text, fold).text;
}

/** Normalised text; unit i of it comes from the character of the printed text that begins at `offsets[i]`. */
export type Normalised = { text: string; offsets: readonly number[] };

/** As `normalise`, with the way back to the printed text. */
export function normaliseWithOffsets(text: string, fold: Fold = noFold): Normalised {
  let normalised = '';
  const offsets: number[] = [];
  let spaceAt: number | undefined;
  let afterWord = false;
  let offset = 0;
  for (const printed of text) {
    for (const plain of plainForm(printed)) {
      const isCommon = isCommonHan(plain);
      if (!isCommon && invisible.test(plain)) continue;
      if (!isCommon && space.test(plain)) {
        spaceAt ??= offset;
        continue;
      }
      const character = fold.get(plain) ?? plain;
      const isWord = !isHan(character) && wordCharacter.test(character);
      if (spaceAt !== undefined && afterWord && isWord) {
        normalised += ' ';
        offsets.push(spaceAt);
      }
      normalised += character;
      for (let unit = 0; unit < character.length; unit++) offsets.push(offset);
      spaceAt = undefined;
      afterWord = isWord;
    }
    offset += printed.length;
  }
  return { text: normalised, offsets };
}

/** Terms of normalised text for the index: of a Chinese run every character and every pair; of any other run the same, and the whole. */
export function documentTerms(normalised: string): string[] {
  return [...normalised.matchAll(run)].flatMap(({ 0: text, groups }) => {
    const terms = [...text, ...pairs(text)];
    return groups?.word !== undefined && isToken(text) ? [...terms, text] : terms;
  });
}

/**
 * Terms that every text with this normalised phrase in it has, wherever its edges cut: a number at an edge may
 * be the middle of a longer one, so it asks by its pairs. None for a phrase of punctuation.
 */
export function phraseTerms(phrase: string): string[] {
  const terms = [...phrase.matchAll(run)].flatMap(({ 0: text, index, groups }) => {
    const isInside = index > 0 && index + text.length < phrase.length;
    if (groups?.word !== undefined && isInside && isToken(text)) return [text];
    const pairsOfRun = pairs(text);
    return pairsOfRun.length > 0 ? pairsOfRun : [text];
  });
  return [...new Set(terms)];
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base = digits.length;

/**
 * A term as the index keeps it: Chinese as three ASCII characters each, others behind a quotation mark, which no Chinese term has. The
 * radix tree of the index is ten times faster on a small alphabet.
 */
export function encodeTerm(term: string): string {
  if (!isHan(String.fromCodePoint(term.codePointAt(0) ?? 0))) return `'${term}`;
  return [...term].map(encodeHan).join('');
}

function encodeHan(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digit = (place: number): string => digits.charAt(Math.floor(code / base ** place) % base);
  return digit(2) + digit(1) + digit(0);
}

/** Lower-cased compatibility form of one character, decomposed so that it does not depend on its neighbours. */
function plainForm(character: string): string {
  return isCommonHan(character) ? character : character.normalize('NFKD').toLowerCase();
}

/** Of the block where nearly all Chinese is; it has no other forms. This is to save time. */
function isCommonHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}

function isToken(text: string): boolean {
  return text.length > 2 && text.length <= longestToken;
}

function pairs(text: string): string[] {
  const all = [...text];
  return all.slice(1).map((character, index) => (all[index] ?? '') + character);
}
