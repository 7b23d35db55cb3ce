import type { OrganKind } from '../model/organ.ts';
import type { RegionIndicatorsRecord } from '../model/series-records.ts';

/**
 * Raised when the files change their shape, or lead to organs whose own files stand or read otherwise, so that an old
 * page and a new file do not misread each other.
 */
export const compareFileVersion = 3;

/** Where the list of provinces is: the code of no place. */
export const wholeCountry = 'china';

/** `/data/compare/places/<code>.json`: what every indicator comes to in one place, by year, form and population. */
export type PlaceCompareFile = {
  version: typeof compareFileVersion;
  code: string;
  name: string;
  /** The places that enclose it: 吉林省长春市; empty for a province. */
  place: string;
  address: string;
  /** Organs with at least one report. */
  organs: number;
  /** By the id of the indicator, then by the key of the series (model/series.ts). */
  indicators: RegionIndicatorsRecord['indicators'];
};

/** `/data/compare/choose/<code>.json`: what can be chosen in one place. */
export type ChoiceFile = {
  version: typeof compareFileVersion;
  code: string;
  name: string;
  /** From the province down. */
  parents: { code: string; name: string }[];
  /** One level down, each with how many organs it has at any depth. */
  places: { code: string; name: string; organs: number }[];
  /** Organs of the place itself, and of no smaller one, that have a report. */
  organs: { slug: string; name: string; kind: OrganKind }[];
  /** Further ones that are not listed, to keep the file small: they are found by name. */
  unlisted: number;
};
