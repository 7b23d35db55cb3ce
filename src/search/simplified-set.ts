/** Which characters simplified Chinese is written with. */

/** Rows of GB 2312 with Chinese characters, and the places in each. */
const rows = { first: 0xb0, last: 0xf7 };
const places = { first: 0xa1, last: 0xfe };

/** Characters of GB 2312 that are searched as others all the same. */
const exceptions = '乾干菸烟薹苔拚拼捱挨摺折吒咤後后徵征夥伙榘矩於于袷夹麴曲醣糖麽么';

/** The 6,763 characters of GB 2312: none but the exceptions is folded. Read from the browser's own decoder. */
export function simplifiedCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb2312');
  const characters = new Set<string>();
  for (let row = rows.first; row <= rows.last; row++) {
    for (let place = places.first; place <= places.last; place++) {
      const character = decoder.decode(Uint8Array.of(row, place));
      if (/^\p{Script=Han}$/u.test(character)) characters.add(character);
    }
  }
  return characters;
}

/** The exceptions, by character. */
export function exceptionFold(): ReadonlyMap<string, string> {
  const pairs = exceptions.match(/../gu) ?? [];
  return new Map(pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]));
}
