import { expect, test } from 'vitest';
import type { Finding } from '../../model/finding.ts';
import { reported, reportRecord } from '../../model/test-records.ts';
import { seriesTableMarkup } from './series-markup.ts';
import { organSeries } from './series-table.ts';

const doubt: Finding = {
  code: 'count.not-whole',
  severity: 'error',
  message: '…',
  figures: ['penalties.decisions'],
};
const records = [
  reportRecord({ 'penalties.decisions': reported(2.5) }, { year: 2020, findings: [doubt] }),
  reportRecord({ 'rules.inForce': { state: 'blank', raw: '' } }, { year: 2022, form: '2021' }),
];
const { years, tables } = organSeries(records, 2022);
const find = (id: string) =>
  tables
    .flatMap(({ groups }) => groups.flatMap(({ name, rows }) => rows.map((row) => ({ group: name, ...row }))))
    .find((row) => row.id === id);

test('years are columns, those without a report too, and the form breaks', () => {
  expect(years).toEqual([
    { year: 2020, form: '2019', isBreak: false },
    { year: 2021, form: undefined, isBreak: false },
    { year: 2022, form: '2021', isBreak: true },
  ]);
});

test('what changed its meaning stands in lines of its own', () => {
  expect(find('rules.disclosedTotal')?.cells.map(({ kind }) => kind)).toEqual([
    'figure',
    'none',
    'notInForm',
  ]);
  expect(find('rules.inForce')?.cells).toEqual([
    { kind: 'notInForm' },
    { kind: 'none' },
    { kind: 'figure', year: 2022, figure: { state: 'blank', raw: '' }, isDoubtful: false, mark: undefined },
  ]);
});

test('rows are named as the newest form names them, below the row of the form they are of', () => {
  expect(find('normativeDocuments.made')).toMatchObject({
    group: '行政规范性文件',
    name: '本年新制作数量',
    unit: '件',
  });
  expect(find('requests.granted.total')).toMatchObject({
    group: '三、本年度办理结果',
    name: '（一）予以公开',
  });
  expect(find('requests.granted.business')).toMatchObject({
    group: '三、本年度办理结果 · （一）予以公开',
    name: '商业企业',
  });
  expect(find('litigation.direct.total')).toMatchObject({
    group: '行政诉讼 · 未经复议直接起诉',
    name: '总计',
  });
});

test('every figure is in one table, and one only', () => {
  const ids = tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(new Set(records.flatMap(({ report }) => Object.keys(report.figures))).size);
});

test('a cell leads to the figure in its report; what is in doubt is marked', () => {
  const [disclosure] = tables;
  const { markup } = disclosure ? seriesTableMarkup('fengcheng-hutang', years, disclosure) : { markup: '' };
  expect(markup).toContain(
    '<td class="figure doubtful"><a href="/organs/fengcheng-hutang/2020/#penalties.decisions"><span class="number">2.5</span> <strong class="doubt">存疑</strong></a></td>',
  );
  expect(markup).toContain('<th scope="col" class="figure">2021<br>无报告</th>');
  expect(markup).toContain(
    '<th scope="col" class="figure break"><a href="/organs/fengcheng-hutang/2022/">2022</a><br>2021 年版</th>',
  );
});
