import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import { checkCodes } from '../../../src/model/checks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { CheckRecord, PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import { makeTestFolder } from '../../site/test-folder.ts';
import { CollectionsWriter } from '../write-collections.ts';
import { CheckAggregate } from './checks.ts';

const jugezhuang: PlacedOrgan = {
  slug: 'miyun-jugezhuang',
  name: '巨各庄镇',
  kind: 'township',
  division: null,
  otherNames: [],
  places: [],
};
const qitamu: PlacedOrgan = { ...jugezhuang, slug: 'jiutai-qitamu', name: '其塔木镇' };

function report(
  slug: string,
  year: number,
  rest: Partial<ReportRecord['report']>,
  tallies: ReportRecord['tallies'] = {},
): ReportRecord {
  return {
    organ: slug,
    year,
    file: `${year}.txt`,
    sha256: '0'.repeat(64),
    byteLength: 0,
    source: null,
    report: {
      format: 'txt',
      title: null,
      organName: null,
      year,
      yearSource: null,
      form: '2019',
      sections: [],
      figures: {},
      subRows: [],
      findings: [],
      ...rest,
    },
    tallies,
    prose: [],
    lines: [],
  };
}

test('a check counts over all reports and lists what failed, notes apart', () => {
  const failed: Finding = { code: 'disputes.total', severity: 'error', message: '“行政复议”：2 ≠ 1。' };
  const note: Finding = { code: 'disputes.total', severity: 'note', message: '“行政复议”不能核对。' };
  const other: Finding = { code: 'label.unknown', severity: 'error', message: '…' };
  const reports = [
    report(
      'miyun-jugezhuang',
      2020,
      { findings: [failed, note, other] },
      { 'disputes.total': { pass: 1, fail: 1, notAssessable: 1 } },
    ),
    report('jiutai-qitamu', 2020, {}, { 'disputes.total': { pass: 3, fail: 0, notAssessable: 0 } }),
    report('jiutai-qitamu', 2019, {}),
  ];
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  const aggregate = new CheckAggregate();
  for (const one of reports) aggregate.add(one, one.organ === jugezhuang.slug ? jugezhuang : qitamu);
  aggregate.write(writer);
  writer.commit();
  const store = new RecordStore<CheckRecord>('checks', target);
  const records = store.ids.map((code) => store.read(code));
  expect(records.map(({ code }) => code)).toEqual(checkCodes);
  expect(records.find(({ code }) => code === 'disputes.total')).toEqual({
    code: 'disputes.total',
    tally: { pass: 4, fail: 1, notAssessable: 1 },
    failing: [{ organ: 'miyun-jugezhuang', name: '巨各庄镇', year: 2020, finding: failed }],
  });
  expect(records.find(({ code }) => code === 'text.copied')).toEqual({
    code: 'text.copied',
    tally: { pass: 0, fail: 0, notAssessable: 0 },
    failing: [],
  });
});
