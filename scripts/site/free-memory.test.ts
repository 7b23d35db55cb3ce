import { expect, test } from 'vitest';
import { freeMemory } from './free-memory.ts';

test('what nothing refers to any more is given back at once', () => {
  const left = new WeakRef(Array.from({ length: 1_000_000 }, (_, index) => ({ index })));
  return new Promise<void>((resolve) => {
    // Until the turn is over a weak reference keeps what it was made of.
    setImmediate(() => {
      expect(left.deref()).toHaveLength(1_000_000);
      setImmediate(() => {
        freeMemory();
        expect(left.deref()).toBeUndefined();
        resolve();
      });
    });
  });
});
