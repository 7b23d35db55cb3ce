import { type PublishedOrgan, publishedOrganVersion } from '../downloads/published-organ.ts';
import { comparePlaceDataAddress, organJsonAddress } from '../model/addresses.ts';
import type { Indicator } from '../model/indicators/indicator.ts';
import { compareFileVersion, type PlaceCompareFile } from './compare-files.ts';
import type { SubjectEntries } from './entry.ts';
import type { FileLoader } from './load.ts';
import { organEntries } from './organ-entries.ts';
import { placeEntries } from './place-entries.ts';
import {
  type CompareState,
  canBeKnown,
  every,
  namedOf,
  readState,
  type Unlisted,
  unknownWords,
  unlistedWords,
} from './state.ts';
import { type View, viewOf } from './view.ts';

/** An indicator with what everything chosen says of it. */
export type Table = { indicator: Indicator; view: View };

/** An address answered: what it shows, and what it asks for that is not there, each in a sentence. */
export type Answer = {
  /** What can be shown of what was asked: unknown things are left out. */
  state: CompareState;
  problems: string[];
  /** Ids of what is chosen and could not be fetched, to be tried again. */
  failed: string[];
  /** Names by id, as far as their files are there. */
  names: ReadonlyMap<string, string>;
  tables: Table[];
  /** All years that something chosen has a report for, oldest first. */
  years: number[];
};

/** Where the data comes from; the browser fetches it, tests hand it over. */
export type Sources = {
  indicators: readonly Indicator[];
  /** Id of the indicator that is shown where none is asked for. */
  first: string;
  load: FileLoader['load'];
};

type Chosen =
  | { id: string; kind: 'organ'; file: PublishedOrgan }
  | { id: string; kind: 'place'; file: PlaceCompareFile }
  | { id: string; kind: 'missing' | 'failed' };

/** Answers a query. Unknown organs, places, indicators and years are named, never dropped in silence. */
export async function answer(search: string, { indicators, first, load }: Sources): Promise<Answer> {
  const all = indicators.map(({ id }) => id);
  const {
    state: asked,
    problems,
    unlisted,
  } = readState(search, {
    all,
    first,
    firstName: indicators.find(({ id }) => id === first)?.name ?? first,
  });
  const [loaded, notListed] = await Promise.all([
    Promise.all(asked.chosen.map((id) => loadChosen(asked, id, load))),
    Promise.all(unlisted.map((one) => sentenceOfUnlisted(one, load))),
  ]);
  const chosen = withoutRepeats(loaded.filter(({ kind }) => kind !== 'missing'));
  const missing = loaded.filter(({ kind }) => kind === 'missing').map(({ id }) => id);
  const state = { ...asked, chosen: chosen.map(({ id }) => id) };
  const shown = indicators.filter(({ id }) => asked.indicators === every || asked.indicators.includes(id));
  const ordered = asked.indicators === every ? shown : inOrderOf(asked.indicators, shown);
  const entries = ordered.map((indicator) => chosen.map((one) => entriesOf(one, indicator)));
  const years = [...new Set((entries[0] ?? []).flatMap((one) => one.years))].sort((a, b) => a - b);
  return {
    state,
    problems: [
      ...unknownWords(asked.kind, missing),
      ...notListed,
      ...problems,
      ...(chosen.some(({ kind }) => kind !== 'failed') ? unknownYears(asked, years) : []),
    ],
    failed: chosen.filter(({ kind }) => kind === 'failed').map(({ id }) => id),
    names: new Map(chosen.flatMap((one) => ('file' in one ? [[one.id, one.file.name] as const] : []))),
    tables: chosen.length === 0 ? [] : ordered.map((indicator, at) => tableOf(indicator, entries[at], asked)),
    years,
  };
}

/** Their files are fetched for their names alone; what cannot be had, or cannot be asked for, stands by its id. */
async function sentenceOfUnlisted(unlisted: Unlisted, load: Sources['load']): Promise<string> {
  const asked = namedOf(unlisted).filter((id) => canBeKnown(unlisted.kind, id));
  const loaded = await Promise.all(asked.map((id) => loadChosen(unlisted, id, load)));
  const names = loaded.flatMap((one, at) =>
    'file' in one ? [[asked[at] ?? '', one.file.name] as const] : [],
  );
  return unlistedWords(unlisted, new Map(names));
}

async function loadChosen(
  { kind }: Pick<CompareState, 'kind'>,
  id: string,
  load: Sources['load'],
): Promise<Chosen> {
  if (kind === 'places') {
    const loaded = await load<PlaceCompareFile>(comparePlaceDataAddress(id), compareFileVersion);
    return loaded.kind === 'found' ? { id, kind: 'place', file: loaded.file } : { id, kind: loaded.kind };
  }
  const loaded = await load<PublishedOrgan>(organJsonAddress(id), publishedOrganVersion);
  if (loaded.kind !== 'found') return { id, kind: loaded.kind };
  const { file } = loaded;
  // Without a report there is nothing to compare. An organ that was renamed is asked for by its former slug too.
  return file.reports.length === 0 ? { id, kind: 'missing' } : { id: file.slug, kind: 'organ', file };
}

function withoutRepeats(chosen: readonly Chosen[]): Chosen[] {
  return chosen.filter(({ id }, at) => chosen.findIndex((other) => other.id === id) === at);
}

function entriesOf(chosen: Chosen, indicator: Indicator): SubjectEntries {
  if (chosen.kind === 'organ') return organEntries(chosen.file, indicator);
  if (chosen.kind === 'place') return placeEntries(chosen.file, indicator);
  const { id } = chosen;
  return { subject: { id, name: id, place: '', address: '', isFailed: true }, years: [], entries: [] };
}

function tableOf(
  indicator: Indicator,
  entries: readonly SubjectEntries[] | undefined,
  state: CompareState,
): Table {
  return { indicator, view: viewOf(entries ?? [], state) };
}

function inOrderOf(ids: readonly string[], found: readonly Indicator[]): Indicator[] {
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
}

function unknownYears({ years: asked }: CompareState, known: readonly number[]): string[] {
  if (asked === every || asked === 'newest') return [];
  const unknown = asked.filter((year) => !known.includes(year));
  return unknown.length > 0 ? [`所选的没有 ${unknown.join('、')} 年度的报告。`] : [];
}
