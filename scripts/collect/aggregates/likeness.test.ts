import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import type { LikenessRecord } from '../../../src/model/likeness.ts';
import {
  type CheckFailuresRecord,
  type CheckRecord,
  type PlacedOrgan,
  type ProseRecord,
  proseRecordSchema,
  type ReportRecord,
} from '../../../src/model/records.ts';
import { emptyReport } from '../../../src/model/test-records.ts';
import { makeTestFolder } from '../../site/test-folder.ts';
import { FindingLog } from '../finding-log.ts';
import { Spool } from '../spool.ts';
import { CollectionsWriter } from '../write-collections.ts';
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

function collect(reports: readonly [PlacedOrgan, Given][]) {
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  const spool = new Spool();
  const log = new FindingLog(spool);
  const checks = new CheckAggregate(log);
  const aggregate = new LikenessAggregate(writer, checks, spool);
  const proses = writer.openRecords('report-prose', proseRecordSchema);
  for (const [placed, { record, prose }] of reports) {
    proses.add(`${record.organ}/${record.year}`, prose);
    aggregate.add(record, placed, JSON.stringify(prose));
  }
  proses.close();
  aggregate.write();
  checks.write(writer);
  writer.commit();
  spool.close();
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
