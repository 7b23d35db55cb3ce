import { setTimeout as wait } from 'node:timers/promises';

/** A line that all responses share: so many bytes a second, and so many milliseconds from a request to its first byte. */
export type Line = { bytesPerSecond: number; roundTripMs: number };

/** A phone's connection on a slow day: 1.6 Mbit/s, 150 ms. */
export const slowLine: Line = { bytesPerSecond: 200_000, roundTripMs: 150 };
export const fastLine: Line = { bytesPerSecond: Number.POSITIVE_INFINITY, roundTripMs: 0 };

const pieceBytes = 2048;

/** Sends bodies piece by piece, the pieces of several in turn, no faster than the line. */
export class SlowSender {
  readonly #line: Line;
  /** When the line is free again. */
  #freeAt = 0;

  constructor(line: Line) {
    this.#line = line;
  }

  /** Gives each piece to `write` when it has arrived on the other side. */
  async send(body: Uint8Array, write: (piece: Uint8Array) => void): Promise<void> {
    const { bytesPerSecond, roundTripMs } = this.#line;
    if (roundTripMs > 0) await wait(roundTripMs);
    if (bytesPerSecond === Number.POSITIVE_INFINITY) return write(body);
    for (let from = 0; from < body.length; from += pieceBytes) {
      const piece = body.subarray(from, from + pieceBytes);
      this.#freeAt = Math.max(performance.now(), this.#freeAt) + (piece.length / bytesPerSecond) * 1000;
      await wait(Math.max(0, this.#freeAt - performance.now()));
      write(piece);
    }
  }
}
