/** Where the files of a segment stand in its folder; at most 256 files or folders stand side by side. */
export const segmentFiles = {
  router: 'router.bin',
  kinds: 'kinds.bin',
  places: 'places.bin',
  placeNames: 'place-names.bin',
  towns: 'towns.bin',
  postings: (number: number): string => `postings/${numbered(number)}`,
  rows: (number: number): string => `rows/${numbered(number)}`,
} as const;

/** Folders of texts, which stand beside those of the segments: the texts of a year that did not change keep their addresses. */
export const textsFolder = 'texts';

/** A file of texts in its folder. */
export function textFile(number: number): string {
  return `${hexadecimal(number)}.bin`;
}

/** Names a folder after what is in it, so that nothing in it ever changes. `contents` is a checksum. */
export function folderOf(name: string, contents: number): string {
  return `${name}-${contents.toString(16).padStart(8, '0')}`;
}

/** Where a file stands, whatever else is in its folder: what its checksum knows of its place. */
export function sealedPlace(folder: string, file: string): string {
  return `${folder.slice(0, folder.lastIndexOf('-'))}/${file}`;
}

function numbered(number: number): string {
  return `${hexadecimal(number >>> 8)}/${hexadecimal(number & 0xff)}.bin`;
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(2, '0');
}
