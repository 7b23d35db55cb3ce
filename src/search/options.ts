/** How the index of organs is built and asked: one object for both sides, or the index is silent. */
import type { Options } from 'minisearch';
import { documentTerms, encodeTerm, phraseTerms } from './terms.ts';

/** One organ in the organ index: names and places normalised, readings as syllables, a reading a line. */
export type OrganEntry = {
  id: number;
  name: string;
  otherNames: string;
  places: string;
  readings: string;
  placeReadings: string;
};

/** Fields that hold Latin readings of Chinese names. */
export const readingFields: string[] = ['readings', 'placeReadings'] satisfies (keyof OrganEntry)[];

export const organOptions: Options<OrganEntry> = {
  fields: ['name', 'otherNames', 'places', 'readings', 'placeReadings'],
  tokenize: (text, field) => (readingFields.includes(field ?? '') ? readingTerms(text) : documentTerms(text)),
  processTerm: encodeTerm,
  searchOptions: {
    tokenize: phraseTerms,
    processTerm: encodeTerm,
    combineWith: 'AND',
    boost: { name: 6, otherNames: 3, readings: 3 },
  },
};

/** What finds a reading by the beginning of any of its syllables: 新湖镇 by xinhuzhen, huzhen, zhen, xhz, hz, z. */
function readingTerms(readings: string): string[] {
  return readings.split('\n').flatMap((reading) => {
    const syllables = reading.split(' ').filter((syllable) => syllable !== '');
    return syllables.flatMap((_, first) => {
      const rest = syllables.slice(first);
      return [rest.join(''), rest.map((syllable) => syllable.charAt(0)).join('')];
    });
  });
}
