/** The builder of the list of organs: pure, and the same bytes for the same input in any order. */
import type { Division } from '../model/division.ts';
import { type OrganKind, organKinds } from '../model/organ.ts';
import type { OrganRecord } from '../model/records.ts';
import { indexVersion, type OrganIndexFile, type Script } from './index-files.ts';
import { readingsOf } from './pinyin.ts';
import { simplifiedOf } from './simplified.ts';
import { isHan, normalise } from './terms.ts';

/**
 * What the search for organs reads: a list, from which the browser makes its own index. That is a sixth of an
 * index's bytes.
 */
export function buildOrganIndex(organs: readonly OrganRecord[]): OrganIndexFile {
  const sorted = organs.toSorted(
    (a, b) => compare(codeOf(a.places), codeOf(b.places)) || compare(a.slug, b.slug),
  );
  const script = scriptOf(
    sorted.flatMap(({ name, otherNames }) => [name, ...otherNames]),
    sorted,
  );
  return {
    ...script,
    divisionReadings: script.divisions.map(([code, name]) => [code, readingsOf(name)]),
    organs: sorted.map(({ slug, name, otherNames, kind, places, years }) => ({
      slug,
      name,
      otherNames,
      kind,
      places: places.map(({ code }) => code),
      years,
      readings: [name, ...otherNames].flatMap(readingsOf),
    })),
  };
}

function scriptOf(
  texts: readonly string[],
  entries: readonly { kind: OrganKind; places: readonly Division[] }[],
): Script {
  const places = entries.flatMap((entry) => entry.places);
  const divisions = [...new Map(places.map(({ code, name }) => [code, name]))].sort(byKey);
  const kinds = [...new Map(entries.map(({ kind }) => [kind, organKinds[kind].name]))].sort(byKey);
  const all = [...texts, ...divisions.map(([, name]) => name)];
  const printed = [...new Set(all.flatMap((text) => [...normalise(text)]))].filter(isHan).sort(compare);
  const variants = printed
    .map((character): [string, string] => [character, simplifiedOf(character)])
    .filter(([character, simplified]) => character !== simplified);
  const fold = new Map(variants);
  const alphabet = [...new Set(printed.map((character) => fold.get(character) ?? character))];
  return { version: indexVersion, alphabet: alphabet.sort(compare).join(''), variants, divisions, kinds };
}

/** The smallest division, for ordering; organs whose division is not known come last. */
function codeOf(places: readonly Division[]): string {
  return places.at(-1)?.code ?? '~';
}

const byKey = ([a]: [string, string], [b]: [string, string]): number => compare(a, b);

/** By UTF-16 units: the order of no language, but the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
