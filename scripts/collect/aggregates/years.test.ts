import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import type { CheckFailuresRecord, CheckRecord, YearFindingsRecord } from '../../../src/model/records.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { collect } from '../collect.ts';
import { organJson, reportOf } from '../content/test-content.ts';

test('each report is held against that of the year before, and counted among all checks', async () => {
  const title = (year: number) => `清河镇${year}年政府信息公开工作年度报告`;
  const contentDir = makeTestFolder({
    'divisions.csv': '# 2023\ncode,name\n',
    'organs/a-b/organ.json': organJson('清河镇'),
    'organs/a-b/2017.txt': reportOf(title(2017), { 'requests.carriedOut.total': '9' }),
    'organs/a-b/2019.txt': reportOf(title(2019), { 'licensing.items': '4', 'licensing.change': '1' }),
    'organs/a-b/2020.txt': reportOf(title(2020), {
      'licensing.items': '4',
      'requests.carriedIn.research': '',
    }),
    'organs/c-d/organ.json': organJson('安平镇'),
    'organs/c-d/2020.txt': reportOf('安平镇2020年政府信息公开工作年度报告'),
  });
  const outDir = path.join(makeTestFolder(), 'collections');
  await collect({ contentDir, outDir, address: 'https://example.org' });
  const store = new RecordStore<YearFindingsRecord>('year-findings', outDir);
  expect(store.ids).toEqual(['a-b/2020']);
  const record = store.read('a-b/2020');
  const [finding] = record.findings;
  expect(record).toEqual({
    earlier: 2019,
    findings: [
      {
        code: 'years.items',
        severity: 'warning',
        message:
          '“行政许可”：2019 年度报告上一年项目数量 + 本年增/减 4 + 1 = 5 ≠ 2020 年度上一年项目数量 4。',
        figures: ['licensing.items'],
        at: expect.objectContaining({ line: expect.any(Number) }),
      },
    ],
    tallies: {
      'years.carry-over': { pass: 6, fail: 0, notAssessable: 1 },
      'years.items': { pass: 4, fail: 1, notAssessable: 0 },
    },
  });
  const checks = new RecordStore<CheckRecord>('checks', outDir);
  expect(checks.read('years.items')).toMatchObject({
    tally: { pass: 4, fail: 1, notAssessable: 0 },
    years: [{ year: 2020, failures: 1 }],
  });
  const failures = new RecordStore<CheckFailuresRecord>('check-failures', outDir);
  expect(failures.read('years.items/2020/none')).toEqual({ failing: [{ organ: 'a-b', finding }] });
  expect(checks.read('years.in-force').tally).toEqual({ pass: 0, fail: 0, notAssessable: 0 });
});
