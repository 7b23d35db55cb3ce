import { type ByteReader, ByteWriter } from './bytes.ts';

/** Writes terms that rise by UTF-16 units: what each shares with the one before, its other units, the first as a step. */
export function putTerms(writer: ByteWriter, terms: readonly string[]): void {
  const units = new ByteWriter();
  const lengths = new ByteWriter();
  writer.putNumber(terms.length);
  let last = '';
  for (const term of terms) {
    const shared = sharedLength(last, term);
    writer.putNumber(shared);
    lengths.putNumber(term.length - shared);
    for (let at = shared; at < term.length; at++) {
      const before = at === shared && at < last.length ? last.charCodeAt(at) : 0;
      units.putNumber(term.charCodeAt(at) - before);
    }
    last = term;
  }
  writer.putBytes(lengths.toBytes());
  writer.putBytes(units.toBytes());
}

/** Reads what `putTerms` wrote. Throws a RangeError where that is damaged. */
export function takeTerms(reader: ByteReader): string[] {
  const count = reader.takeNumber();
  const shared = reader.takeNumbers(count);
  const lengths = reader.takeNumbers(count);
  const terms: string[] = [];
  let last = '';
  for (let place = 0; place < count; place++) {
    const from = shared[place] ?? 0;
    const units = [...reader.takeNumbers(lengths[place] ?? 0)];
    if (from > last.length) throw new RangeError('a term shares more than there is');
    if (units[0] !== undefined && from < last.length) units[0] += last.charCodeAt(from);
    last = last.slice(0, from) + String.fromCharCode(...units);
    terms.push(last);
  }
  return terms;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
