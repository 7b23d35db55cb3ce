import { type CsvValue, isPlainField, toCsvFields } from '../../../src/downloads/csv.ts';
import type { BlockColumn, RowBlock } from '../../../src/downloads/row-block.ts';

/** So many texts are known by their fields; then all are forgotten, and those that come often are soon known again. */
const mostKnown = 5000;

/** Longer texts, such as addresses, seldom come twice. */
const longestKnown = 48;

/** Of this many digits numbers are printed; what is longer is seldom one. */
const longestDigits = 16;

/** The fields of a list's texts; `isPlain` where all are the texts themselves, whatever begins them. */
type List = { fields: string[]; isPlain: boolean };

/**
 * Lines of CSV as bytes. Of a country's figures there are hundreds of millions of fields, most of them a few names,
 * states and small numbers: texts are guarded, quoted and encoded once. Until lines are whole they are strings of which
 * each character stands for a byte of UTF-8, which the engine puts together without looking at them.
 */
export class CsvRows {
  readonly #known = new Map<string, string>();
  readonly #lists = new WeakMap<readonly string[], List>();
  #bytes = Buffer.allocUnsafe(1 << 17);

  /** The lines of a block, ends included; `last` are further cells of all of them. They stand until the next call. */
  toBytes({ rows, columns }: RowBlock, last: readonly CsvValue[]): Uint8Array {
    const lines = new Array<string>(rows).fill('');
    // What all lines have alike since the column before it that differs.
    let alike = '';
    const all = [...columns, ...last.map((cell) => ({ all: cell }))];
    for (const [index, column] of all.entries()) {
      if (index > 0) alike += ',';
      if ('all' in column) alike += this.#field(column.all);
      else {
        this.#append(lines, alike, column);
        alike = '';
      }
    }
    let text = '';
    for (const line of lines) text += `${line}${alike}\r\n`;
    return this.#encode(text);
  }

  /** Puts what is alike behind every line, then its field of a column. */
  #append(lines: string[], alike: string, column: Exclude<BlockColumn, { all: CsvValue }>): void {
    if ('each' in column) {
      const { each } = column;
      for (let row = 0; row < lines.length; row += 1) lines[row] += alike + this.#field(each[row] ?? null);
      return;
    }
    const { listed, stem = '' } = column;
    const { fields, isPlain } = this.#listOf(listed);
    if (stem === '' || (isPlain && isPlainField(stem))) {
      const before = alike + toBytesText(stem);
      for (let row = 0; row < lines.length; row += 1) lines[row] += before + (fields[row] ?? '');
    } else {
      for (let row = 0; row < lines.length; row += 1) lines[row] += alike + this.#field(stem + listed[row]);
    }
  }

  #listOf(listed: readonly string[]): List {
    const known = this.#lists.get(listed);
    if (known) return known;
    const list = { fields: listed.map((text) => this.#field(text)), isPlain: listed.every(isPlainField) };
    this.#lists.set(listed, list);
    return list;
  }

  #field(value: CsvValue): string {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    if (isDigits(value)) return value;
    return value.length > longestKnown ? fieldOf(value) : (this.#known.get(value) ?? this.#learn(value));
  }

  #learn(value: string): string {
    const field = fieldOf(value);
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(value, field);
    return field;
  }

  #encode(text: string): Uint8Array {
    if (this.#bytes.length < text.length) this.#bytes = Buffer.allocUnsafe(text.length * 2);
    return this.#bytes.subarray(0, this.#bytes.write(text, 'latin1'));
  }
}

function fieldOf(text: string): string {
  return toBytesText(toCsvFields([text]));
}

/** The text of which each character stands for a byte of another in UTF-8. */
function toBytesText(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return Buffer.from(text).toString('latin1');
}

/** Whether a text is of digits alone, which numbers are printed as. */
function isDigits(text: string): boolean {
  if (text.length > longestDigits) return false;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index);
    if (digit < 0x30 || digit > 0x39) return false;
  }
  return true;
}
