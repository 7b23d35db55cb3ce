import { expect, test, vi } from 'vitest';
import { buildOrganIndex } from './build.ts';
import { createEngine, type Sources } from './engine.ts';
import { buildTestIndex, prose, report } from './text/test-index.ts';

const text = buildTestIndex([
  report({
    organ: 'changchun-xinhu',
    name: '新湖镇',
    title: '新湖镇年报',
    paragraphs: prose('政府信息公开', '集中采购'),
  }),
]);
const organs = buildOrganIndex([
  {
    slug: 'changchun-xinhu',
    name: '新湖镇',
    kind: 'township',
    division: null,
    otherNames: [],
    places: [],
    years: [2020],
  },
]);
const request = { query: '政府', filters: {}, mostOrgans: 5, mostReports: 5 };

function engineWith(over: Partial<Sources> = {}) {
  const sources = {
    fetchOrgans: vi.fn(async () => organs),
    fetchText: vi.fn(async () => text.manifest),
    readTextFile: vi.fn(text.options.readFile),
    importSimplified: vi.fn(() => import('./simplified.ts')),
    ...over,
  };
  return { ...sources, engine: createEngine(sources) };
}

test('an index is fetched when it is first asked, and once', async () => {
  const { engine, fetchOrgans, fetchText } = engineWith();
  await engine.askOrgans(request);
  expect(fetchText).not.toHaveBeenCalled();
  await Promise.all([engine.askOrgans(request), engine.askText(request), engine.askText(request)]);
  expect(fetchOrgans).toHaveBeenCalledTimes(1);
  expect(fetchText).toHaveBeenCalledTimes(1);
});

test('what could not be fetched is fetched again, and the other half answers meanwhile', async () => {
  const fetchText = vi.fn().mockRejectedValueOnce(new TypeError('network')).mockResolvedValue(text.manifest);
  const { engine } = engineWith({ fetchText });
  await expect(engine.askText(request)).rejects.toThrow('network');
  expect(await engine.askOrgans({ ...request, query: '新湖' })).toMatchObject({ total: 1 });
  expect(await engine.askText(request)).toMatchObject({ total: 1 });
});

test('a file of another shape is refused', async () => {
  const { engine } = engineWith({ fetchText: async () => JSON.parse('{"version":0,"segments":[]}') });
  await expect(engine.askText(request)).rejects.toThrow('version 0');
});

test('the list of files is fetched again where one of them is gone, for the site may be published anew', async () => {
  const readTextFile = vi.fn(text.options.readFile).mockRejectedValueOnce(new TypeError('404'));
  const { engine, fetchText } = engineWith({ readTextFile });
  const failed = await engine.askText(request);
  expect(failed).toMatchObject({ total: 0, failures: [{ year: 2020, fault: 'missing' }] });
  expect(await engine.askText(request)).toMatchObject({ total: 1, failures: [] });
  expect(fetchText).toHaveBeenCalledTimes(2);
});

test('the dictionary is fetched only for characters that simplified Chinese does not have', async () => {
  const { engine, importSimplified } = engineWith();
  expect(await engine.askText({ ...request, query: '後勤' })).toMatchObject({ total: 0 });
  expect(importSimplified).not.toHaveBeenCalled();
  expect(await engine.askText({ ...request, query: '公開' })).toMatchObject({ total: 1 });
  expect(importSimplified).toHaveBeenCalled();
});

test('without the dictionary, the query is searched as typed', async () => {
  const { engine } = engineWith({ importSimplified: () => Promise.reject(new TypeError('network')) });
  expect(await engine.askText({ ...request, query: '公開' })).toMatchObject({ total: 0 });
});

test('a name and a subject in one breath are taken apart where that finds something', async () => {
  const { engine } = engineWith();
  expect(await engine.askText({ ...request, query: '新湖镇采购' })).toMatchObject({
    split: { query: '新湖镇 采购', total: 1 },
  });
  for (const query of ['新湖镇龙宫', '新湖镇', '龙宫'])
    expect((await engine.askText({ ...request, query })).split, query).toBeUndefined();
  const filters = { year: 2021 };
  expect((await engine.askText({ ...request, filters, query: '新湖镇采购' })).split).toBeUndefined();
});
