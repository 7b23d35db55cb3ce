import { ByteReader, ByteWriter } from './bytes.ts';
import { readJsonBody, toJsonBody } from './json-body.ts';
import { putTerms, takeTerms } from './term-list.ts';

/** What is read first of a segment: how many reports it has, and in which file a term is. */
export type Router = {
  /** How many reports. */
  size: number;
  /** The first term of every file of postings, rising. */
  firstTerms: readonly string[];
  /** Characters of the texts that are searched as others, with those. */
  variants: readonly [string, string][];
};

export function toRouterBody({ size, firstTerms, variants }: Router): Uint8Array {
  const writer = new ByteWriter();
  writer.putNumber(size);
  putTerms(writer, firstTerms);
  writer.putBytes(toJsonBody(variants));
  return writer.toBytes();
}

/** Throws where the body is damaged. */
export function readRouter(body: Uint8Array): Router {
  const reader = new ByteReader(body);
  const size = reader.takeNumber();
  const firstTerms = takeTerms(reader);
  return { size, firstTerms, variants: readJsonBody(body.subarray(reader.offset)) };
}

/** The number of the file that has a term if any has; undefined where the term comes before all. */
export function findFile({ firstTerms }: Router, term: string): number | undefined {
  let low = 0;
  let high = firstTerms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firstTerms[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}
