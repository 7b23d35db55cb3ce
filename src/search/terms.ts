/**
 * How text becomes terms: one module for the builder and the browser, for an index that is asked with other
 * terms than it was built with answers nothing and says nothing.
 *
 * Every step works character by character, so that any piece of a text normalises to a piece of the normalised
 * text; that is what lets a search for two characters out of the middle of anything find it.
 */

/** What a character is searched as where that is another: a traditional character as its simplified one. */
export type Fold = { get(character: string): string | undefined };

const noFold: Fold = new Map();

/** Length of a number or Latin word, in characters, that is also a term as a whole. */
export const tokenLength = { least: 4, most: 32 } as const;

const space = /^[\s\p{Cc}]$/u;
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const wordCharacter = /^[\p{L}\p{N}\p{M}]$/u;
const hanCharacter = /^\p{Script=Han}$/u;
const run = /[\p{Script=Han}\p{L}\p{N}\p{M}]+/gu;
const word = /(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Whether a character is Chinese. */
export function isHan(character: string): boolean {
  return isCommonHan(character) || hanCharacter.test(character);
}

/** Whether a normalised character is a letter, digit or mark of another script. */
export function isWordCharacter(character: string): boolean {
  return !isHan(character) && wordCharacter.test(character);
}

/** Whether a character is nothing at all to a search. */
export function isInvisible(character: string): boolean {
  return invisible.test(character);
}

/** Whether a character parts words, as white space does. */
export function isSpace(character: string): boolean {
  return space.test(character);
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
type Normalised = { text: string; offsets: readonly number[] };

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
      if (!isCommon && isInvisible(plain)) continue;
      if (!isCommon && isSpace(plain)) {
        spaceAt ??= offset;
        continue;
      }
      const character = fold.get(plain) ?? plain;
      const isWord = isWordCharacter(character);
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

/**
 * Terms of normalised text for the index: of every run of letters and digits its characters and pairs, Chinese or
 * not; of a number or Latin word in it also every three characters, and the whole.
 */
export function documentTerms(normalised: string): string[] {
  return [...normalised.matchAll(run)].flatMap(([text]) => [...text, ...longTerms(text)]);
}

/** Runs of letters and digits, Chinese or not, in normalised text. */
export function runsOf(normalised: string): string[] {
  return [...normalised.matchAll(run)].map(([text]) => text);
}

/** Terms of a run but its single characters. */
export function longTerms(text: string): string[] {
  return [...pieces(text, 2), ...[...text.matchAll(word)].flatMap(([token]) => tokenTerms(token))];
}

/** Terms of a number or Latin word besides its characters and pairs. */
function tokenTerms(token: string): string[] {
  return isToken(token) ? [...pieces(token, 3), token] : pieces(token, 3);
}

/**
 * Terms that every text with this normalised phrase in it has, wherever its edges cut: a number at an edge may
 * be the middle of a longer one, so it asks by its parts. Single characters only where the phrase has nothing
 * longer; none for a phrase of punctuation.
 */
export function phraseTerms(phrase: string): string[] {
  const singles: string[] = [];
  const terms: string[] = [];
  for (const { 0: text, index } of phrase.matchAll(run)) {
    if ([...text].length === 1) singles.push(text);
    else terms.push(...runTerms(text, index, phrase.length));
  }
  return [...new Set(terms.length > 0 ? terms : singles)];
}

/** Terms of a run at `offset` in a phrase: pairs, but where a longer piece of a number or word holds them. */
function runTerms(text: string, offset: number, phraseLength: number): string[] {
  const terms: string[] = [];
  let from = 0;
  for (const { 0: token, index } of text.matchAll(word)) {
    const characters = [...token];
    if (characters.length < 3) continue;
    const [first = ''] = characters;
    const end = index + token.length;
    const isInside = offset + index > 0 && offset + end < phraseLength;
    terms.push(...pieces(text.slice(from, index + first.length), 2));
    terms.push(...(isInside && isToken(token) ? [token] : pieces(token, 3)));
    from = end - (characters.at(-1)?.length ?? 0);
  }
  return [...terms, ...pieces(text.slice(from), 2)];
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
export function plainForm(character: string): string {
  return isCommonHan(character) ? character : character.normalize('NFKD').toLowerCase();
}

/** Of the block where nearly all Chinese is; it has no other forms. This is to save time. */
function isCommonHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}

function isToken(text: string): boolean {
  const length = [...text].length;
  return length >= tokenLength.least && length <= tokenLength.most;
}

/** Every stretch of so many characters. */
function pieces(text: string, length: number): string[] {
  const all = [...text];
  return all.slice(length - 1).map((_, index) => all.slice(index, index + length).join(''));
}
