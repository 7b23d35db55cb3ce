/** Numbers are searched as wholes: 2022 is not in 72022, nor 356 in 13561. */

const number = /\d+/g;

/** A place of a phrase in a text, both normalised, from `from` on; -1 where it has none. */
export type PlaceIn = (text: string, phrase: string, from: number) => number;

/** The first place of a phrase where no number in the text goes on beyond its ends. */
export const placeOfWhole: PlaceIn = (text, phrase, from) => {
  const last = phrase.length - 1;
  for (let at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const isCut =
      (isDigit(phrase, 0) && isDigit(text, at - 1)) ||
      (isDigit(phrase, last) && isDigit(text, at + last + 1));
    if (!isCut) return at;
  }
  return -1;
};

/** Whether a text has a phrase, both normalised. */
export function hasWhole(text: string, phrase: string): boolean {
  return placeOfWhole(text, phrase, 0) >= 0;
}

/** Whether a phrase begins or ends with a number, which in a text may be a part of another. */
export function hasOpenNumber(phrase: string): boolean {
  return isDigit(phrase, 0) || isDigit(phrase, phrase.length - 1);
}

/** The terms of a phrase with its numbers as wholes, in place of the pieces by which the index knows them. */
export function withWholeNumbers(phrase: string, terms: readonly string[]): string[] {
  return [...terms.filter((term) => !/\d/.test(term)), ...(phrase.match(number) ?? [])];
}

function isDigit(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character >= '0' && character <= '9';
}
