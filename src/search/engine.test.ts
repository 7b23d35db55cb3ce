import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createEngine, type Sources } from './engine.ts';
import { buildTestList } from './organs/test-list.ts';
import { buildTestIndex, prose, report } from './text/test-index.ts';

const text = buildTestIndex([
  report({
    organ: 'changchun-xinhu',
    name: '新湖镇',
    title: '新湖镇年报',
    paragraphs: prose('政府信息公开', '集中采购'),
  }),
]);
const organs = buildTestList([
  {
    slug: 'changchun-xinhu',
    name: '新湖镇',
    kind: 'township',
    division: null,
    otherNames: [],
    places: [{ code: '220000', name: '吉林省', level: 'province' }],
    years: [2020],
  },
]);
const request = { query: '政府', filters: {}, mostOrgans: 5, mostReports: 5 };

function engineWith(over: Partial<Sources> = {}) {
  const sources = {
    fetchOrgans: vi.fn(async () => organs.manifest),
    fetchText: vi.fn(async () => text.manifest),
    readFile: vi.fn(async (path: string, signal: AbortSignal) =>
      path.startsWith('organs-') ? organs.files.readFile(path) : text.options.readFile(path, signal),
    ),
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
  const readFile = vi.fn(text.options.readFile).mockRejectedValueOnce(new TypeError('404'));
  const { engine, fetchText } = engineWith({ readFile });
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

test('a year that is glued to a name is taken apart where that finds something', async () => {
  const { manifest, options } = buildTestIndex([
    report({ organ: 'a-a', title: '浚县年报', paragraphs: prose('全县2020年公开') }),
  ]);
  const { engine } = engineWith({ fetchText: async () => manifest, readFile: options.readFile });
  for (const query of ['浚县2020年', '2020年度浚县'])
    expect(await engine.askText({ ...request, query }), query).toMatchObject({
      split: { query: '浚县 2020', total: 1 },
    });
  for (const query of ['浚县2021年', '浚县 2021', '2020年公开', '"浚县2020年"'])
    expect((await engine.askText({ ...request, query })).split, query).toBeUndefined();
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

test.each(['新湖镇 2020', '新湖镇2020年', '2020年度新湖镇', '新湖镇２０２０年年报', '吉林2020'])(
  'an organ is found by %s: no name has the year',
  async (query) => {
    const { engine } = engineWith();
    expect(await engine.askOrgans({ ...request, query })).toMatchObject({
      total: 1,
      hits: [{ slug: 'changchun-xinhu', years: [2020] }],
    });
    expect(await engine.askOrgans({ ...request, query: `"${query}"` })).toMatchObject({ total: 0 });
  },
);

test('without a network what was read is still searched, though the list of files cannot be fetched again', async () => {
  let isDown = false;
  const { engine, fetchText } = engineWith({
    fetchText: vi.fn(async () => {
      if (isDown) throw new TypeError('network');
      return text.manifest;
    }),
    readFile: async (path, signal) => {
      if (isDown || path.startsWith('organs-')) throw new TypeError('network');
      return text.options.readFile(path, signal);
    },
  });
  expect(await engine.askText(request)).toMatchObject({ total: 1, failures: [] });
  isDown = true;
  const filters = { kind: 'township' };
  expect(await engine.askText({ ...request, filters })).toMatchObject({ failures: [{ fault: 'missing' }] });
  expect(await engine.askText(request)).toMatchObject({ total: 1, failures: [] });
  expect(fetchText).toHaveBeenCalledTimes(2);
});

test('places are found by name or code, and none where the list cannot be had', async () => {
  const { engine } = engineWith();
  expect(await engine.askPlaces({ text: 'jilin' })).toEqual([expect.objectContaining({ code: '220000' })]);
  expect(await engine.askPlaces({ code: '220000' })).toMatchObject([{ name: '吉林省', organs: 1 }]);
  expect(await engine.askPlaces({ code: '' })).toEqual([]);
});

test('any string at all is answered by both halves, in each way it may be asked', async () => {
  const { engine } = engineWith();
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        '“',
        '”',
        ' ',
        '\u0000',
        '\ud800',
        '\udc00',
        '政',
        '府',
        '<b>',
        'a',
        '9',
        '资',
        '\u202e',
      ),
    }),
    fc.nat({ max: 10_000 }).map((length) => '政府 '.repeat(length).slice(0, length)),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (query) => {
      const filters = { place: query, kind: query };
      const [found, narrowed, texts, places] = await Promise.all([
        engine.askOrgans({ ...request, query }),
        engine.askOrgans({ ...request, query, filters }),
        engine.askText({ ...request, query }),
        engine.askPlaces({ text: query }),
        engine.askPlaces({ code: query }),
        engine.askText({ ...request, query, filters }),
      ]);
      expect(found.total).toBeGreaterThanOrEqual(narrowed.total);
      expect(texts.total).toBeLessThanOrEqual(1);
      expect(places.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});
