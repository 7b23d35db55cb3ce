import type { Session } from './drive.ts';
import type { Engine, FileKind } from './engines.ts';
import type { EngineMeasures } from './measure-engine.ts';
import type { SizeMeasures } from './measure-size.ts';
import { precisionOf, recallOf } from './oracle.ts';
import { percentile } from './percentile.ts';

/** What the table says of one engine at one size. Bytes are those of bodies as sent; times are in the browser, over the slow line. */
export type Figures = {
  firstBytes: number;
  firstBytesP95: number;
  firstFiles: number;
  listBytes: number;
  nextIndexBytes: number;
  nextIndexBytesP95: number;
  nextBytes: number;
  nextBytesP95: number;
  listMs: number;
  firstMs: number;
  nextListMs: number;
  nextMs: number;
  repeatMs: number;
  indexBytes: number;
  totalBytes: number;
  files: number;
  buildCpu: number;
  buildMemory: number;
  buildSeconds: number;
  recall: number;
  indexPrecision: number;
  precision: number;
};

/** One size: how many reports there are, how long they are, and what it takes each engine; null where it had to be stopped. */
export type SizeFigures = {
  reports: number;
  characters: number;
  pieces: number;
  peerPieces: number;
  engines: Record<Engine, Figures | null>;
};

/** What a list needs: all but the texts. */
const listKinds: readonly FileKind[] = ['code', 'index', 'rows'];
const allKinds: readonly FileKind[] = [...listKinds, 'text'];

export function figuresOf({ reports, characters, own, pagefind }: SizeMeasures): SizeFigures {
  const { index, verified } = own.recall;
  const found = {
    recall: recallOf(verified),
    indexPrecision: precisionOf(index),
    precision: precisionOf(verified),
  };
  const peer = pagefind?.recall;
  return {
    reports,
    characters,
    pieces: index.pieces,
    peerPieces: peer?.pieces ?? 0,
    engines: {
      own: { ...costOf(own), ...found },
      pagefind:
        pagefind && peer
          ? {
              ...costOf(pagefind),
              recall: recallOf(peer),
              indexPrecision: precisionOf(peer),
              precision: precisionOf(peer),
            }
          : null,
    },
  };
}

function costOf({
  build,
  disk,
  sessions,
}: EngineMeasures): Omit<Figures, 'recall' | 'precision' | 'indexPrecision'> {
  const sizes = Object.entries(disk).filter(([kind]) => kind !== 'code');
  return {
    ...bytesOf(sessions),
    ...timesOf(sessions),
    indexBytes: disk.index.bytes + disk.rows.bytes,
    totalBytes: sizes.reduce((sum, [, { bytes }]) => sum + bytes, 0),
    files: sizes.reduce((sum, [, { files }]) => sum + files, 0),
    buildCpu: build.cpu,
    buildMemory: build.memory,
    buildSeconds: build.seconds,
  };
}

function bytesOf(sessions: readonly Session[]) {
  const first = sessions.map((session) => session.first);
  const next = sessions.flatMap((session) => session.next);
  const sums = (searches: Session['next'], kinds: readonly FileKind[]): number[] =>
    searches.map(({ bytes }) => kinds.reduce((sum, kind) => sum + bytes[kind], 0));
  return {
    firstBytes: percentile(sums(first, allKinds), 0.5),
    firstBytesP95: percentile(sums(first, allKinds), 0.95),
    firstFiles: percentile(
      first.map(({ files }) => files),
      0.5,
    ),
    listBytes: percentile(sums(first, listKinds), 0.5),
    nextIndexBytes: percentile(sums(next, ['index']), 0.5),
    nextIndexBytesP95: percentile(sums(next, ['index']), 0.95),
    nextBytes: percentile(sums(next, allKinds), 0.5),
    nextBytesP95: percentile(sums(next, allKinds), 0.95),
  };
}

function timesOf(sessions: readonly Session[]) {
  const first = sessions.map((session) => session.first);
  const next = sessions.flatMap((session) => session.next);
  const half = (searches: Session['next'], when: 'list' | 'done'): number =>
    percentile(
      searches.map((search) => search[when]),
      0.5,
    );
  return {
    listMs: half(first, 'list'),
    firstMs: half(first, 'done'),
    nextListMs: half(next, 'list'),
    nextMs: half(next, 'done'),
    repeatMs: half(
      sessions.flatMap((session) => session.repeat),
      'done',
    ),
  };
}
