import { expect, test } from 'vitest';
import { checkCodes } from '../../src/model/checks.ts';
import type { Division } from '../../src/model/division.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { OrganRecord, ReportRecord } from '../../src/model/records.ts';
import { checkRecords, indicatorRecords, placeWords, regionRecords } from './derive.ts';

const jilin: Division = { code: '220000', name: '吉林省', level: 'province' };
const changchun: Division = { code: '220100', name: '长春市', level: 'prefecture' };
const jiutai: Division = { code: '220113', name: '九台区', level: 'county' };
const kuancheng: Division = { code: '220103', name: '宽城区', level: 'county' };
const qitamu: Division = { code: '220113102', name: '其塔木镇', level: 'town' };
const beijing: Division = { code: '110000', name: '北京市', level: 'province' };
const miyun: Division = { code: '110118', name: '密云区', level: 'county' };

function organ(slug: string, name: string, places: Division[]): OrganRecord {
  return { slug, name, kind: 'township', division: null, otherNames: [], places, years: [2020] };
}

const organs = [
  organ('miyun-jugezhuang', '巨各庄镇', [beijing, miyun]),
  organ('changchun-xinhu', '新湖镇', [jilin, changchun, kuancheng]),
  organ('jiutai-qitamu', '其塔木镇', [jilin, changchun, jiutai, qitamu]),
  organ('nowhere-qinghe', '清河镇', []),
];
const bySlug = new Map(organs.map((one) => [one.slug, one]));

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

test('a comparison has a row for each report whose form has the figure, in the order of the reports, whatever its state', () => {
  const figures = { 'requests.received.total': { state: 'reported' as const, value: 3 } };
  const reports = [
    report('miyun-jugezhuang', 2021, { form: '2021', figures }),
    report('jiutai-qitamu', 2020, {
      figures: { ...figures, 'procurement.amount': { state: 'blank', unit: null, unitSource: null } },
    }),
    report('unknown-organ', 2020, { form: null }),
  ];
  const records = new Map(indicatorRecords(reports, bySlug).map(({ id, rows }) => [id, rows]));
  expect(records.get('requests-received')).toEqual([
    {
      organ: 'miyun-jugezhuang',
      name: '巨各庄镇',
      place: '北京市密云区',
      year: 2021,
      form: '2021',
      figure: { state: 'reported', value: 3 },
    },
    {
      organ: 'jiutai-qitamu',
      name: '其塔木镇',
      place: '吉林省长春市九台区',
      year: 2020,
      form: '2019',
      figure: { state: 'reported', value: 3 },
    },
  ]);
  expect(records.get('procurement-amount')).toEqual([
    {
      organ: 'jiutai-qitamu',
      name: '其塔木镇',
      place: '吉林省长春市九台区',
      year: 2020,
      form: '2019',
      figure: { state: 'blank', unit: null, unitSource: null },
    },
  ]);
  expect(records.get('penalty-decisions')).toEqual([]);
});

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
  const records = checkRecords(reports, bySlug);
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

test('a place knows those above it, those one level below it with reports, and its organs', () => {
  const regions = regionRecords(organs);
  expect(regions.map(({ code }) => code)).toEqual([
    '110000',
    '110118',
    '220000',
    '220100',
    '220103',
    '220113',
  ]);
  const summary = regions.map(({ name, parents, children, organs: slugs }) => [
    name,
    parents.map((one) => one.name).join('>'),
    children.map((one) => one.name).join(),
    slugs.join(),
  ]);
  expect(summary).toEqual([
    ['北京市', '', '密云区', 'miyun-jugezhuang'],
    ['密云区', '北京市', '', 'miyun-jugezhuang'],
    ['吉林省', '', '长春市', 'changchun-xinhu,jiutai-qitamu'],
    ['长春市', '吉林省', '宽城区,九台区', 'changchun-xinhu,jiutai-qitamu'],
    ['宽城区', '吉林省>长春市', '', 'changchun-xinhu'],
    ['九台区', '吉林省>长春市', '', 'jiutai-qitamu'],
  ]);
});

test('a place in words ends above the town', () => {
  expect(placeWords([jilin, changchun, jiutai, qitamu])).toBe('吉林省长春市九台区');
  expect(placeWords([])).toBe('');
});
