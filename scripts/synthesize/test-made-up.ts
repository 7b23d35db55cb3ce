import path from 'node:path';
import { openGazetteer } from '../add/open-gazetteer.ts';
import { readPlaceWords } from '../add/place-words.ts';
import { madeUpOrgans } from './made-up-organs.ts';
import { makeOrgan } from './make-organ.ts';
import { makeReports, type ReportOptions } from './make-reports.ts';
import type { MadeUpOrgan, PlannedOrgan } from './organ.ts';
import { placeCharacters } from './places.ts';
import type { MadeUpReport } from './report.ts';

export const index = openGazetteer(path.join(import.meta.dirname, '..', '..', 'content'));
export const words = readPlaceWords(index);

const usual: ReportOptions = {
  seed: 1,
  years: [2019, 2020, 2021, 2022],
  formats: 'mixed',
  hasDefects: true,
  hasBrokenFiles: true,
  characters: placeCharacters(index),
};

/** The first organs of a seed, with their reports. */
export function makeUp(
  count: number,
  changed: Partial<ReportOptions> = {},
): { organ: MadeUpOrgan; reports: MadeUpReport[] }[] {
  const options = { ...usual, ...changed };
  return [...madeUpOrgans(count, words, options.seed)].map((organ) => ({
    organ,
    reports: [...makeReports(organ, options)],
  }));
}

/** One organ of the gazetteer with its reports. */
export function makeUpOne(planned: PlannedOrgan, changed: Partial<ReportOptions> = {}) {
  const options = { ...usual, ...changed };
  const organ = makeOrgan(planned, undefined, words, options.seed, new Set());
  return { organ, reports: [...makeReports(organ, options)] };
}
