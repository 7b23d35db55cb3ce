import { expect, test, vi } from 'vitest';
import { parseQuery } from '../query.ts';
import type { TextAnswer } from '../text-search.ts';
import type { FileStoreOptions } from './file-store.ts';
import { openTextIndex } from './open-text-index.ts';
import { buildTestIndex, prose, report } from './test-index.ts';

const jilin = { code: '220000', name: '吉林省', level: 'province' } as const;
const nongan = { code: '220122', name: '农安县', level: 'county' } as const;
const helong = { code: '220122100', name: '合隆镇', level: 'town' } as const;

const index = buildTestIndex([
  report({ organ: 'a-a', year: 2021, paragraphs: prose('政府采购三项') }),
  report({ organ: 'b-b', year: 2021, kind: 'subdistrict', paragraphs: prose('采购，采购，采购，采购') }),
  report({ organ: 'c-c', year: 2020, name: '采购中心', paragraphs: prose('集中采购') }),
  report({ organ: 'd-d', year: 2020, places: [jilin, nongan, helong], paragraphs: prose('采购目录') }),
  report({ organ: 'e-e', year: 2019, paragraphs: prose('没有采购') }),
]);

function search(options: Partial<FileStoreOptions> = {}) {
  return openTextIndex(index.manifest, { ...index.options, ...options });
}

const idsOf = ({ hits }: TextAnswer): string[] => hits.map(({ organ }) => organ);

test('newest year first; within a year those with the phrase in a name, then those that have it often', async () => {
  const answer = await search().search(parseQuery('采购'), {}, 10);
  expect(idsOf(answer)).toEqual(['b-b', 'a-a', 'c-c', 'd-d', 'e-e']);
  expect(answer).toMatchObject({ total: 5, isExact: true, failures: [] });
});

test('the reports of a year that the query names come first, and the counts stay in order', async () => {
  const query = { ...parseQuery('采购'), year: 2020 };
  const answer = await search().search(query, {}, 3);
  expect(answer.hits.map(({ year }) => year)).toEqual([2020, 2020, 2021]);
  expect(answer.years.map(({ year }) => year)).toEqual([2021, 2020, 2019]);
});

test('older years are left alone once the list is full, and said to be unknown', async () => {
  const readFile = vi.fn(index.options.readFile);
  const answer = await search({ readFile }).search(parseQuery('采购'), {}, 2, { countsAllYears: false });
  expect(idsOf(answer)).toEqual(['b-b', 'a-a']);
  expect(answer.years).toEqual([
    { year: 2021, total: 2, isExact: true },
    { year: 2020, total: null, isExact: false },
    { year: 2019, total: null, isExact: false },
  ]);
  expect(answer).toMatchObject({ total: 2, isExact: false });
  expect(readFile.mock.calls.every(([path]) => /^(texts\/)?2021/.test(path))).toBe(true);
});

test('in a small index every year is counted, and no text read for it', async () => {
  const readFile = vi.fn(index.options.readFile);
  const answer = await search({ readFile }).search(parseQuery('采购'), {}, 2);
  expect(answer).toMatchObject({ total: 5, isExact: true });
  const texts = readFile.mock.calls.filter(([path]) => path.includes('/text/'));
  expect(texts.every(([path]) => /^(texts\/)?2021/.test(path))).toBe(true);
});

test('a place at any level and a kind narrow by the index alone', async () => {
  const ask = async (filters: object) => idsOf(await search().search(parseQuery('采购'), filters, 10));
  for (const place of ['220000', '220122', '220122100']) expect(await ask({ place })).toEqual(['d-d']);
  expect(await ask({ place: '110000' })).toEqual([]);
  expect(await ask({ kind: 'subdistrict' })).toEqual(['b-b']);
  expect(await ask({ kind: 'subdistrict', year: 2020 })).toEqual([]);
  expect(idsOf(await search().search(parseQuery('农安 采购'), {}, 10))).toEqual(['d-d']);
});

test('hits are listed before their texts are read, and go where the text has not what is asked', async () => {
  const steps: TextAnswer[] = [];
  const loose = buildTestIndex([
    report({ organ: 'a-a', paragraphs: prose('政府信息，信息公开') }),
    report({ organ: 'b-b', paragraphs: prose('政府信息公开') }),
  ]);
  const opened = openTextIndex(loose.manifest, loose.options);
  const onProgress = (step: TextAnswer): unknown => steps.push(step);
  const answer = await opened.search(parseQuery('政府信息公开'), {}, 10, { onProgress });
  expect(steps[0]).toMatchObject({ total: 2, isExact: false, hits: [] });
  expect(steps.some((step) => step.hits.some(({ isVerified }) => !isVerified))).toBe(true);
  expect(answer).toMatchObject({ total: 1, isExact: true, match: 'exact' });
  expect(answer.hits.map(({ organ, isVerified }) => [organ, isVerified])).toEqual([['b-b', true]]);
});

test('a cancelled search rejects, and stops fetching', async () => {
  const controller = new AbortController();
  const readFile = vi.fn(async (path: string) => {
    if (path.includes('/postings/')) controller.abort(new Error('typed on'));
    return index.options.readFile(path, controller.signal);
  });
  const asked = search({ readFile }).search(parseQuery('采购'), {}, 10, { signal: controller.signal });
  await expect(asked).rejects.toThrow('typed on');
  expect(readFile.mock.calls.some(([path]) => path.includes('/text/'))).toBe(false);
});

test('a file is fetched once for a hundred queries at a time, and for those that follow', async () => {
  const readFile = vi.fn(index.options.readFile);
  const opened = search({ readFile });
  await Promise.all(Array.from({ length: 100 }, () => opened.search(parseQuery('采购'), { year: 2021 }, 10)));
  await opened.search(parseQuery('采购'), { year: 2021 }, 10);
  const paths = readFile.mock.calls.map(([path]) => path);
  expect(paths).toEqual([...new Set(paths)]);
});

test('what is not kept is fetched again, and answers the same', async () => {
  const small = search({ capacity: 0 });
  const first = await small.search(parseQuery('采购'), {}, 10);
  expect(await small.search(parseQuery('采购'), {}, 10)).toEqual(first);
});

test('the same reports are the same files, and a year that changes leaves the folders of the others', () => {
  const one = report({ organ: 'a-a', year: 2021, paragraphs: prose('政府采购') });
  const other = report({ organ: 'a-a', year: 2020, paragraphs: prose('政府采购') });
  const foldersOf = (...documents: Parameters<typeof buildTestIndex>[0]): string[] =>
    buildTestIndex(documents).manifest.segments.map(({ folder }) => folder);
  expect(foldersOf(one, other)).toEqual(foldersOf(other, one));
  const changed = foldersOf({ ...one, title: '年报' }, other);
  expect(changed[0]).not.toBe(foldersOf(one, other)[0]);
  expect(changed[1]).toBe(foldersOf(one, other)[1]);
});

test('an index of another version is refused', () => {
  const manifest = JSON.parse('{"version":1,"segments":[]}');
  expect(() => openTextIndex(manifest, index.options)).toThrow('version 1');
});
