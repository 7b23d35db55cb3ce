import { DamagedFile } from './damaged-file.ts';
import type { Extent } from './file-information.ts';
import { findLast, type Modifier, operations, readModifiers } from './modifiers.ts';

/** Bytes of the document stream, the end not included, whose characters or paragraph share their properties. */
export type PropertyRun = { start: number; end: number; modifiers: Modifier[]; paragraphStyle: number };

type Group = { bytes: Uint8Array; paragraphStyle: number };
type FindGroup = (page: Uint8Array, index: number, count: number) => Group | undefined;

const pageBytes = 512;
const leastDataBytes = 4_000_000;

/** Reads the runs of characters with their properties, in the order of the document stream. */
export function readCharacterRuns(document: Uint8Array, tables: Uint8Array, extent: Extent): PropertyRun[] {
  return readRuns(document, tables, extent, (page, index, count) => {
    const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
    if (at === 0) return undefined;
    return { bytes: page.subarray(at + 1, at + 1 + (page[at] ?? 0)), paragraphStyle: 0 };
  });
}

/**
 * Reads the runs of paragraphs with their properties. Properties too long for their page, as those of the rows
 * of wide tables are, lie in the data stream.
 */
export function readParagraphRuns(
  document: Uint8Array,
  tables: Uint8Array,
  data: Uint8Array | undefined,
  extent: Extent,
): PropertyRun[] {
  const runs = readRuns(document, tables, extent, (page, index, count) => {
    const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
    if (at === 0) return undefined;
    const words = page[at] ?? 0;
    const [start, length] = words === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, words * 2 - 1];
    const paragraphStyle = (page[start] ?? 0) + (page[start + 1] ?? 0) * 256;
    return { bytes: page.subarray(start + 2, start + length), paragraphStyle };
  });
  // Rows may name the same properties, but not without end.
  const left = { bytes: Math.max(leastDataBytes, data?.length ?? 0) };
  return runs.map((run) => ({ ...run, modifiers: withDataStream(run.modifiers, data, left) }));
}

function readRuns(
  document: Uint8Array,
  tables: Uint8Array,
  { offset, length }: Extent,
  findGroup: FindGroup,
): PropertyRun[] {
  if (offset + length > tables.length) throw new DamagedFile();
  const bins = new DataView(tables.buffer, tables.byteOffset + offset, length);
  const count = Math.max(0, Math.floor((length - 4) / 8));
  // Each page is listed once.
  if (count > document.length / pageBytes) throw new DamagedFile();
  const runs: PropertyRun[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = (bins.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff) * pageBytes;
    const page = document.subarray(start, start + pageBytes);
    if (page.length < pageBytes) throw new DamagedFile();
    runs.push(...readPage(page, findGroup));
  }
  return runs.sort((one, other) => one.start - other.start);
}

function readPage(page: Uint8Array, findGroup: FindGroup): PropertyRun[] {
  const view = new DataView(page.buffer, page.byteOffset, pageBytes);
  const count = view.getUint8(pageBytes - 1);
  if ((count + 1) * 4 > pageBytes) throw new DamagedFile();
  return Array.from({ length: count }, (_, index) => {
    const group = findGroup(page, index, count);
    return {
      start: view.getUint32(index * 4, true),
      end: view.getUint32(index * 4 + 4, true),
      modifiers: group ? readModifiers(group.bytes) : [],
      paragraphStyle: group?.paragraphStyle ?? 0,
    };
  });
}

function withDataStream(
  modifiers: Modifier[],
  data: Uint8Array | undefined,
  left: { bytes: number },
): Modifier[] {
  const { hugeParagraph, hugeParagraphOld, tableProperties } = operations;
  const all = [...modifiers];
  for (const operation of [hugeParagraphOld, hugeParagraph, tableProperties]) {
    const pointer = findLast(modifiers, operation);
    if (!pointer) continue;
    const at = pointer.operand.getUint32(0, true);
    const isInside = data !== undefined && at + 2 <= data.length;
    // Without its own properties a row keeps its cells; without a paragraph's, rows would run into one.
    if (!isInside && operation !== tableProperties) throw new DamagedFile();
    if (!isInside) continue;
    const length = (data[at] ?? 0) + (data[at + 1] ?? 0) * 256;
    left.bytes -= length;
    if (left.bytes < 0) throw new DamagedFile();
    all.push(...readModifiers(data.subarray(at + 2, at + 2 + length)));
  }
  return all;
}

/** The run that holds a byte of the document stream; undefined where none does. */
export function findRun(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && offset < run.end ? run : undefined;
}
