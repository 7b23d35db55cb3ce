import { expect, test } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { findMadeUpNote } from './made-up.ts';

const contentOf = (text: string): string => makeTestFolder({ 'made-up.json': text });

test('made-up content is known by its note, published reports by having none', () => {
  expect(findMadeUpNote(makeTestFolder())).toBeUndefined();
  expect(findMadeUpNote(contentOf('{"note":"虚构","seed":1,"organs":2}'))).toBe('虚构');
});

test('a note that breaks its schema stops with file and field', () => {
  expect(() => findMadeUpNote(contentOf('{"note":"","seed":1,"organs":2}'))).toThrow(
    'made-up.json：字段 note：至少要有 1 个字',
  );
});
