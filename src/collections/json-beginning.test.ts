import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBefore } from './json-beginning.ts';

test('the fields before another one are those of the whole, whatever strings are in them', () => {
  const string = fc.string({ unit: fc.constantFrom('"', '\\', ',', ':', '}', 'end', '汉', '\n') });
  const value = fc.oneof(string, fc.jsonValue({ maxDepth: 1 }), fc.constant(',"end":'));
  fc.assert(
    fc.property(value, value, value, (first, inner, rest) => {
      const flat = JSON.stringify({ first, end: rest, after: rest });
      expect(parseBefore(flat, 'end')).toEqual(JSON.parse(JSON.stringify({ first })));
      const deep = JSON.stringify({ first, of: { inner, end: rest }, after: rest });
      expect(parseBefore(deep, 'end', 2)).toEqual(JSON.parse(JSON.stringify({ first, of: { inner } })));
    }),
  );
});

test('a field that is not there, or not so deep, is said', () => {
  expect(() => parseBefore('{"a":1}', 'end')).toThrow('no field "end" in {"a":1}');
  expect(() => parseBefore('{"a":{"b":1,"end":2}}', 'end')).toThrow();
});
