import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountUnits, type Figure, figureStates, unitSources } from './figure.ts';
import { figuresOf } from './forms/figures.ts';
import { packFigures, unpackFigures } from './packed-figures.ts';
import { packedFiguresJson } from './packed-figures-json.ts';
import type { Place } from './place.ts';
import { formIds } from './report.ts';
import { packedFiguresSchema } from './report-schema.ts';
import { reportRecord } from './test-records.ts';

const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((one) => one + 0);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '0', '1.0', '/', '〓'));
const place: fc.Arbitrary<Place> = fc.record(
  {
    line: fc.integer({ min: 1, max: 9999 }),
    start: fc.nat(),
    end: fc.nat(),
    page: fc.integer({ min: 1, max: 99 }),
    box: fc.tuple(number, number, number, number),
  },
  { requiredKeys: [] },
);
const own: fc.Arbitrary<Figure> = fc.record(
  {
    state: fc.constantFrom(...figureStates),
    value: number,
    raw: text,
    at: place,
    unit: fc.constantFrom(null, ...amountUnits),
    unitSource: fc.constantFrom(null, ...unitSources),
    correction: fc.record(
      { value: number, unit: fc.constantFrom(...amountUnits), reason: text, source: text, date: text },
      { requiredKeys: ['value', 'reason', 'source', 'date'] },
    ),
  },
  { requiredKeys: ['state'] },
);
/** Most raw texts are the number itself. */
const figure = fc.oneof(
  own,
  own.map((one) => (one.value === undefined ? one : { ...one, raw: String(one.value) })),
);

test('what was packed comes out of its JSON as it was, every field and the order of ids', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 });
  const form = fc.constantFrom(null, ...formIds);
  fc.assert(
    fc.property(ids, fc.array(figure, { minLength: 12, maxLength: 12 }), form, (names, given, of) => {
      const figures = Object.fromEntries(names.map((id, index) => [id, given[index] ?? given[0]])) as Record<
        string,
        Figure
      >;
      const packed = packedFiguresSchema.parse(JSON.parse(JSON.stringify(packFigures(figures, of))));
      const unpacked = unpackFigures(packed);
      expect(unpacked).toEqual(JSON.parse(JSON.stringify(figures)));
      expect(Object.keys(unpacked)).toEqual(Object.keys(figures));
      // An object puts ids that are numbers first; those that were packed stand so already.
      expect(packedFiguresJson(packed)).toBe(JSON.stringify(unpacked));
    }),
    { numRuns: 500 },
  );
});

test.each(formIds)(
  'the figures of a whole form of %s need no ids, those of another or of a part do',
  (form) => {
    const { figures } = reportRecord({}, { form }).report;
    const packed = packFigures(figures, form);
    expect(packed.ids).toBe(form);
    expect(unpackFigures(packed)).toEqual(figures);
    expect(packedFiguresJson(packed)).toBe(JSON.stringify(figures));
    const [first = '', ...others] = Object.keys(figures);
    const { [first]: moved, ...rest } = figures;
    for (const part of [rest, { ...rest, [first]: moved as Figure }]) {
      expect(packFigures(part, form).ids).toEqual(part === rest ? others : [...others, first]);
      expect(Object.keys(unpackFigures(packFigures(part, form)))).toEqual(Object.keys(part));
    }
    expect(packFigures(figures, null).ids).toEqual(figuresOf(form).map(({ id }) => id));
  },
);

test('a text that is not quite its number is kept as it is printed', () => {
  const printed = ['1', '1.0', '01', '１', '1,000', ' 1'].map(
    (raw): Figure => ({ state: 'reported', value: 1, raw }),
  );
  const figures = Object.fromEntries(printed.map((one, index) => [`f${index}`, one]));
  const packed = packFigures(figures, null);
  expect(packed.shapes).toEqual(['reported value same', 'reported value raw']);
  expect(unpackFigures(packed)).toEqual(figures);
});
