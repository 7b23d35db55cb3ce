import { parentPort } from 'node:worker_threads';

/** Stands in for a parser that a document brings down: the first byte says how. */
parentPort?.on('message', (bytes: Uint8Array) => {
  if (bytes[0] === 1) for (;;);
  if (bytes[0] === 2) {
    const hoard: number[][] = [];
    for (;;) hoard.push(new Array(1_000_000).fill(1.5));
  }
  if (bytes[0] === 3) throw new Error('boom');
  if (bytes[0] === 4) process.exit(0);
  parentPort?.postMessage({ refusal: { code: 'read.fine', message: String(bytes[0]) } });
});
