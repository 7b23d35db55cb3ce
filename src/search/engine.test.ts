import { expect, test, vi } from 'vitest';
import { buildOrganIndex, buildTextIndex } from './build.ts';
import { createEngine, type Sources } from './engine.ts';

const text = buildTextIndex([
  {
    organ: 'changchun-xinhu',
    year: 2020,
    name: '新湖镇',
    kind: 'township',
    places: [],
    title: '新湖镇年报',
    paragraphs: [{ line: 1, text: '政府信息公开' }],
  },
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
    fetchText: vi.fn(async () => text),
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
  const fetchText = vi.fn().mockRejectedValueOnce(new TypeError('network')).mockResolvedValue(text);
  const { engine } = engineWith({ fetchText });
  await expect(engine.askText(request)).rejects.toThrow('network');
  expect(await engine.askOrgans({ ...request, query: '新湖' })).toMatchObject({ total: 1 });
  expect(await engine.askText(request)).toMatchObject({ total: 1 });
});

test('a file of another shape is refused', async () => {
  const { engine } = engineWith({ fetchText: async () => JSON.parse('{"version":0}') });
  await expect(engine.askText(request)).rejects.toThrow('version 0');
});

test('the dictionary is fetched only for characters that no text has', async () => {
  const { engine, importSimplified } = engineWith();
  await engine.askText(request);
  expect(importSimplified).not.toHaveBeenCalled();
  expect(await engine.askText({ ...request, query: '政府資訊' })).toMatchObject({ total: 0 });
  expect(await engine.askText({ ...request, query: '公開' })).toMatchObject({ total: 1 });
  expect(importSimplified).toHaveBeenCalled();
});

test('without the dictionary, the query is searched as typed', async () => {
  const { engine } = engineWith({ importSimplified: () => Promise.reject(new TypeError('network')) });
  expect(await engine.askText({ ...request, query: '公開' })).toMatchObject({ total: 0 });
});
