import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlacedOrgan } from '../../../src/model/records.ts';
import { namesakesOf } from './namesakes.ts';

function organ(slug: string, name: string, rest: Partial<PlacedOrgan> = {}): PlacedOrgan {
  return { slug, name, kind: 'township', division: null, otherNames: [], places: [], ...rest };
}

test('a name that one organ bears and another bore is shared', () => {
  const organs = [
    organ('a-b', '清河镇'),
    organ('c-d', '清河街道', { formerNames: [{ name: '清河镇', until: 2020 }] }),
    organ('e-f', '安平镇', { otherNames: ['清河镇', '安平镇'] }),
  ];
  expect(namesakesOf(organs)).toEqual([
    {
      name: '清河镇',
      organs: [
        { organ: 'a-b', as: 'name' },
        { organ: 'c-d', as: 'formerName', until: 2020 },
        { organ: 'e-f', as: 'otherName' },
      ],
    },
  ]);
});

test('a name that one organ alone has, in whatever ways, is not shared', () => {
  const own = organ('a-b', '清河镇', {
    otherNames: ['清河镇'],
    formerNames: [{ name: '清河镇', until: 2015 }],
  });
  expect(namesakesOf([own, organ('c-d', '安平镇')])).toEqual([]);
});

test('the shared names are those found by comparing every two organs', () => {
  const name = fc.constantFrom('清河镇', '清河乡', '安平镇');
  const some = fc.array(fc.record({ name, otherNames: fc.array(name, { maxLength: 2 }) }), { maxLength: 6 });
  fc.assert(
    fc.property(some, (drawn) => {
      const organs = drawn.map(({ name, otherNames }, index) => organ(`a-${index}`, name, { otherNames }));
      const names = new Set<string>();
      for (const one of organs)
        for (const other of organs)
          for (const word of [one.name, ...one.otherNames])
            if (one !== other && [other.name, ...other.otherNames].includes(word)) names.add(word);
      expect(namesakesOf(organs).map(({ name }) => name)).toEqual([...names].sort());
    }),
  );
});
