import { DamagedFile } from './damaged-file.ts';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const directoryEntryBytes = 128;
const miniSectorBytes = 64;
/** Streams smaller than this lie in the mini stream. */
const miniStreamCutoff = 4096;
const storageKind = 1;
const streamKind = 2;

type Entry = {
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
};

/** What lies in the root storage: `has` knows streams and storages, `read` gives a stream, if there is one. */
export type CompoundFile = { has: (name: string) => boolean; read: (name: string) => Uint8Array | undefined };

/**
 * Opens an OLE compound file. A chain that leaves the file or runs in a circle is a DamagedFile, so no file can
 * make the reader hang or take more memory than a few times its own size; storages inside the root are left shut.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512 || signature.some((byte, index) => bytes[index] !== byte)) throw new DamagedFile();
  const sectorShift = view.getUint16(30, true);
  if (sectorShift !== 9 && sectorShift !== 12) throw new DamagedFile();
  const sectors = new Sectors(bytes, view, 2 ** sectorShift);
  const entries = readEntries(sectors.readChain(view.getUint32(48, true)));
  const [root] = entries;
  if (!root) throw new DamagedFile();
  const names = namesIn(entries, root.child);
  const read = (name: string) => {
    const entry = names.get(name.toLowerCase());
    if (entry?.kind !== streamKind) return undefined;
    if (entry.size >= miniStreamCutoff) return cut(sectors.readChain(entry.start), entry.size);
    return readMiniStream(entry, sectors.readChain(root.start), sectors.readChain(view.getUint32(60, true)));
  };
  return { has: (name) => names.has(name.toLowerCase()), read };
}

/** The sectors of a compound file and the table that chains them. */
class Sectors {
  readonly #bytes: Uint8Array;
  readonly #size: number;
  readonly #next: DataView;

  constructor(bytes: Uint8Array, view: DataView, size: number) {
    this.#bytes = bytes;
    this.#size = size;
    const tables = listTableSectors(view, size).map((sector) => this.#sector(sector));
    const table = join(tables);
    this.#next = new DataView(table.buffer, table.byteOffset, table.byteLength);
  }

  /** The bytes of a chain of sectors; none where the chain is empty. */
  readChain(first: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    const limit = this.#bytes.length / this.#size;
    for (let sector = first; isSector(sector); sector = this.#nextOf(sector)) {
      if (pieces.length > limit) throw new DamagedFile();
      pieces.push(this.#sector(sector));
    }
    return join(pieces);
  }

  #nextOf(sector: number): number {
    if (sector * 4 + 4 > this.#next.byteLength) throw new DamagedFile();
    return this.#next.getUint32(sector * 4, true);
  }

  /** A sector's bytes; the last one of a file may be cut short. */
  #sector(index: number): Uint8Array {
    const start = (index + 1) * this.#size;
    if (start >= this.#bytes.length) throw new DamagedFile();
    return this.#bytes.subarray(start, start + this.#size);
  }
}

/** Special values mark free sectors, tables and the end of a chain. */
function isSector(value: number): boolean {
  return value < 0xfffffffa;
}

/** The sectors of the allocation table: 109 in the header, the rest in a chain of their own. */
function listTableSectors(view: DataView, size: number): number[] {
  const listed: number[] = [];
  for (let at = 76; at < 512; at += 4) listed.push(view.getUint32(at, true));
  let more = view.getUint32(68, true);
  for (let count = 0; isSector(more); count += 1) {
    if (Math.max(count, listed.length - 109) > view.byteLength / size) throw new DamagedFile();
    const start = (more + 1) * size;
    for (let at = start; at < start + size - 4; at += 4) listed.push(view.getUint32(at, true));
    more = view.getUint32(start + size - 4, true);
  }
  return listed.filter(isSector);
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + directoryEntryBytes <= directory.length; at += directoryEntryBytes) {
    const nameBytes = Math.min(64, view.getUint16(at + 64, true));
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameBytes - 2))),
      kind: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** The entries of a storage, which form a binary tree, by name in lower case. */
function namesIn(entries: readonly Entry[], child: number): Map<string, Entry> {
  const names = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    if (entry.kind === streamKind || entry.kind === storageKind) names.set(entry.name.toLowerCase(), entry);
    waiting.push(entry.left, entry.right);
  }
  return names;
}

function readMiniStream(entry: Entry, stream: Uint8Array, table: Uint8Array): Uint8Array {
  const next = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const pieces: Uint8Array[] = [];
  let sector = entry.start;
  for (let left = entry.size; left > 0; left -= miniSectorBytes) {
    const start = sector * miniSectorBytes;
    if (!isSector(sector) || start >= stream.length || sector * 4 + 4 > table.length) throw new DamagedFile();
    pieces.push(stream.subarray(start, start + miniSectorBytes));
    sector = next.getUint32(sector * 4, true);
  }
  return cut(join(pieces), entry.size);
}

function cut(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length < size) throw new DamagedFile();
  return bytes.subarray(0, size);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
