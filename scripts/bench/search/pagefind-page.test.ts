import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { pageOf } from './pagefind-page.ts';

test('a page has the title, the texts and the filters of its document', () => {
  const { url, content } = pageOf({
    organ: 'miyun-jugezhuang',
    year: 2020,
    name: '巨各庄镇',
    kind: 'township',
    places: [
      { code: '110000', name: '北京市', level: 'province' },
      { code: '110118', name: '密云区', level: 'county' },
    ],
    title: '2020年报<甲>&乙',
    paragraphs: [{ line: 3, text: '一、<b>总体</b>' }, { text: '二' }],
  });
  expect(url).toBe('/organs/miyun-jugezhuang/2020/');
  expect(content).toBe(
    '<!doctype html><html lang="zh"><title>2020年报&lt;甲>&amp;乙</title><main data-pagefind-body>' +
      '<h1>2020年报&lt;甲>&amp;乙</h1>' +
      '<i data-pagefind-filter="year[data-year]" data-year="2020"></i>' +
      '<i data-pagefind-filter="kind[data-kind]" data-kind="township"></i>' +
      '<i data-pagefind-filter="place[data-place]" data-place="110000"></i>' +
      '<i data-pagefind-filter="place[data-place]" data-place="110118"></i>' +
      '<p>巨各庄镇</p><p>一、&lt;b>总体&lt;/b></p><p>二</p></main></html>',
  );
  expect(parse(content).childNodes).toHaveLength(2);
});
