import { namesOf } from '../../model/organ.ts';
import type { OrganRecord } from '../../model/records.ts';
import { readingsOf } from '../pinyin.ts';
import { normalise } from '../terms.ts';
import { crc32 } from '../text/checksum.ts';
import { MetFold } from '../text/met-fold.ts';
import { type Deflate, sealFile } from '../text/sealed-file.ts';
import { type Alphabet, toAlphabetBody } from './alphabet.ts';
import { toChunkBody } from './chunk-writer.ts';
import { contextMarks } from './in-context.ts';
import { type ListedOrgan, type OrganListManifest, organListVersion } from './listed-organ.ts';

/** A chunk of so many organs ends with its province. */
const organsInChunk = 500;
const alphabetFile = 'alphabet.bin';

/** A file of the list, by its path below the folder of all search files. */
type OrganListFile = { path: string; bytes: Uint8Array };

/**
 * The list of organs as compressed files that the browser searches whole. The same bytes for the same organs in any
 * order.
 */
export function buildOrganList(
  records: readonly OrganRecord[],
  deflate: Deflate,
): { manifest: OrganListManifest; files: OrganListFile[] } {
  const organs = records.map(listedOrgan).sort((a, b) => compare(orderOf(a), orderOf(b)));
  const alphabet = alphabetOf(organs);
  const chunks = chunksOf(organs).map((chunk, number) => ({
    file: `${number.toString(16).padStart(2, '0')}.bin`,
    organs: chunk.length,
    provinces: [...new Set(chunk.flatMap(({ place }) => place?.names[0] ?? []))],
    body: toChunkBody(chunk, alphabet),
  }));
  const bodies = [{ file: alphabetFile, body: toAlphabetBody(alphabet) }, ...chunks];
  const sealed = bodies.map(({ file, body }) => ({ file, ...sealFile(`organs/${file}`, body, { deflate }) }));
  const checksum = sealed.reduce((sum, one) => crc32(new TextEncoder().encode(String(one.checksum)), sum), 0);
  const folder = `organs-${checksum.toString(16).padStart(8, '0')}`;
  return {
    manifest: {
      version: organListVersion,
      folder,
      alphabet: alphabetFile,
      chunks: chunks.map(({ body: _body, ...entry }) => entry),
    },
    files: sealed.map(({ file, bytes }) => ({ path: `${folder}/${file}`, bytes })),
  };
}

function listedOrgan(record: OrganRecord): ListedOrgan {
  const { slug, kind, places, years, formerNames = [] } = record;
  const above = places.filter(({ level }) => level !== 'town');
  const town = places.find(({ level }) => level === 'town');
  const former = new Set(formerNames.map(({ name }) => name));
  const [name = '', ...others] = namesOf(record).map((one) => one.toWellFormed());
  const isOfCounty = town?.code.slice(0, 6) === above.at(-1)?.code;
  return {
    slug,
    name,
    otherNames: others.filter((other) => !former.has(other)),
    formerNames: others.filter((other) => former.has(other)),
    kind,
    place:
      above.length > 0
        ? { codes: above.map(({ code }) => code), names: above.map((one) => one.name.toWellFormed()) }
        : undefined,
    town: town && isOfCounty ? { code: town.code, name: town.name.toWellFormed() } : undefined,
    years,
  };
}

/** Those of no known place come last. */
function orderOf({ place, town, slug }: ListedOrgan): string {
  return `${town?.code ?? place?.codes.at(-1) ?? '~'} ${slug}`;
}

function chunksOf(organs: readonly ListedOrgan[]): ListedOrgan[][] {
  const chunks: ListedOrgan[][] = [];
  for (const organ of organs) {
    const last = chunks.at(-1);
    const before = last?.at(-1);
    const isNewProvince = before?.place?.codes[0] !== organ.place?.codes[0];
    if (!last || (last.length >= organsInChunk && isNewProvince)) chunks.push([organ]);
    else last.push(organ);
  }
  return chunks;
}

/** Every character of the list, the most frequent first, with every reading it has in any of its names. */
function alphabetOf(organs: readonly ListedOrgan[]): Alphabet {
  const counts = new Map<string, number>(contextMarks.map((mark) => [mark, 0]));
  const readings = new Map<string, Map<string, number>>();
  for (const [text, times] of textsOf(organs))
    for (const character of text) counts.set(character, (counts.get(character) ?? 0) + times);
  const fold = new MetFold();
  for (const name of namesToRead(organs)) {
    countReadings(name, readings);
    normalise(name, fold);
  }
  const byCount = <T>([a, times]: [T, number], [b, others]: [T, number]): number =>
    others - times || compare(String(a), String(b));
  return {
    characters: [...counts].sort(byCount).map(([character]) => character),
    readings: new Map(
      [...readings].map(([character, syllables]) => [
        character,
        [...syllables].sort(byCount).map(([syllable]) => syllable),
      ]),
    ),
    variants: fold.variants(),
  };
}

/** Every text of the list, with how often it is about to be written. */
function textsOf(organs: readonly ListedOrgan[]): [text: string, times: number][] {
  return organs.flatMap(({ name, town, otherNames, formerNames, slug, kind, place }) => [
    ...[town?.name ?? name, ...formerNames].map((text): [string, number] => [text, 1]),
    ...[name, ...otherNames, slug, kind, ...(place?.names ?? [])].map((text): [string, number] => [text, 0]),
  ]);
}

function namesToRead(organs: readonly ListedOrgan[]): Set<string> {
  return new Set(
    organs.flatMap(({ name, otherNames, formerNames, place, town }) => [
      name,
      ...otherNames,
      ...formerNames,
      ...(place?.names ?? []),
      ...(town ? [town.name] : []),
    ]),
  );
}

/** The usual reading of a name counts, so that the most frequent stands first; others are only noted. */
function countReadings(name: string, readings: Map<string, Map<string, number>>): void {
  const characters = [...name];
  for (const [variant, reading] of readingsOf(name).entries()) {
    for (const [place, syllable] of reading.split(' ').entries()) {
      const character = characters[place] ?? '';
      if (!/^[a-z]+$/.test(syllable) || /^[a-z]$/i.test(character)) continue;
      const syllables = readings.get(character) ?? new Map<string, number>();
      syllables.set(syllable, (syllables.get(syllable) ?? 0) + Number(variant === 0));
      readings.set(character, syllables);
    }
  }
}

/** By UTF-16 units: the order of no language, but the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
