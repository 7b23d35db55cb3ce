import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import { checkCodes } from '../../../src/model/checks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import {
  type CheckFailuresRecord,
  type CheckRecord,
  mostListedFailures,
  type PlacedOrgan,
  type ReportRecord,
} from '../../../src/model/records.ts';
import { emptyReport } from '../../../src/model/test-records.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { FindingLog } from '../finding-log.ts';
import { Spool } from '../writing/spool.ts';
import { CollectionsWriter } from '../writing/write-collections.ts';
import { CheckAggregate } from './checks.ts';

const jugezhuang: PlacedOrgan = {
  slug: 'miyun-jugezhuang',
  name: '巨各庄镇',
  kind: 'township',
  division: null,
  otherNames: [],
  places: [{ code: '110000', name: '北京市', level: 'province' }],
};
const qitamu: PlacedOrgan = { ...jugezhuang, slug: 'jiutai-qitamu', name: '其塔木镇', places: [] };

function report(
  slug: string,
  year: number,
  rest: Partial<ReportRecord['report']>,
  tallies: ReportRecord['tallies'] = {},
): ReportRecord {
  return emptyReport({ organ: slug, year, tallies }, rest);
}

/** What the collector writes of some reports. */
function collected(reports: readonly [PlacedOrgan, ReportRecord][]) {
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  const spool = new Spool();
  const log = new FindingLog(spool);
  const aggregate = new CheckAggregate(log);
  for (const [organ, { year, report, tallies }] of reports)
    aggregate.count(organ, year, report.findings, tallies);
  aggregate.write(writer);
  writer.commit();
  spool.close();
  const store = new RecordStore<CheckRecord>('checks', target);
  const failures = new RecordStore<CheckFailuresRecord>('check-failures', target);
  return {
    records: store.ids.map((code) => store.read(code)),
    failures: failures.ids.map((id) => [id, failures.read(id).failing] as const),
  };
}

const failed: Finding = { code: 'disputes.total', severity: 'error', message: '“行政复议”：2 ≠ 1。' };

test('a check counts over the reports of each year and province and lists what failed, notes apart', () => {
  const note: Finding = { code: 'disputes.total', severity: 'note', message: '“行政复议”不能核对。' };
  const other: Finding = { code: 'label.unknown', severity: 'error', message: '…' };
  const held = { 'disputes.total': { pass: 1, fail: 1, notAssessable: 1 } };
  const passed = { 'disputes.total': { pass: 3, fail: 0, notAssessable: 0 } };
  const { records, failures } = collected([
    [jugezhuang, report('miyun-jugezhuang', 2020, { findings: [failed, note, other] }, held)],
    [qitamu, report('jiutai-qitamu', 2020, {}, passed)],
    [qitamu, report('jiutai-qitamu', 2019, {})],
  ]);
  expect(records.map(({ code }) => code)).toEqual(checkCodes);
  const sum = { pass: 4, fail: 1, notAssessable: 1 };
  expect(records.find(({ code }) => code === 'disputes.total')).toEqual({
    code: 'disputes.total',
    tally: sum,
    years: [
      {
        year: 2020,
        tally: sum,
        failures: 1,
        places: [
          { code: '110000', tally: held['disputes.total'], failures: 1 },
          { code: 'none', tally: passed['disputes.total'], failures: 0 },
        ],
      },
    ],
  });
  expect(records.find(({ code }) => code === 'text.copied')).toEqual({
    code: 'text.copied',
    tally: { pass: 0, fail: 0, notAssessable: 0 },
    years: [],
  });
  expect(failures).toEqual([
    ['disputes.total/2020/110000', [{ organ: 'miyun-jugezhuang', finding: failed }]],
  ]);
});

test('of many failures in a year and province the first organs are kept, and all are counted', () => {
  const reports = Array.from({ length: mostListedFailures + 20 }, (_, index): [PlacedOrgan, ReportRecord] => {
    const slug = `miyun-${String(index).padStart(3, '0')}`;
    const tallies = { 'disputes.total': { pass: 0, fail: 1, notAssessable: 0 } };
    return [{ ...jugezhuang, slug }, report(slug, 2020, { findings: [failed] }, tallies)];
  });
  const { records, failures } = collected(reports.toReversed());
  expect(records.find(({ code }) => code === 'disputes.total')?.years[0]?.failures).toBe(120);
  expect(failures.map(([id, failing]) => [id, failing.map(({ organ }) => organ)])).toEqual([
    ['disputes.total/2020/110000', reports.slice(0, mostListedFailures).map(([{ slug }]) => slug)],
  ]);
});
