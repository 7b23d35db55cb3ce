import { expect, test } from 'vitest';
import { cutSnippets } from './snippets.ts';

const filler = '本机关认真贯彻落实条例的各项规定，'.repeat(12);

function cut(paragraphs: [number | null, string][], ...phrases: string[]) {
  const document = { organ: 'a-b', year: 2020, name: '', kind: 'township' as const, places: [], title: '' };
  return cutSnippets({ ...document, paragraphs }, phrases, new Map());
}

test('a snippet shows what stands around the phrase and says where it is cut', () => {
  const { snippets, morePlaces } = cut([[7, `${filler}采购${filler}`]], '采购');
  expect(morePlaces).toBe(0);
  expect(snippets).toHaveLength(1);
  const [
    { line, isCutBefore, isCutAfter, pieces } = {
      line: 0,
      isCutBefore: false,
      isCutAfter: false,
      pieces: [],
    },
  ] = snippets;
  expect({ line, isCutBefore, isCutAfter }).toEqual({ line: 7, isCutBefore: true, isCutAfter: true });
  expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(100);
});

test('at most three are shown, the rest is counted', () => {
  const { snippets, morePlaces } = cut(
    [
      [1, `采购${filler}采购`],
      [2, '采购，采购'],
      [3, '采购'],
      [null, '采购'],
    ],
    '采购',
  );
  expect(snippets.map(({ line }) => line)).toEqual([1, 1, 2]);
  expect(morePlaces).toBe(2);
});

test('snippets with more of the phrases come first, and stand in the order of the text', () => {
  const { snippets } = cut(
    [
      [1, '采购'],
      [2, '采购'],
      [3, '采购'],
      [4, '母婴室采购'],
    ],
    '采购',
    '母婴室',
  );
  expect(snippets.map(({ line }) => line)).toEqual([1, 2, 4]);
});

test('the lines of the title are not cut', () => {
  const document = {
    organ: 'a-b',
    year: 2020,
    name: '',
    kind: 'township',
    places: [],
    title: '某镇2020年采购年报',
  };
  const paragraphs: [number, string][] = [
    [1, ' 某镇2020年'],
    [2, '采购年报'],
    [3, '采购'],
  ];
  const { snippets } = cutSnippets({ ...document, paragraphs }, ['采购'], new Map());
  expect(snippets.map(({ line }) => line)).toEqual([3]);
});

test('a cut does not split a character', () => {
  const { snippets } = cut([[1, `${'𠮷'.repeat(200)}采购${'𠮷'.repeat(200)}a`]], '采购');
  const text = snippets.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  expect(text.isWellFormed()).toBe(true);
});
