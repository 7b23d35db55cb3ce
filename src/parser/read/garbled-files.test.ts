import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { fixture } from './test-made-report.ts';

const worker = new Worker(path.join(import.meta.dirname, 'test-read-worker.ts'));
const failures: unknown[] = [];
worker.on('error', (error) => failures.push(error));
afterAll(() => worker.terminate());

async function read(name: string, bytes: Uint8Array): Promise<{ became: string; milliseconds: number }> {
  worker.postMessage({ name, bytes });
  const [answer] = await once(worker, 'message');
  return answer;
}

/** Places are parts of the file, so that a failing case shrinks towards its head. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({ kind: fc.constant('zeros' as const), at: place }),
  fc.record({
    kind: fc.constant('bytes' as const),
    bytes: fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 60 }),
  }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Uint8Array, how: Damage): Uint8Array {
  const at = (part: number) => Math.floor(part * bytes.length);
  if (how.kind === 'cut') return bytes.slice(0, at(how.at));
  const copy = bytes.slice();
  if (how.kind === 'zeros') copy.fill(0, at(how.at), at(how.at) + 512);
  else for (const [where, byte] of how.bytes) copy[at(where)] = byte;
  return copy;
}

test.each([
  ['form-2021.doc', 300],
  ['tracked-changes.doc', 300],
  ['nested-tables.doc', 300],
  ['form-2019.pdf', 60],
  ['split-rows.pdf', 60],
  ['password.pdf', 60],
  ['scan.pdf', 60],
])(
  '%s, cut short or garbled, never makes a reader throw, or take five seconds',
  async (name, numRuns) => {
    const bytes = fixture(name);
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const { became, milliseconds } = await read(name, damaged(bytes, how));
        expect(became).toMatch(/^read/);
        expect(milliseconds).toBeLessThan(5000);
        expect(failures).toEqual([]);
      }),
      { numRuns },
    );
  },
  120_000,
);
