import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forms } from '../../model/forms/forms.ts';
import { formIds } from '../../model/report.ts';
import { reportText } from '../../writer/report-text.ts';
import { extractText, findingLines, tableText } from '../test-tables.ts';

const documents = '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量\n规章 | 1 | 2 | 3';
const requests = `| 申请人情况
  | 自然人 | 法人或其他组织 | 总计
  | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
  一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21`;
const disputes = `行政复议 | 行政诉讼
  结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉
  | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
  1 | 2 | 3 | 4 | 10 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0`;

/** How many figures of each table were read, and what was said. */
function read(text: string): [number[], string[]] {
  const extraction = extractText(text);
  const present = Object.entries(extraction.report.figures).filter(([, { state }]) => state !== 'absent');
  const count = (pattern: RegExp): number => present.filter(([id]) => pattern.test(id)).length;
  return [[count(/^rules/), count(/^requests/), count(/^(?:review|litigation)/)], findingLines(extraction)];
}

test.each<[string, string]>([
  [
    'each a table of its own',
    `${tableText(documents)}二、主动公开政府信息情况\n${tableText(requests)}\n正文。\n${tableText(disputes)}`,
  ],
  ['glued in one', tableText(`${documents}\n${requests}\n${disputes}`)],
  [
    'in another order',
    `${tableText(disputes)}正文一段话，不在表中。\n${tableText(requests)}正文一段话，不在表中。\n${tableText(documents)}`,
  ],
  [
    'cut by a line between rows',
    `${tableText(documents)}续表，下接第三页的申请情况表格。\n${tableText(requests)}续表，下接第四页的复议诉讼表格。\n${tableText(disputes)}`,
  ],
])('the three tables are known by their own labels, %s', (_, text) => {
  expect(read(`一、总体情况\n${text}`)).toEqual([[3, 7, 15], []]);
});

test.each([
  ['the report’s own year in brackets says nothing', '规章（2021年）', []],
  ['the whole of the year says nothing', '规章（截至2021年12月31日）', []],
  [
    'another year in brackets is said',
    '规章（2020年）',
    ['label.remark: “规章（2020年）”按法定表格的“规章”读取，而“(2020年)”可能改变了它的意思，请核对原文。'],
  ],
])('%s', (_, label, said) => {
  const table = tableText(documents.replace('规章', label));
  const extraction = extractText(`清河镇2021年政府信息公开工作年度报告\n一、总体情况\n${table}`);
  const ids = ['made', 'disclosed', 'disclosedTotal'].map((column) => `rules.${column}`);
  expect(Object.values(extraction.report.figures).slice(0, 3)).toMatchObject([
    { value: 1 },
    { value: 2 },
    { value: 3 },
  ]);
  expect(findingLines(extraction)).toEqual(said.map((line) => `${line} [${ids.join(' ')}]`));
});

test.each([
  ['186\n60.02', 'unreadable'],
  ['18660.\n02', 'unreadable'],
])('an amount that broke at the end of a table, %j, is never half of it', (printed) => {
  const rows = `${documents}\n信息内容 | 采购项目数量 | 采购总金额（万元）\n政府集中采购 | 2 | ${printed}`;
  const extraction = extractText(`一、总体情况\n${rows}\n\n三、收到和处理政府信息公开申请情况\n`);
  const { figures } = extraction.report;
  const named = extraction.findings.flatMap(({ figures: ids = [] }) => ids);
  expect(figures['procurement.amount']?.state === 'unreadable' || named.includes('procurement.amount')).toBe(
    true,
  );
});

test('a table cut by a page goes on with its next row', () => {
  const rest = '（一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1';
  expect(
    read(`${tableText(documents)}正文一段话，不在表中。\n${tableText(requests)}- 4 -\n${tableText(rest)}`)[0],
  ).toEqual([3, 14, 0]);
});

test('values that a page cut off their header belong to the table before', () => {
  const lines = disputes.split('\n');
  const cut = `${tableText(lines.slice(0, 3).join('\n'))}- 4 -\n\n${tableText(lines[3] ?? '')}`;
  expect(read(`${tableText(documents)}正文一段话，不在表中。\n${cut}`)).toEqual([[3, 0, 15], []]);
});

test.each([
  [
    'the requests of two years',
    '项目 | 2019年 | 2020年\n一、本年新收政府信息公开申请数量 | 7 | 8\n行政复议 | 1 | 2',
  ],
  ['kinds of information', '类别 | 公开数量\n规章 | 120\n行政处罚 | 45'],
])('a summary of %s in the prose is none of the tables', (_, summary) => {
  const tables = [documents, requests, disputes]
    .map((table) => tableText(table))
    .join('正文一段话，不在表中。\n');
  expect(read(`一、总体情况\n${tableText(summary)}二、主动公开政府信息情况\n${tables}`)).toEqual([
    [3, 7, 15],
    ['table.unknown: 第 2 行起有一张表不是法定统计表，没有读取其中的数字。'],
  ]);
});

test('a table that is none of the three is said, and nothing is read from it', () => {
  expect(
    read(`${tableText(documents)}正文一段话，不在表中。\n${tableText('渠道 | 数量\n网站 | 12')}`),
  ).toEqual([[3, 0, 0], ['table.unknown: 第 13 行起有一张表不是法定统计表，没有读取其中的数字。']]);
});

test.each(formIds)(
  'a tidy report on form %s has every figure, in the order of the form, and no finding',
  (form) => {
    const { report, findings } = extractText(reportText(forms[form], () => '0'));
    expect(
      Object.values(report.figures).every(({ state, value }) => state === 'reported' && value === 0),
    ).toBe(true);
    expect(Object.keys(report.figures)).toHaveLength(form === '2019' ? 198 : 200);
    expect(findings).toEqual([]);
  },
);

const piece = fc.oneof(
  fc.constantFrom(...tableText(`${documents}\n${requests}\n${disputes}`).split('\n')),
  fc.constantFrom(
    '一、总体情况',
    '三、收到和处理政府信息公开申请情况',
    '清河镇2020年政府信息公开工作年度报告',
    '',
  ),
  fc.string({ unit: fc.constantFrom(...'\t|0/—规章总计（一）、。万元') }),
);

test('lines of a report in any order make nothing throw, and every figure has a cell or a finding', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (lines) => {
      const { report, findings } = extractText(lines.join('\n'));
      const named = new Set(findings.flatMap(({ figures = [] }) => figures));
      for (const [id, { state, at }] of Object.entries(report.figures)) {
        if (state === 'absent' || state === 'unreadable') expect(named).toContain(id);
        if (state !== 'absent' && state !== 'summed') expect(at?.line).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});

test('tables before the first section of a report that has its own behind it may be an annex', () => {
  const table = tableText('信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 1 | 2 | 3');
  const requests = tableText('申请人情况\n自然人 | 商业企业\n一、本年新收政府信息公开申请数量 | 1');
  const tables = `${table}\n${requests}`;
  const title = '清河镇2021年政府信息公开工作年度报告';
  const said = (text: string) => {
    const found = extractText(text).findings.find(({ code }) => code === 'table.apart');
    return found && `${found.at?.line} ${found.message} ${found.figures?.length}`;
  };
  const annex = `${title}\n附件1\n${tables}`;
  const line = annex.split('\n').length + 1;
  expect(said(`${annex}\n一、总体情况\n我镇公开信息。\n${tables}`)).toBe(
    `${line} 读取的表格都在“一、总体情况”之前，不一定是本机关这一年的数字，请核对原文。 200`,
  );
  expect(said(`${title}\n一、总体情况\n${tables}\n一、总体情况\n${tables}`)).toBeUndefined();
});
