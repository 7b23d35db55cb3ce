/** Where the files of a segment stand in its folder; at most 256 files or folders stand side by side. */
export const segmentFiles = {
  router: 'router.bin',
  kinds: 'kinds.bin',
  places: 'places.bin',
  placeNames: 'place-names.bin',
  towns: 'towns.bin',
  postings: (number: number): string => `postings/${numbered(number)}`,
  rows: (number: number): string => `rows/${numbered(number)}`,
  text: (number: number): string => `text/${numbered(number)}`,
} as const;

function numbered(number: number): string {
  return `${hexadecimal(number >>> 8)}/${hexadecimal(number & 0xff)}.bin`;
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(2, '0');
}
