import type { SourceFile } from '../../src/model/records.ts';
import { Chance } from './chance.ts';
import type { MadeUpOrgan } from './organ.ts';

/** Of reports, how many have a source file, how many of these a date, and how many were late. */
const rates = { known: 0.85, dated: 0.9, late: 0.07, fetched: 0.5 };

/** Where and when a report was published, as its source file says; undefined where it has none. */
export function drawSource(
  { key, slug, kind }: MadeUpOrgan,
  year: number,
  seed: number,
): SourceFile | undefined {
  const chance = new Chance(seed, key, 'source', year);
  if (!chance.happens(rates.known)) return undefined;
  const isLate = chance.happens(rates.late);
  const isDepartment = kind === 'department';
  const month = isLate ? chance.between(4, 9) : chance.between(1, isDepartment ? 1 : 3);
  const published = dateOf(year + 1, month, chance.between(isDepartment ? 5 : 1, 28));
  const fetched = dateOf(year + 1, chance.between(10, 12), chance.between(1, 28));
  return {
    url: `https://www.example.org/zfxxgk/${slug}/${year}.html`,
    ...(chance.happens(rates.dated) && { published }),
    ...(chance.happens(rates.fetched) && { fetched }),
  };
}

function dateOf(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
