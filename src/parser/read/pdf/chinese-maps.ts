/**
 * Character maps for Chinese fonts that a file names and does not contain, as reports printed by web platforms
 * often do (STSong-Light with UniGB-UCS2-H). pdf.js asks for Adobe's maps by name; these are made from the order
 * of GB 2312, which Adobe-GB1's numbers follow, so that no map files have to be shipped.
 */

/** Rows of GB 2312 and its additions with the cells that have characters, in the order of Adobe-GB1 from 96. */
const rows: readonly (readonly [row: number, from: number, to: number])[] = [
  [0xa1, 0xa1, 0xfe],
  [0xa2, 0xb1, 0xe2],
  [0xa2, 0xe5, 0xee],
  [0xa2, 0xf1, 0xfc],
  [0xa3, 0xa1, 0xfe],
  [0xa4, 0xa1, 0xf3],
  [0xa5, 0xa1, 0xf6],
  [0xa6, 0xa1, 0xb8],
  [0xa6, 0xc1, 0xf5],
  [0xa7, 0xa1, 0xc1],
  [0xa7, 0xd1, 0xf1],
  [0xa8, 0xa1, 0xc0],
  [0xa8, 0xc5, 0xea],
  [0xa9, 0xa4, 0xef],
  [0xaa, 0xa1, 0xfe],
  [0xab, 0xa1, 0xc0],
  ...Array.from({ length: 72 }, (_, index) => {
    const row = 0xb0 + index;
    return [row, 0xa1, row === 0xd7 ? 0xf9 : 0xfe] as const;
  }),
];
const firstOfRows = 96;
const proportionalAscii = 1;
const halfWidthAscii = 814;
const halfWidthSpace = 7716;

/** Characters beyond GB 2312 get numbers behind those of Adobe: their widths are the font's default anyway. */
const firstOfOthers = 31_000;
const others: readonly (readonly [from: number, to: number])[] = [
  [0xa0, 0x52f],
  [0x2000, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
];

const made = new Map<string, string | undefined>();

/** The map that pdf.js asks for, written as PostScript; undefined for one that is not of simplified Chinese. */
export function findCharacterMap(name: string): string | undefined {
  if (!made.has(name)) made.set(name, makeCharacterMap(name));
  return made.get(name);
}

function makeCharacterMap(name: string): string | undefined {
  const [family, direction] = [name.replace(/-[HV]$/, ''), name.endsWith('-V') ? 1 : 0];
  if (family === 'Adobe-GB1-UCS2') return write('bf', direction, 2, toUnicode());
  if (/^UniGB-(?:UCS2|UTF16)$/.test(family)) return write('cid', direction, 2, fromUnicode());
  if (/^GB(?:K|Kp|K2K|pc)?-EUC$|^GBK2K$/.test(family)) {
    return write('cid', direction, 1, fromGbk(/p/.test(family)));
  }
  return undefined;
}

/** Codes with what they map to. */
type Pairs = Iterable<readonly [code: number, target: number]>;

function write(kind: 'bf' | 'cid', direction: number, shortest: 1 | 2, pairs: Pairs): string {
  const spaces =
    shortest === 1 ? '2 begincodespacerange <00> <80> <8140> <fefe>' : '1 begincodespacerange <0000> <ffff>';
  const lines: string[] = [];
  for (const [code, target] of pairs) {
    lines.push(
      `<${hex(code, code < 0x100 && shortest === 1 ? 2 : 4)}> ${kind === 'bf' ? `<${hex(target, 4)}>` : target}`,
    );
  }
  return `begincmap /WMode ${direction} def ${spaces} endcodespacerange ${lines.length} begin${kind}char
${lines.join('\n')}
end${kind}char endcmap`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function* toUnicode(): Pairs {
  for (let index = 0; index < 95; index += 1) {
    yield [proportionalAscii + index, 0x20 + index];
    if (index > 0) yield [halfWidthAscii + index - 1, 0x20 + index];
  }
  yield [halfWidthSpace, 0x20];
  for (const [code, unicode] of numberedCharacters().byNumber) yield [code, unicode];
}

function* fromUnicode(): Pairs {
  for (let index = 0; index < 95; index += 1) yield [0x20 + index, proportionalAscii + index];
  for (const [number, unicode] of numberedCharacters().byNumber) {
    if (number < halfWidthAscii || number > halfWidthAscii + 93) yield [unicode, number];
  }
}

function* fromGbk(isProportional: boolean): Pairs {
  for (let index = 0; index < 95; index += 1) {
    const halfWidth = index === 0 ? halfWidthSpace : halfWidthAscii + index - 1;
    yield [0x20 + index, isProportional ? proportionalAscii + index : halfWidth];
  }
  const { byUnicode } = numberedCharacters();
  for (let row = 0x81; row <= 0xfe; row += 1) {
    for (const [cell, unicode] of decodeRow(row, 0x40, 0xfe)) {
      const number = byUnicode.get(unicode);
      if (number !== undefined) yield [row * 256 + cell, number];
    }
  }
}

type Numbered = { byNumber: Map<number, number>; byUnicode: Map<number, number> };
let numbered: Numbered | undefined;

/** Adobe's numbers of the characters of GB 2312, and own numbers of the rest; made when first asked for. */
function numberedCharacters(): Numbered {
  if (numbered) return numbered;
  const byNumber = new Map<number, number>();
  const byUnicode = new Map<number, number>();
  const add = (number: number, unicode: number) => {
    byNumber.set(number, unicode);
    if (!byUnicode.has(unicode)) byUnicode.set(unicode, number);
  };
  let number = firstOfRows;
  for (const [row, from, to] of rows) {
    const cells = decodeRow(row, from, to);
    for (let cell = from; cell <= to; cell += 1) {
      const unicode = row === 0xaa ? cell - 0x80 : cells.get(cell);
      if (unicode !== undefined) add(number, unicode);
      number += 1;
    }
  }
  number = firstOfOthers;
  for (const [from, to] of others) {
    for (let unicode = from; unicode <= to; unicode += 1) {
      if (byUnicode.has(unicode)) continue;
      add(number, unicode);
      number += 1;
    }
  }
  numbered = { byNumber, byUnicode };
  return numbered;
}

/** The characters of a row of GBK by their cells. */
function decodeRow(row: number, from: number, to: number): Map<number, number> {
  const decoder = new TextDecoder('gbk');
  const cells = new Map<number, number>();
  for (let cell = from; cell <= to; cell += 1) {
    if (cell === 0x7f) continue;
    const text = decoder.decode(Uint8Array.of(row, cell));
    const unicode = text.charCodeAt(0);
    const isPrivate = unicode >= 0xe000 && unicode <= 0xf8ff;
    if (text.length === 1 && unicode !== 0xfffd && !isPrivate) cells.set(cell, unicode);
  }
  return cells;
}
