/** How many pictures a PDF says it has, and their pixels altogether. */
type Pictures = { count: number; pixels: number };

/** A picture's dictionary is short; what stands further away belongs to something else. */
const dictionaryReach = 600;

/**
 * Counts a PDF's pictures by their dictionaries, which no file can compress or encrypt, without decoding any:
 * a scanned report of 100 pages would take minutes.
 */
export function countPictures(bytes: Uint8Array): Pictures {
  const text = new TextDecoder('latin1').decode(bytes);
  const pictures: Pictures = { count: 0, pixels: 0 };
  for (let at = text.indexOf('/Image'); at >= 0; at = text.indexOf('/Image', at + 6)) {
    if (!/\/Subtype\s*$/.test(text.slice(Math.max(0, at - 20), at))) continue;
    if (!/^\W/.test(text.slice(at + 6, at + 7))) continue;
    const around = text.slice(Math.max(0, at - dictionaryReach), at + dictionaryReach);
    const begin = around.lastIndexOf(' obj', dictionaryReach);
    const dictionary = around.slice(Math.max(0, begin));
    const size = (name: string) => Number(new RegExp(`/${name}\\s+(\\d{1,6})`).exec(dictionary)?.[1] ?? 0);
    pictures.count += 1;
    pictures.pixels += size('Width') * size('Height');
  }
  return pictures;
}
