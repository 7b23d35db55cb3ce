/** An entry as the directory at the end of a zip file lists it; sizes are what the file claims. */
export type ZipEntry = {
  name: string;
  method: number;
  isEncrypted: boolean;
  checksum: number;
  compressedSize: number;
  size: number;
  /** Offset of the entry's own header. */
  offset: number;
};

const signatures = { entry: 0x02014b50, local: 0x04034b50, end: 0x06054b50 };
/** Fixed lengths of the three kinds of records, in bytes. */
const lengths = { entry: 46, local: 30, end: 22 };
const longestComment = 0xffff;
/** Stands in a size or an offset that is too large for its field; the real one is in an extra field. */
const elsewhere = 0xffffffff;

/** Reads the directory of a zip file, at most `most` entries and one more; undefined where there is none. */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  // What stands before the archive, as in a self-extracting one, shifts every offset.
  const shift = Math.max(0, end - view.getUint32(end + 12, true) - at);
  if (at === elsewhere) return undefined;
  for (at += shift; at + lengths.entry <= end && entries.length <= most; ) {
    if (view.getUint32(at, true) !== signatures.entry) break;
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const extra = at + lengths.entry + nameLength;
    if (extra + extraLength > bytes.length) return undefined;
    entries.push(toEntry(view, at, bytes.subarray(at + lengths.entry, extra), shift));
    at = extra + extraLength + view.getUint16(at + 32, true);
  }
  return entries.length > 0 ? entries : undefined;
}

/** The compressed bytes of an entry; undefined where they lie outside the file. */
export function findEntryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + lengths.local > bytes.length) return undefined;
  if (view.getUint32(entry.offset, true) !== signatures.local) return undefined;
  const name = view.getUint16(entry.offset + 26, true);
  const start = entry.offset + lengths.local + name + view.getUint16(entry.offset + 28, true);
  return start + entry.compressedSize <= bytes.length
    ? bytes.subarray(start, start + entry.compressedSize)
    : undefined;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - lengths.end;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return undefined;
}

function toEntry(view: DataView, at: number, name: Uint8Array, shift: number): ZipEntry {
  const [compressedSize, size, offset] = readSizes(view, at, name.length);
  return {
    // Some programs write paths with the other slash.
    name: new TextDecoder().decode(name).replaceAll('\\', '/').replace(/^\//, ''),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    compressedSize,
    size,
    offset: offset + shift,
  };
}

/** Compressed size, size and offset; those too large for their fields follow each other in a Zip64 extra field. */
function readSizes(view: DataView, at: number, nameLength: number): [number, number, number] {
  const sizes: [number, number, number] = [
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint32(at + 42, true),
  ];
  const first = at + lengths.entry + nameLength;
  const end = first + view.getUint16(at + 30, true);
  for (let field = first; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const index of [1, 0, 2] as const) {
      if (sizes[index] !== elsewhere || value + 8 > end) continue;
      sizes[index] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return sizes;
}
