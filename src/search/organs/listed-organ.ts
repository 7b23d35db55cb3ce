/** A province, prefecture or county that organs are in, with those around it: from the province down, itself last. */
export type ListedPlace = { codes: readonly string[]; names: readonly string[] };

/** An organ as the list has it. */
export type ListedOrgan = {
  slug: string;
  name: string;
  otherNames: readonly string[];
  formerNames: readonly string[];
  kind: string;
  /** The smallest division above the towns that it is in; undefined where its place is not known. */
  place: ListedPlace | undefined;
  /** The town it is the organ of or in, and its code of nine digits. */
  town: { code: string; name: string } | undefined;
  /** Oldest first. */
  years: readonly number[];
};

/** What the browser fetches first of the list: its chunks, in the order of division codes. */
export type OrganListManifest = {
  version: typeof organListVersion;
  /** Below the folder of all search files; named after what is in it, so that nothing in it ever changes. */
  folder: string;
  /** Where the alphabet of the names is. */
  alphabet: string;
  chunks: OrganChunkEntry[];
};

/** `provinces` are their names; organs of unknown place come last. */
export type OrganChunkEntry = { file: string; organs: number; provinces: string[] };

/** Raised when the files change their shape, so that an old page and new files do not misread each other. */
export const organListVersion = 3;
