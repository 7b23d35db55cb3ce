import { existsSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import { madeUpText } from '../../../src/likeness/test-texts.ts';
import type { LikenessRecord } from '../../../src/model/likeness.ts';
import type {
  CheckFailuresRecord,
  CheckRecord,
  PlacedOrgan,
  ProseRecord,
  ReportRecord,
} from '../../../src/model/records.ts';
import { emptyReport } from '../../../src/model/test-records.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { FindingLog } from '../finding-log.ts';
import { Spool } from '../writing/spool.ts';
import { CollectionsWriter } from '../writing/write-collections.ts';
import { CheckAggregate } from './checks.ts';
import { LikenessAggregate } from './likeness.ts';

const organ = (slug: string, name: string, code: string | null = null): PlacedOrgan => ({
  slug,
  name,
  kind: 'township',
  division: code === null ? null : { code, basis: 'stated', evidence: '标题' },
  otherNames: [],
  places: [{ code: '360981', name: '丰城市', level: 'county' }],
});

type Given = { record: ReportRecord; prose: ProseRecord };

/** A report of two paragraphs in one section, on lines 3 and 7. */
function reportOf({ slug, name }: PlacedOrgan, year: number, first: string, second: string): Given {
  const record = emptyReport({ organ: slug, year }, { organName: name });
  const prose = [
    { section: 1, text: first, at: { line: 3 } },
    { section: 1, text: second, at: { line: 7 } },
  ];
  return { record, prose };
}

const [first, second] = [
  '一年来，认真落实上级部署，调整充实领导小组，明确分管领导和专职人员，制定计划，做到有人抓、有人管、有人做，全年公开各类信息18条，涉及民生项目、惠农补贴、防汛抗旱等群众关心的事。',
  '通过村务公开栏、广播、微信群和便民服务大厅的电子屏，把低保名单、危房改造和土地流转的结果讲给群众听，接受大家监督，全年没有人提出异议，也没有发生泄密的事。',
] as const;
const stranger =
  '这里写的是另外一回事：学校门口修了人行横道，老街的路灯换成了节能灯，菜市场搬到河对岸，公交车加了一班，老人看病可以在卫生院直接结算，孩子们暑假有了图书室，河边种了三排柳树，村口的桥也加宽了，井水换成了自来水，冬天的煤改成了电，夜里有人巡逻。';

const jugezhuang = organ('miyun-jugezhuang', '巨各庄镇', '110118105');
const hutang = organ('fengcheng-hutang', '湖塘乡', '360981206');

type Reports = readonly [PlacedOrgan, Given][];

/** Collects reports into a folder, those of a year as one group, and says whose prose was asked for. */
function collectInto(target: string, reports: Reports, version?: string) {
  const writer = new CollectionsWriter(target, version);
  const spool = new Spool();
  const checks = new CheckAggregate(new FindingLog(spool));
  const said = new Map(reports.map(([{ slug }, given]) => [`${slug}/${given.record.year}`, given]));
  const asked: string[] = [];
  const aggregate = new LikenessAggregate(writer, checks, (id) => {
    asked.push(id);
    const given = said.get(id);
    return {
      readProse: () => given?.prose ?? [],
      proseHash: JSON.stringify(given?.prose),
      organName: given?.record.report.organName ?? null,
    };
  });
  for (const [year, own] of Map.groupBy(reports, ([, { record }]) => record.year)) {
    const key = JSON.stringify(own);
    const named = own.map(([placed]) => [`${placed.slug}/${year}`, placed] as const);
    aggregate.add({ name: String(year), key, year, reports: named });
  }
  aggregate.write();
  checks.write(writer);
  writer.commit();
  spool.close();
  return asked;
}

function collect(reports: Reports) {
  const target = path.join(makeTestFolder(), 'collections');
  collectInto(target, reports);
  const store = new RecordStore<LikenessRecord>('likeness', target);
  return {
    records: store.ids.map((id) => [id, store.read(id)] as const),
    check: new RecordStore<CheckRecord>('checks', target).read('text.copied'),
    failures: new RecordStore<CheckFailuresRecord>('check-failures', target),
  };
}

test('a report taken over under another name has its source, with passages and lines', () => {
  const { records, check, failures } = collect([
    [jugezhuang, reportOf(jugezhuang, 2020, `2020年，巨各庄镇${first}`, second)],
    [hutang, reportOf(hutang, 2020, stranger, '无。')],
    [hutang, reportOf(hutang, 2019, second, `2019年，湖塘乡${first.replace('18', '25')}`)],
  ]);
  const [copy, other, source] = records.map(([, record]) => record);
  expect(records.map(([id]) => id)).toEqual([
    'miyun-jugezhuang/2020',
    'fengcheng-hutang/2020',
    'fengcheng-hutang/2019',
  ]);
  expect(copy).toMatchObject({ verdict: 'fail', organ: 'miyun-jugezhuang' });
  expect(copy?.matches).toEqual([
    {
      organ: 'fengcheng-hutang',
      name: '湖塘乡',
      place: '丰城市',
      year: 2019,
      shared: copy?.counted,
      passages: [
        { paragraph: 0, start: 4, end: 4 + 6 + first.length - 1, line: 7 },
        { paragraph: 1, start: 0, end: second.length - 1, line: 3 },
      ],
    },
  ]);
  expect(other).toMatchObject({ verdict: 'pass', matches: [] });
  expect(source?.verdict).toBe('notAssessable');
  const message = `正文中可比的 ${copy?.counted} 字，有 ${copy?.counted} 字（100%）与丰城市湖塘乡 2019 年报告相同。`;
  expect(check).toMatchObject({ tally: { pass: 1, fail: 1, notAssessable: 1 } });
  expect(failures.read('text.copied/2020/360981')).toEqual({
    failing: [{ organ: 'miyun-jugezhuang', finding: { code: 'text.copied', severity: 'warning', message } }],
  });
});

test('without reports there is nothing to tell', () => {
  expect(collect([])).toMatchObject({
    records: [],
    check: { tally: { pass: 0, fail: 0, notAssessable: 0 } },
  });
});

/** Many organs, two of each county, with reports of sentences from a few. */
const organs = Array.from({ length: 40 }, (_, number) =>
  organ(`zhen-${number}`, `清河${number}镇`, `3601${10 + Math.floor(number / 2)}10${number % 2}`),
);
const sentences = Array.from({ length: 130 }, (_, seed) => madeUpText(seed + 1, 4));
type Said = { sentences: readonly number[]; name: string };

/** Reports by organ and year, in the order in which the collector has them. */
function inOrder(said: ReadonlyMap<string, Said>): Reports {
  return [2020, 2019].flatMap((year) =>
    organs.flatMap((placed): Reports => {
      const own = said.get(`${placed.slug}/${year}`);
      if (!own) return [];
      const [one = '', ...rest] = own.sentences.map((sentence) => sentences[sentence] ?? '');
      const named = { ...placed, name: own.name };
      return [[named, reportOf(named, year, `${own.name}${one}。`, rest.join('。'))]];
    }),
  );
}

const files = ['likeness.ndjson', 'likeness.ids', 'checks.ndjson', 'check-failures.ndjson'];
const kept = ['likeness-rows.bin', 'likeness-memory.json'];
const texts = [2020, 2019].map((year) => `parts/likeness/${year}.texts`);
const contentsOf = (folder: string) =>
  [...files, ...kept, ...texts]
    .filter((file) => existsSync(path.join(folder, file)))
    .map((file) => readFileSync(path.join(folder, file)).toString('base64'));

/** Sentence 1 stands in nine counties of each year, so that one more makes it common. */
const atFirst = new Map<string, Said>(
  organs.flatMap(({ slug, name }, number) =>
    [2020, 2019].map((year): [string, Said] => {
      const same = number % 2 === 0 && number < 18 ? [0] : [];
      return [`${slug}/${year}`, { name, sentences: [...same, 1 + (number % 6)] }];
    }),
  ),
);

test('what is taken over from the run before is what a run without it comes to, whatever has changed', () => {
  const text = fc.array(fc.nat(6), { maxLength: 3 });
  const name = fc.constantFrom('清河镇', '太平镇', '湖塘乡');
  const change = fc.record({
    organ: fc.constantFrom(...organs.map(({ slug }) => slug)),
    year: fc.constantFrom(2019, 2020),
    said: fc.option(fc.record({ sentences: text, name }), { nil: undefined, freq: 3 }),
  });
  const steps = fc.array(fc.array(change, { maxLength: 3 }), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(steps, (list) => {
      const said = new Map(atFirst);
      const target = path.join(makeTestFolder(), 'collections');
      collectInto(target, inOrder(said), 'v1');
      for (const changes of list) {
        for (const { organ: slug, year, said: own } of changes) {
          if (own) said.set(`${slug}/${year}`, own);
          else said.delete(`${slug}/${year}`);
        }
        collectInto(target, inOrder(said), 'v1');
        const clean = path.join(makeTestFolder(), 'collections');
        collectInto(clean, inOrder(said), 'v1');
        expect(contentsOf(target)).toEqual(contentsOf(clean));
      }
    }),
    { numRuns: 6 },
  );
});

test('a tenth county that says the same changes what counts in the other nine, which are like nobody', () => {
  const target = path.join(makeTestFolder(), 'collections');
  /** One long text from each of ten counties; so many have a sentence that is the same. */
  const saying = (counties: number) =>
    inOrder(
      new Map(
        Array.from({ length: 10 }, (_, county): [string, Said] => {
          const own = Array.from({ length: 12 }, (_, index) => 10 + county * 12 + index);
          return [
            `zhen-${county * 2}/2020`,
            { name: '清河镇', sentences: county < counties ? [0, ...own] : own },
          ];
        }),
      ),
    );
  const countedIn = () => new RecordStore<LikenessRecord>('likeness', target).read('zhen-0/2020').counted;
  collectInto(target, saying(9), 'v1');
  const before = countedIn();
  collectInto(target, saying(10), 'v1');
  expect(before - countedIn()).toBe((sentences[0] ?? '').replaceAll('。', '').length);
  const clean = path.join(makeTestFolder(), 'collections');
  collectInto(clean, saying(10), 'v1');
  expect(contentsOf(target)).toEqual(contentsOf(clean));
});

test('of what stands unchanged nothing is asked for, of a changed group its reports, and of others those like them', () => {
  const target = path.join(makeTestFolder(), 'collections');
  const asked = collectInto(target, inOrder(atFirst), 'v1');
  expect(new Set(asked).size).toBe(80);
  const before = contentsOf(target);
  expect(collectInto(target, inOrder(atFirst), 'v1')).toEqual([]);
  expect(contentsOf(target)).toEqual(before);
  const stranger = { name: '太平镇', sentences: [] };
  const changed = inOrder(new Map([...atFirst, ['zhen-39/2019', stranger]]));
  const ids = changed.map(([{ slug }, { record }]) => `${slug}/${record.year}`);
  const again = collectInto(target, changed, 'v1');
  expect(again.slice(0, 40)).toEqual(ids.filter((id) => id.endsWith('/2019')));
  // Then those that were compared with it, and what they are like.
  expect(new Set(again.slice(40)).size).toBeLessThan(10);
  // Another version takes nothing over.
  expect(new Set(collectInto(target, changed, 'v2')).size).toBe(80);
});

test('what is not whole is worked out again', () => {
  const target = path.join(makeTestFolder(), 'collections');
  collectInto(target, inOrder(atFirst), 'v1');
  const before = contentsOf(target);
  for (const file of [...kept, ...texts, 'likeness.ndjson']) {
    truncateSync(path.join(target, file), 10);
    expect(new Set(collectInto(target, inOrder(atFirst), 'v1')).size).toBe(80);
    expect(contentsOf(target)).toEqual(before);
  }
});
