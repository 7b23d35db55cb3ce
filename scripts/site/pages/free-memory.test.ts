import { expect, test } from 'vitest';
import { collectGarbage, freeMemory } from './free-memory.ts';

test.each([{ free: freeMemory }, { free: collectGarbage }])(
  'with $free.name what nothing refers to any more is gone at once',
  ({ free }) => {
    const left = new WeakRef(Array.from({ length: 1_000_000 }, (_, index) => ({ index })));
    return new Promise<void>((resolve) => {
      // Until the turn is over a weak reference keeps what it was made of.
      setImmediate(() => {
        expect(left.deref()).toHaveLength(1_000_000);
        setImmediate(() => {
          free();
          expect(left.deref()).toBeUndefined();
          resolve();
        });
      });
    });
  },
);
