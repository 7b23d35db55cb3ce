import { expect, test } from 'vitest';
import { toPage } from './test-page.ts';
import { findHeadFaults, findInlineCode, findLeakedValues, findSharedTitles } from './test-page-faults.ts';

const page = (body: string, file = 'index.html') =>
  toPage(file, `<!doctype html><html><body>${body}</body></html>`);

test.each([
  ['<p>共 undefined 件</p>', 'index.html: <p> 共 undefined 件'],
  ['<td>NaN</td>', 'index.html: <td> NaN'],
  ['<p>[object Object]</p>', 'index.html: <p> [object Object]'],
  ['<a href="/organs/null/">x</a>', 'index.html: <a href="/organs/null/">'],
  ['<p aria-label="undefined 件">x</p>', 'index.html: <p aria-label="undefined 件">'],
])('%s shows a value of the program', (html, fault) => {
  expect(findLeakedValues(page(html))).toEqual([fault]);
});

test.each(['<p>nullified, NaNjing</p>', '<code>"unit": null</code>', '<pre><b>undefined</b></pre>'])(
  '%s shows none',
  (html) => {
    expect(findLeakedValues(page(html))).toEqual([]);
  },
);

test.each([
  ['<script>run()</script>', '<script> without src'],
  ['<style>p{}</style>', '<style>'],
  ['<svg><g style="fill:red"></g></svg>', '<g style>'],
  ['<button onclick="run()">x</button>', '<button onclick>'],
  ['<a href="javascript:run()">x</a>', 'a javascript: link'],
])('%s is refused by the policy', (html, fault) => {
  expect(findInlineCode(page(html))).toEqual([`index.html: ${fault}`]);
});

test('a page with all it needs has no fault', () => {
  const html = `<html lang="zh-CN"><head><title>机关</title><meta name="description" content="一个机关历年的报告与数字">
    <link rel="canonical" href="https://gongkai.example/organs/"></head><body><h1>机关</h1></body></html>`;
  expect(findHeadFaults(toPage('organs/index.html', html), 'https://gongkai.example/')).toEqual([]);
});

test('linked data is no script', () => {
  expect(findInlineCode(page('<script type="application/ld+json">{}</script>'))).toEqual([]);
});

test('a page hidden from search engines has no canonical address', () => {
  const html =
    '<meta name="robots" content="noindex"><link rel="canonical" href="https://gongkai.example/404/">';
  const faults = findHeadFaults(
    toPage('404.html', `<html><head>${html}</head></html>`),
    'https://gongkai.example/',
  );
  expect(faults).toContain('404.html: canonical https://gongkai.example/404/, expected none');
});

test('what a page lacks is named', () => {
  const html = `<html lang="en"><head><meta name="description" content="短"></head>
    <body><h1 id="a">1</h1><h1 id="a">2</h1></body></html>`;
  expect(findHeadFaults(toPage('index.html', html), 'https://gongkai.example/')).toEqual([
    'index.html: lang is not zh-CN',
    'index.html: 2 h1',
    'index.html: no title',
    'index.html: a description of 1 characters: 短',
    'index.html: canonical missing, expected https://gongkai.example/',
    'index.html: id "a" twice',
  ]);
});

test('a title is one page’s', () => {
  const titled = (file: string, title: string) =>
    toPage(file, `<html><head><title>${title}</title></head></html>`);
  expect(findSharedTitles([titled('a.html', '甲'), titled('b.html', '乙'), titled('c.html', '甲')])).toEqual([
    '甲: a.html, c.html',
  ]);
});
