import { namesOf } from '../model/organ.ts';
import type { NamesakesRecord, OrganRecord } from '../model/records.ts';
import { RecordStore, readJson } from './store.ts';

const store = new RecordStore<NamesakesRecord>('namesakes');

/** The names that more than one organ has. */
export function listSharedNames(): readonly string[] {
  return store.ids;
}

/** The organs that share a name; undefined where one organ alone has it. */
export function readNamesakes(name: string): NamesakesRecord | undefined {
  return store.has(name) ? store.read(name) : undefined;
}

/** The names of an organ that others have too, each with all who have it. */
export function readNamesakesOf(organ: OrganRecord): NamesakesRecord[] {
  return namesOf(organ).flatMap((name) => readNamesakes(name) ?? []);
}

/** The slug that each former slug has become. */
export function readFormerSlugs(): ReadonlyMap<string, string> {
  return new Map(Object.entries(readJson('former-slugs') as Record<string, string>));
}
