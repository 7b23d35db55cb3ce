export type CsvValue = string | number | null;

/** Opens the file as UTF-8 in spreadsheet programs that would otherwise guess another encoding. */
export const byteOrderMark = '\uFEFF';

/**
 * Rows as a CSV file (RFC 4180) with a byte order mark. null is an empty field. Text that a spreadsheet would
 * run as a formula gets an apostrophe before it.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return byteOrderMark + [columns, ...rows].map(toCsvLine).join('');
}

/** One line of a CSV file, its end included. */
export function toCsvLine(values: readonly CsvValue[]): string {
  return `${toCsvFields(values)}\r\n`;
}

/** Fields of a line that follow each other, with commas between them. */
export function toCsvFields(values: readonly CsvValue[]): string {
  // Put together piece by piece: of a country's figures there are millions of fields.
  let fields = '';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    if (index > 0) fields += ',';
    if (value !== null) fields += typeof value === 'number' ? value : toField(value);
  }
  return fields;
}

/** A text as it is safe to open in a spreadsheet: unchanged, or with an apostrophe before it. */
export function guardFormula(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text) && !isPlainNumber(text) ? `'${text}` : text;
}

/** What may have to be guarded or quoted: nearly no field, so that one look at each is enough. */
const special = /[",;\r\n\t]|^[\s=+\-@＝＋－＠]|\s$/;

function toField(value: string): string {
  if (!special.test(value)) return value;
  const text = guardFormula(value);
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whether a text is its own field, and stays so behind and before others that are. */
export function isPlainField(text: string): boolean {
  return !special.test(text);
}

function isPlainNumber(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?$/.test(text);
}
