import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Refused, Sandbox } from './sandbox.ts';

const hostile = new URL('./hostile-worker.fixture.ts', import.meta.url);

/** What the program answers to a first byte that brings it down, and to any other. */
const fates: Record<number, string> = {
  3: '读取时出错（boom），没有读取。',
  4: '读取中断，没有读取。',
};

test('in whatever order documents bring threads down, each gets its own answer and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ arbitrary: fc.integer({ min: 5, max: 255 }), weight: 6 }, fc.constantFrom(3, 4)), {
        maxLength: 14,
      }),
      fc.integer({ min: 1, max: 3 }),
      async (bytes, workers) => {
        const sandbox = new Sandbox<Uint8Array, Refused>(hostile, { workers });
        const answers = await Promise.all(bytes.map((byte) => sandbox.run(Uint8Array.of(byte))));
        await sandbox.close();
        expect(answers.map(({ refusal }) => refusal.message)).toEqual(
          bytes.map((byte) => fates[byte] ?? String(byte)),
        );
      },
    ),
    { numRuns: 5 },
  );
});
