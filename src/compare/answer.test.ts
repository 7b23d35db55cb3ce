import { beforeEach, expect, test, vi } from 'vitest';
import type { FiledMeasure } from '../downloads/filed-measure.ts';
import type { PublishedOrgan } from '../downloads/published-organ.ts';
import { indicators } from '../model/indicators.ts';
import { answer, type Sources } from './answer.ts';
import { FileLoader } from './load.ts';
import { tablesAsCsv, tablesAsHtml, tablesAsText } from './take-away.ts';

const known: Omit<PublishedOrgan, 'slug' | 'name' | 'address' | 'reports'> = {
  version: 1,
  kind: 'township',
  division: { code: '110118105', basis: 'stated', evidence: '标题' },
  otherNames: [],
  places: [
    { code: '110000', name: '某省', level: 'province' },
    { code: '110118', name: '某县', level: 'county' },
    { code: '110118105', name: '某镇', level: 'town' },
  ],
};

/** An organ of a site that was published elsewhere: its full addresses lead nowhere here. */
const organ = (slug: string, name: string, measures: Record<string, FiledMeasure>): PublishedOrgan => {
  const [address, data] = [
    `https://y.example/organs/${slug}/`,
    `https://y.example/data/reports/${slug}/2020.json`,
  ];
  const reports = [{ year: 2020, address: `${address}2020/`, data, form: '2019' as const, measures }];
  return { ...known, slug, name, address, reports };
};

const files: Record<string, object | number> = {
  '/data/organs/a-a.json': organ('a-a', '=甲镇', {
    'penalty-decisions': { state: 'reported', value: 5, line: 40 },
    'procurement-amount': { state: 'reported', value: 200359, unit: null, unitSource: null, line: 87 },
  }),
  '/data/organs/b-b.json': organ('b-b', '乙镇', {
    'penalty-decisions': { state: 'blank', operand: 'penalties.decisions' },
    'procurement-amount': { state: 'reported', value: 2, unit: '万元', unitSource: 'cell', line: 87 },
  }),
  '/data/organs/b-old.json': organ('b-b', '乙镇', {}),
  '/data/organs/d-d.json': 503,
  '/data/organs/e-e.json': { ...organ('e-e', '戊镇', {}), reports: [] },
  '/data/compare/places/110000.json': {
    version: 3,
    code: '110000',
    name: '北京市',
    place: '',
    address: '/regions/110000/',
    organs: 4,
    indicators: {
      'penalty-decisions': {
        '2020-form2019': {
          counts: { above: 1, blank: 2 },
          n: 1,
          total: 7,
          doubtful: 1,
          quartiles: [7, 7, 7, 7, 7],
        },
      },
      'procurement-amount': { '2020-form2019': { counts: { unitUnknown: 1, zero: 2 }, n: 2, total: 0 } },
    },
  },
};

beforeEach(() => {
  vi.stubEnv('SITE', 'https://x.example');
});

function sources(given = files): Sources {
  const loader = new FileLoader(async (url) => {
    const found = given[url] ?? 404;
    return typeof found === 'number' ? new Response('', { status: found }) : Response.json(found);
  });
  return { indicators, first: 'procurement-amount', load: loader.load.bind(loader) };
}

test('what is not there is named in a sentence, and the rest is shown', async () => {
  const search = '?organs=a-a,c-c,d-d&indicator=nothing,penalty-decisions&year=1999,2020';
  const { state, problems, failed, tables } = await answer(search, sources());
  expect(problems).toEqual([
    '没有代号为“c-c”的机关。',
    '没有代号为“nothing”的指标。',
    '所选的没有 1999 年度的报告。',
  ]);
  expect(failed).toEqual(['d-d']);
  expect(state).toMatchObject({ chosen: ['a-a', 'd-d'], indicators: ['penalty-decisions'] });
  const rows = tables[0]?.view.bodies.flatMap((body) =>
    body.rows.map(({ cells }) => cells.map(({ kind }) => kind)),
  );
  expect(rows).toEqual([
    ['none', 'entry'],
    ['none', 'none'],
  ]);
});

test('a file that failed is asked for again, one that came is not', async () => {
  const asked: string[] = [];
  let isDown = true;
  const loader = new FileLoader(async (url) => {
    asked.push(url);
    return isDown ? Promise.reject(new TypeError('offline')) : Response.json({ version: 1 });
  });
  expect(await loader.load('/a.json', 1)).toEqual({ kind: 'failed' });
  isDown = false;
  expect(await loader.load('/a.json', 1)).toEqual({ kind: 'found', file: { version: 1 } });
  await loader.load('/a.json', 1);
  expect(asked).toHaveLength(2);
});

test.each([
  ['a file of another version', () => Response.json({ version: 2 })],
  ['a file from before it had one', () => Response.json({ slug: 'a-a', reports: [] })],
  ['a page in its place', () => new Response('<!doctype html>')],
  ['a broken server', () => new Response('', { status: 500 })],
])('%s is not taken for a missing organ', async (_, reply) => {
  expect(await new FileLoader(async () => reply()).load('/a.json', 1)).toEqual({ kind: 'failed' });
});

test('an organ that was renamed is found by its former slug, and stands there once', async () => {
  const { state, names, problems } = await answer('?organs=b-old,b-b', sources());
  expect(state.chosen).toEqual(['b-b']);
  expect(names.get('b-b')).toBe('乙镇');
  expect(problems).toEqual([]);
});

test('all indicators come in the order of the catalogue, chosen ones in their own', async () => {
  const idsOf = async (search: string) =>
    (await answer(search, sources())).tables.map(({ indicator }) => indicator.id);
  expect(await idsOf('?organs=a-a&indicator=all')).toEqual(indicators.map(({ id }) => id));
  expect(await idsOf('?organs=a-a&indicator=procurement-amount,penalty-decisions')).toEqual([
    'procurement-amount',
    'penalty-decisions',
  ]);
});

test('an organ without a report cannot be chosen', async () => {
  const { state, problems } = await answer('?organs=a-a,e-e', sources());
  expect(state.chosen).toEqual(['a-a']);
  expect(problems).toEqual(['没有代号为“e-e”的机关。']);
});

test('links stay within the site that the page is on', async () => {
  const { tables } = await answer('?organs=a-a&indicator=penalty-decisions', sources());
  const row = tables[0]?.view.bodies[0]?.rows[0];
  expect(row?.subject).toMatchObject({ address: '/organs/a-a/', place: '某省某县' });
  expect(row?.cells[0]).toMatchObject({
    entry: {
      address: '/organs/a-a/2020/#penalties.decisions',
      source: { address: '/organs/a-a/2020/#L40' },
    },
  });
});

test('nothing chosen, nothing compared', async () => {
  expect((await answer('', sources())).tables).toEqual([]);
});

test('an amount without unit has no number to be set beside others, and says both readings', async () => {
  const { tables } = await answer('?organs=a-a,b-b&indicator=procurement-amount&order=descending', sources());
  const rows = tables[0]?.view.bodies[0]?.rows ?? [];
  expect(rows.map(({ subject }) => subject.id)).toEqual(['b-b', 'a-a']);
  expect(rows[1]?.cells[0]).toMatchObject({
    entry: { group: 'unitUnknown', value: undefined, text: '200,359', unit: '单位不明' },
    note: '可能是 200,359 元，或 200,359 万元（20.04 亿元）',
  });
});

test('a place shows what its reports come to, and no total where a unit is not known', async () => {
  const search = '?places=110000&indicator=penalty-decisions,procurement-amount';
  const { tables } = await answer(search, sources());
  expect(tables.map(({ view }) => view.bodies[0]?.rows[0]?.cells[0])).toMatchObject([
    { entry: { value: 7, text: '7 件', doubt: '1 份存疑' }, note: '3 份报告中 1 份大于 0，2 份空白' },
    { entry: { value: undefined, text: '无法合计', group: 'unitUnknown' } },
  ]);
});

test('the file has a row for every cell shown, those without a number too', async () => {
  const { tables } = await answer('?organs=a-a,b-b&indicator=penalty-decisions&year=2019,2020', sources());
  const [head = '', ...lines] = tablesAsCsv('organs', tables, { isMadeUp: false }).trimEnd().split('\r\n');
  const at = (name: string) => head.replace('\uFEFF', '').split(',').indexOf(name);
  expect(head.startsWith('\uFEFForgan,name,place')).toBe(true);
  const picked = lines
    .map((line) => line.split(','))
    .map((cells) => ['name', 'year', 'state', 'value', 'line'].map((name) => cells[at(name)]));
  expect(picked).toEqual([
    ["'=甲镇", '2019', 'noReport', '', ''],
    ["'=甲镇", '2020', 'reported', '5', '40'],
    ['乙镇', '2019', 'noReport', '', ''],
    ['乙镇', '2020', 'blank', '', ''],
  ]);
  expect(lines[1]).toContain('/organs/a-a/2020/#penalties.decisions');
  expect(lines[1]).toContain(',某省某县,110118105,2020,2019,own,');
  const madeUp = tablesAsCsv('organs', tables, { isMadeUp: true }).trimEnd().split('\r\n');
  expect(madeUp).toEqual([`${head},made_up`, ...lines.map((line) => `${line},1`)]);
});

test('the file of places counts the states of their reports', async () => {
  const { tables } = await answer('?places=110000&indicator=penalty-decisions', sources());
  const [head = '', line = ''] = tablesAsCsv('places', tables, { isMadeUp: false }).trimEnd().split('\r\n');
  const cells = Object.fromEntries(
    head
      .slice(1)
      .split(',')
      .map((name, at) => [name, line.split(',')[at]]),
  );
  expect(cells).toMatchObject({
    division: '110000',
    reports: '3',
    above: '1',
    blank: '2',
    n: '1',
    total: '7',
    doubtful: '1',
    unit: '件',
  });
});

test('a table to be pasted has a line a cell with number, unit, state and source apart, and no formula', async () => {
  const { tables } = await answer('?organs=a-a,b-b&indicator=penalty-decisions&year=2020', sources());
  const toFull = (address: string) => `https://x.example${address}`;
  expect(tablesAsText(tables, toFull).split('\n')).toEqual([
    '指标\t年度\t名称\t所在地\t显示\t数字\t单位\t状态\t说明\t来源',
    "行政处罚处理决定数量\t2020\t'=甲镇\t某省某县\t5 件\t5\t件\t大于 0\t\thttps://x.example/organs/a-a/2020/#L40",
    '行政处罚处理决定数量\t2020\t乙镇\t某省某县\t空\t\t\t空白\t空白的是：行政处罚 · 处理决定数量\thttps://x.example/organs/b-b/2020/#penalties.decisions',
  ]);
  const markup = tablesAsHtml(tables, toFull);
  expect(markup).toContain('<td>&#39;=甲镇</td>');
  expect(markup).toContain('<a href="https://x.example/organs/a-a/2020/#L40">');
  expect(markup).not.toContain('colspan');
  expect(tablesAsText(tables, toFull, '都是虚构的。')).toMatch(/^都是虚构的。\n指标\t年度/);
  expect(tablesAsHtml(tables, toFull, '都是虚构的。')).toContain(
    '<thead><tr><td colspan="10">都是虚构的。</td></tr>',
  );
});
