import type { Measure } from '../model/measure.ts';
import type { OrganKind } from '../model/organ.ts';
import type { FormId } from '../model/report.ts';
import type { Population } from '../model/series.ts';
import type { RegionIndicatorsRecord } from '../model/series-records.ts';

/** Raised when the files change their shape, so that an old page and a new file do not misread each other. */
export const compareFileVersion = 1;

/** Where the list of provinces is: the code of no place. */
export const wholeCountry = 'china';

/** A measure as a file has it: a text that is the number itself is not repeated, and no flags are none. */
export type FiledMeasure = Omit<Measure, 'flags'> & { flags?: readonly string[] };

/** `/data/compare/organs/<slug>.json`: every indicator of one organ in every year it has a report for. */
export type OrganCompareFile = {
  version: typeof compareFileVersion;
  slug: string;
  name: string;
  kind: OrganKind;
  /** Reports are compared within one population: see model/series.ts. */
  population: Population;
  /** From the province to the county; empty where unknown. */
  place: string;
  division: string | null;
  address: string;
  /** Newest first; `address` is that of the report's page, whose anchors are lines (`#L91`) and figures. */
  reports: {
    year: number;
    form: FormId | null;
    address: string;
    /** By the id of the indicator; one that the report's form does not have is left out. */
    measures: Record<string, FiledMeasure>;
  }[];
};

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

/** A measure in few bytes, and still readable. */
export function fileMeasure({ raw, flags, ...measure }: Measure): FiledMeasure {
  return {
    ...measure,
    ...(raw !== undefined && raw !== String(measure.value) && { raw }),
    ...(flags.length > 0 && { flags }),
  };
}

/** The measure that was filed; only a figure that stands somewhere has a text of its own. */
export function readMeasure(filed: FiledMeasure): Measure {
  const { value, line, page, flags = [] } = filed;
  const stands = value !== undefined && (line !== undefined || page !== undefined);
  return { ...(stands && { raw: String(value) }), ...filed, flags };
}
