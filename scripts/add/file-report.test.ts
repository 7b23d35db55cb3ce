import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats, type Report } from '../../src/model/report.ts';
import type { ParsedReport } from '../../src/parser/parse-report.ts';
import { sha256Of } from '../collect/writing/write-collections.ts';
import { makeTestFolder } from '../site/testing/test-folder.ts';
import type { AddOptions } from './arguments.ts';
import { fileReport } from './file-report.ts';
import type { Filing } from './filing.ts';
import { findPresent } from './find-present.ts';
import type { Outcome } from './outcome.ts';
import { Shelf } from './shelf.ts';
import { index, words } from './test-places.ts';

const noOptions: AddOptions = {
  ...{ names: [], isDryRun: false, organ: undefined, year: undefined, name: undefined },
  ...{ kind: undefined, division: undefined, source: undefined },
};

function openFiling(contentDir: string, options: Partial<AddOptions> = {}): Filing {
  return { contentDir, shelf: new Shelf(contentDir, index), words, options: { ...noOptions, ...options } };
}

type Given = Partial<Pick<Report, 'organName' | 'year' | 'format'>> & { bytes: string; file?: string };

/** Files made-up reports one after another, as the command does with files. */
function add(filing: Filing, ...reports: Given[]): Outcome[] {
  return reports.map(
    ({ bytes: text, file = 'report.txt', organName = null, year = 2020, format = 'txt' }) => {
      const bytes = new TextEncoder().encode(text);
      const given = { file, bytes, sha256: sha256Of(bytes) };
      const report: Report = {
        ...{ format, title: organName, organName, year, yearSource: 'title', form: null },
        ...{ sections: [], figures: {}, subRows: [], findings: [] },
      };
      const parsed: ParsedReport = { report, tallies: {}, prose: [], lines: [] };
      return findPresent(given, filing) ?? fileReport(given, parsed, filing);
    },
  );
}

/** Every file below a folder with what is in it. */
function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names.sort().map((name) => [path.relative(folder, name), readFileSync(name, 'utf8')]),
  );
}

const actionsOf = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ action, target, notes }) => [action, target, ...notes]);

test('another year goes to the organ that is there, under whichever name', () => {
  const folder = makeTestFolder();
  add(openFiling(folder), { organName: '丰城市湖塘乡', bytes: 'a' });
  const outcomes = add(
    openFiling(folder),
    { organName: '江西省宜春市丰城市湖塘乡人民政府', year: 2021, format: 'pdf', bytes: 'b' },
    { organName: '丰城市湖塘镇', year: 2022, bytes: 'c' },
  );
  expect(actionsOf(outcomes)).toEqual([
    ['added', 'fengcheng-hutang/2021.pdf'],
    [
      'added',
      'fengcheng-hutang/2022.txt',
      '文中的机关名称是“湖塘镇”，organs/fengcheng-hutang/organ.json 里没有；如果也是它的名称，请写进 otherNames。',
    ],
  ]);
  expect(Object.keys(contentsOf(folder))).toEqual([
    'organs/fengcheng-hutang/2020.txt',
    'organs/fengcheng-hutang/2021.pdf',
    'organs/fengcheng-hutang/2022.txt',
    'organs/fengcheng-hutang/organ.json',
  ]);
});

test('a report of another organ is filed where it is told to, and said to be in doubt', () => {
  const folder = makeTestFolder();
  add(openFiling(folder), { organName: '丰城市湖塘乡', bytes: 'a' });
  const told = openFiling(folder, { organ: 'fengcheng-hutang' });
  expect(actionsOf(add(told, { organName: '密云区财政局', year: 2021, bytes: 'b' }))).toEqual([
    [
      'added',
      'fengcheng-hutang/2021.txt',
      '文中的机关是“密云区财政局”，不像“湖塘乡”，页面会标为存疑：放错了请删去重加；如果是它的另一个名称，请写进 organs/fengcheng-hutang/organ.json 的 otherNames。',
    ],
  ]);
  const named = openFiling(makeTestFolder(), { name: '外交部', kind: 'ministry' });
  const [outcome] = add(named, { organName: '密云区财政局', bytes: 'c' });
  expect(outcome?.notes?.[0]).toMatch(/^文中的机关是“密云区财政局”，不像“外交部”，页面会标为存疑：/);
});

test('a day before the year is over is not the day of its report', () => {
  const folder = makeTestFolder();
  const early = openFiling(folder, { source: { published: '2020-11-30' } });
  const said = '--published：2020-11-30 早于 2020 年 12 月，不会是 2020 年度报告的发布日期，请核对。';
  const report = { organName: '丰城市湖塘乡', bytes: 'a' };
  expect(actionsOf(add(early, report))).toEqual([['refused', undefined, said]]);
  expect(contentsOf(folder)).toEqual({});
  add(openFiling(folder), report);
  const later = openFiling(folder, { source: { published: '2020-11-30' } });
  expect(actionsOf(add(later, report))).toEqual([['refused', 'fengcheng-hutang/2020.txt', said]]);
});

test('departments of one place are organs of their own', () => {
  const outcomes = add(
    openFiling(makeTestFolder()),
    { organName: '密云区财政局', bytes: 'a' },
    { organName: '密云区民政局', bytes: 'b' },
    { organName: '北京市密云区人民政府', bytes: 'c' },
    { organName: '北京市密云区财政局', year: 2021, bytes: 'd' },
  );
  expect(outcomes.map(({ target }) => target)).toEqual([
    'miyun-caizhengju/2020.txt',
    'miyun-minzhengju/2020.txt',
    'beijing-miyun/2020.txt',
    'miyun-caizhengju/2021.txt',
  ]);
});

test('another file for a year that is there is refused with both names, whatever its format', () => {
  const folder = makeTestFolder();
  const reports = [
    { organName: '丰城市湖塘乡', bytes: 'a' },
    { organName: '丰城市湖塘乡', bytes: 'b', format: 'pdf' as const, file: 'new.pdf' },
  ];
  expect(actionsOf(add(openFiling(folder), ...reports))[1]).toEqual([
    'refused',
    undefined,
    'fengcheng-hutang 的 2020 年度已有另一份报告 organs/fengcheng-hutang/2020.txt，new.pdf 没有添加；如果是机关重新公布的，请先删去原来的一份。',
  ]);
  expect(contentsOf(folder)['organs/fengcheng-hutang/2020.txt']).toBe('a');
});

test('the same bytes are named where they lie, and not stored again elsewhere', () => {
  const folder = makeTestFolder();
  const report = { organName: '丰城市湖塘乡', bytes: 'a' };
  add(openFiling(folder), report);
  expect(actionsOf(add(openFiling(folder), report))).toEqual([['present', 'fengcheng-hutang/2020.txt']]);
  expect(actionsOf(add(openFiling(folder, { year: 2021 }), report))).toEqual([
    ['refused', undefined, '同样的内容已存为 organs/fengcheng-hutang/2020.txt，没有再存一份。'],
  ]);
});

test('a source is written with the report or added later, and never replaced', () => {
  const folder = makeTestFolder();
  const report = { organName: '丰城市湖塘乡', bytes: 'a' };
  const source = { url: 'https://www.example.gov.cn/a.html', published: '2021-01-20' };
  const later = { url: 'https://www.example.gov.cn/b.html' };
  add(openFiling(folder), report);
  expect(actionsOf(add(openFiling(folder, { source }), report))).toEqual([
    ['present', 'fengcheng-hutang/2020.txt', '补上了出处 organs/fengcheng-hutang/2020.source.json。'],
  ]);
  expect(actionsOf(add(openFiling(folder, { source: later }), report))).toEqual([
    [
      'present',
      'fengcheng-hutang/2020.txt',
      '出处 organs/fengcheng-hutang/2020.source.json 已有，没有改动；要更正请直接修改这个文件。',
    ],
  ]);
  expect(JSON.parse(contentsOf(folder)['organs/fengcheng-hutang/2020.source.json'] ?? '')).toEqual(source);
});

test('reports of unknown places are kept apart, and what they could be is said', () => {
  const outcomes = add(
    openFiling(makeTestFolder()),
    { organName: '新湖镇', bytes: 'a' },
    { organName: '新湖镇', year: 2021, bytes: 'b' },
    { organName: '东平县新湖镇', bytes: 'c' },
  );
  const undecided = expect.stringMatching(
    /^地方未定：文中线索不足，“新湖镇”可能是 吉林省长春市长春净月高新技术产业开发区新湖镇（220172101）、山东省泰安市东平县新湖镇（370923112）、/,
  );
  expect(actionsOf(outcomes)).toEqual([
    ['added', 'weizhi-xinhu-ca9781/2020.txt', undecided],
    [
      'added',
      'weizhi-xinhu-3e23e8/2021.txt',
      undecided,
      '已有同名的机关 weizhi-xinhu-ca9781；如果是同一个，请加 --organ weizhi-xinhu-ca9781 添加（已经添加的，先删去它的文件夹）。',
    ],
    [
      'added',
      'dongping-xinhu/2020.txt',
      '已有同名的机关 weizhi-xinhu-ca9781、weizhi-xinhu-3e23e8；如果是同一个，请加 --organ weizhi-xinhu-ca9781 添加（已经添加的，先删去它的文件夹）。',
    ],
  ]);
});

test('a town that its county does not have is said, with those that may be meant', () => {
  const outcomes = add(
    openFiling(makeTestFolder()),
    { organName: '丰城市湖圹乡', bytes: 'a' },
    { organName: '丰城市天外天镇', bytes: 'b' },
    { organName: '丰城市天外夭镇', bytes: 'c' },
    { organName: '丰城市湖塘乡', bytes: 'd' },
  );
  const unlisted = (town: string) => `2023 年区划代码中江西省宜春市丰城市没有“${town}”，代码只到县级`;
  expect(actionsOf(outcomes)).toEqual([
    [
      'added',
      'fengcheng-hukuang/2020.txt',
      `${unlisted('湖圹乡')}；名称相近的有 湖塘乡（360981206），如果是它，请加 --division 360981206 添加（已经添加的，先删去它的文件夹）。`,
    ],
    ['added', 'fengcheng-tianwaitian/2020.txt', `${unlisted('天外天镇')}。`],
    [
      'added',
      'fengcheng-tianwaiyao/2020.txt',
      `${unlisted('天外夭镇')}。`,
      '同一地方已有名称相近的机关 fengcheng-tianwaitian（天外天镇）；如果是同一个，请加 --organ fengcheng-tianwaitian 添加（已经添加的，先删去它的文件夹）。',
    ],
    ['added', 'fengcheng-hutang/2020.txt'],
  ]);
});

test('a body whose name is nearly that of one of the same place is said to be near it, and no other', () => {
  const outcomes = add(
    openFiling(makeTestFolder()),
    { organName: '北京市密云区卫生健康委员会', bytes: 'a' },
    { organName: '北京市密云区民政局', bytes: 'b' },
    { organName: '北京市密云区财政局', bytes: 'c' },
    { organName: '北京市密云区卫健委', year: 2021, bytes: 'd' },
    { organName: '长春市九台区卫健委', bytes: 'e' },
  );
  expect(outcomes.map(({ notes }) => notes)).toEqual([
    [],
    [],
    [],
    [
      '同一地方已有名称相近的机关 miyun-weishengjiankangweiyuanhui（密云区卫生健康委员会）；如果是同一个，请加 --organ miyun-weishengjiankangweiyuanhui 添加（已经添加的，先删去它的文件夹）。',
    ],
    [],
  ]);
});

test('what cannot be known is asked for, and what is given settles it', () => {
  const folder = makeTestFolder();
  const nobody = { bytes: 'a', year: null };
  expect(actionsOf(add(openFiling(folder), nobody, { bytes: 'b', year: null, organName: '新湖镇' }))).toEqual(
    [
      ['refused', undefined, '标题、署名和正文都没有写明是哪个机关的报告，请用 --name 或 --organ 指明。'],
      ['refused', undefined, '标题和正文都没有写明年度，请用 --year 指明。'],
    ],
  );
  const settled = { name: '新湖镇', year: 2019, division: '220172101', organ: 'changchun-xinhu' };
  expect(actionsOf(add(openFiling(folder, settled), nobody))).toEqual([
    ['added', 'changchun-xinhu/2019.txt'],
  ]);
  expect(JSON.parse(contentsOf(folder)['organs/changchun-xinhu/organ.json'] ?? '')).toEqual({
    name: '新湖镇',
    kind: 'township',
    division: { code: '220172101', basis: 'inferred', evidence: '添加报告时由维护者指定。' },
    otherNames: [],
  });
});

test('an organ is not given a second folder, nor a division that is another’s without a word', () => {
  const folder = makeTestFolder();
  add(openFiling(folder), { organName: '丰城市湖塘乡', bytes: 'a' });
  const again = { organName: '丰城市湖塘乡', year: 2021, bytes: 'b' };
  expect(actionsOf(add(openFiling(folder, { organ: 'yichun-hutang' }), again))).toEqual([
    ['refused', undefined, '这个机关已有自己的文件夹 organs/fengcheng-hutang，没有另建 yichun-hutang。'],
  ]);
  const other = { organName: '太平镇', bytes: 'c' };
  expect(actionsOf(add(openFiling(folder, { division: '110118105' }), other))).toEqual([
    [
      'added',
      'miyun-jugezhuang/2020.txt',
      '代码 110118105 是北京市密云区巨各庄镇，文中的机关是“太平镇”，请核对。',
    ],
  ]);
});

test('the address that an organ once had is not given to another', () => {
  const folder = makeTestFolder({
    'organs/fengcheng-hutangzhen/organ.json': JSON.stringify({
      name: '湖塘镇',
      kind: 'township',
      division: null,
      formerSlugs: ['fengcheng-hutang'],
    }),
  });
  const [outcome] = add(openFiling(folder), { organName: '丰城市湖塘乡', bytes: 'a' });
  expect(outcome?.target).toMatch(/^fengcheng-hutang\S+\/2020\.txt$/);
  const [chosen] = add(openFiling(folder, { organ: 'fengcheng-hutang' }), {
    organName: '丰城市河洲街道办事处',
    bytes: 'b',
  });
  expect(chosen?.notes).toEqual(['这个机关的地址已被占用，请用 --organ 另选一个。']);
});

test('a dry run finds all that a run would, and writes nothing', () => {
  const folder = makeTestFolder();
  const reports = [
    { organName: '丰城市湖塘乡', bytes: 'a' },
    { organName: '丰城市湖塘乡', bytes: 'b' },
    { organName: '丰城市湖塘乡', bytes: 'a' },
  ];
  const dry = add(openFiling(folder, { isDryRun: true }), ...reports);
  expect(contentsOf(folder)).toEqual({});
  expect(dry).toEqual(add(openFiling(folder), ...reports));
  expect(dry.map(({ action }) => action)).toEqual(['added', 'refused', 'present']);
});

const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.constantFrom('../../etc/passwd', '丰城市/../湖塘乡', 'CON', '.', '..', '\u0000镇', '-rf 镇'),
  fc
    .array(
      fc.constantFrom('丰城市', '朝阳区', '长春市', '太平', '湖塘', '镇', '乡', '财政局', '/', '..', '\\'),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((parts) => parts.join('')),
);
const reports = fc.array(
  fc.record({
    organName: name,
    file: name,
    year: fc.integer({ min: 2019, max: 2021 }),
    format: fc.constantFrom(...formats),
    bytes: fc.string({ minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
);

test('whatever titles and files are called, nothing lands outside an organ’s folder, and a second run changes nothing', () => {
  fc.assert(
    fc.property(reports, (batch) => {
      const parent = makeTestFolder();
      const folder = path.join(parent, 'content');
      add(openFiling(folder), ...batch);
      const contents = contentsOf(parent);
      for (const file of Object.keys(contents)) {
        expect(file).toMatch(
          /^content\/organs\/[a-z0-9]+(-[a-z0-9]+)+\/(organ\.json|20\d\d\.(txt|html|docx|doc|pdf))$/,
        );
      }
      const second = add(openFiling(folder), ...batch);
      expect(contentsOf(parent)).toEqual(contents);
      expect(second.map(({ action }) => action)).not.toContain('added');
    }),
    { numRuns: 60 },
  );
});
