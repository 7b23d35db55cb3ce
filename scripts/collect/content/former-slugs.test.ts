import { expect, test } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { readFormerSlugs } from './former-slugs.ts';
import { readContent } from './read-content.ts';

const organ = (...formerSlugs: string[]) =>
  JSON.stringify({
    name: '清河镇',
    kind: 'township',
    division: null,
    ...(formerSlugs.length > 0 && { formerSlugs }),
  });
const read = (files: Record<string, string>) => readFormerSlugs(readContent(makeTestFolder(files)));

test('a former slug leads to the organ that had it', () => {
  const files = {
    'organs/anping-qinghe/organ.json': organ('anping-qinghexiang', 'anping-qingshui'),
    'organs/other-qinghe/organ.json': organ(),
  };
  expect([...read(files)]).toEqual([
    ['anping-qinghexiang', 'anping-qinghe'],
    ['anping-qingshui', 'anping-qinghe'],
  ]);
});

test.each<[string, Record<string, string>, string]>([
  [
    'that is still an address',
    { 'organs/a-b/organ.json': organ('a-old'), 'organs/a-old/organ.json': organ() },
    'organs/a-b/organ.json：formerSlugs 中的 a-old 仍是一个机关的地址（organs/a-old/organ.json）。',
  ],
  [
    'that is still an address, with a report of a year there too',
    {
      'organs/a-b/organ.json': organ('a-old'),
      'organs/a-b/2020.txt': '',
      'organs/a-b/2021.txt': '',
      'organs/a-old/organ.json': organ(),
      'organs/a-old/2020.pdf': '',
    },
    'organs/a-b/organ.json：formerSlugs 中的 a-old 仍是一个机关的地址（organs/a-old/organ.json）；同一年的报告有两份：organs/a-b/2020.txt 与 organs/a-old/2020.pdf。',
  ],
  [
    'of its own',
    { 'organs/a-b/organ.json': organ('a-b'), 'organs/a-b/2020.txt': '' },
    'organs/a-b/organ.json：formerSlugs 中的 a-b 仍是一个机关的地址（organs/a-b/organ.json）。',
  ],
  [
    'that two organs claim',
    { 'organs/a-b/organ.json': organ('a-old'), 'organs/c-d/organ.json': organ('a-old') },
    'organs/c-d/organ.json：formerSlugs 中的 a-old 也写在 organs/a-b/organ.json。',
  ],
  [
    'written twice',
    { 'organs/a-b/organ.json': organ('a-old', 'a-old') },
    'organs/a-b/organ.json：formerSlugs 中的 a-old 写了两次。',
  ],
])('a former slug %s stops and names the files', (_, files, message) => {
  expect(() => read(files)).toThrow(message);
});
