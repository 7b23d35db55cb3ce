import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { OpenFiles } from './open-files.ts';

/** Paths of the files that are open, by descriptor. */
const disk = vi.hoisted(() => ({ open: new Map<number, string>(), opened: 0, most: 0 }));

vi.mock('node:fs', () => ({
  openSync: (path: string) => {
    if (path === 'missing') throw new Error('no such file');
    disk.opened += 1;
    disk.open.set(disk.opened, path);
    disk.most = Math.max(disk.most, disk.open.size);
    return disk.opened;
  },
  closeSync: (descriptor: number) => {
    if (!disk.open.delete(descriptor)) throw new Error('closed already');
  },
}));

beforeEach(() => {
  disk.open.clear();
  Object.assign(disk, { opened: 0, most: 0 });
});

const openPaths = () => [...disk.open.values()].sort();

test('those that were used last are open, never more than so many', () => {
  const steps = fc.array(fc.tuple(fc.nat(7), fc.boolean()), { maxLength: 60 });
  const property = fc.property(steps, fc.integer({ min: 1, max: 9 }), (given, most) => {
    disk.open.clear();
    disk.most = 0;
    const pool = new OpenFiles(most);
    const files = Array.from({ length: 8 }, (_, index) => pool.file(`file ${index}`));
    /** The one used last first. */
    let used: string[] = [];
    for (const [index, isClosed] of given) {
      const file = files[index] ?? pool.file('');
      used = used.filter((path) => path !== file.path);
      if (isClosed) file.close();
      else {
        expect(disk.open.get(file.descriptor())).toBe(file.path);
        used = [file.path, ...used].slice(0, most);
      }
      expect(openPaths()).toEqual(used.toSorted());
    }
    expect(disk.most).toBeLessThanOrEqual(most);
  });
  fc.assert(property);
});

test('a file that is open is not opened again, and one that was closed is', () => {
  const pool = new OpenFiles(2);
  const [one, other] = [pool.file('one'), pool.file('other')];
  expect(disk.opened).toBe(0);
  const descriptor = one.descriptor();
  other.descriptor();
  expect(one.descriptor()).toBe(descriptor);
  expect(disk.opened).toBe(2);
  one.close();
  one.close();
  expect(openPaths()).toEqual(['other']);
  expect(one.descriptor()).not.toBe(descriptor);
});

test('of one path two may be open, and files of another kind close none', () => {
  const [pool, apart] = [new OpenFiles(2), new OpenFiles(1)];
  for (const file of [pool.file('same'), pool.file('same'), apart.file('apart')]) file.descriptor();
  expect(openPaths()).toEqual(['apart', 'same', 'same']);
});

test('a file that cannot be opened is tried again', () => {
  const missing = new OpenFiles(1).file('missing');
  expect(() => missing.descriptor()).toThrow('no such file');
  expect(() => missing.descriptor()).toThrow('no such file');
  missing.close();
});
