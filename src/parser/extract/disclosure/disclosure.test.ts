import { expect, test } from 'vitest';
import { extractText, figureWord, findingLines, tableText } from '../../test-tables.ts';

const read = (picture: string) => extractText(`一、总体情况\n${tableText(picture)}`);

/** Figures of table 2 that have a cell, a row of the form a line, as words. */
function rowsOf(picture: string): string[] {
  const rows = new Map<string, string[]>();
  for (const [id, figure] of Object.entries(read(picture).report.figures)) {
    const row = id.slice(0, id.lastIndexOf('.'));
    if (figure.state === 'absent' || /^(?:requests|review|litigation)/.test(id)) continue;
    rows.set(row, [...(rows.get(row) ?? []), figureWord(figure)]);
  }
  return [...rows].map(([row, words]) => `${row} ${words.join(' ')}`);
}

/** Sub-rows as lines: parent, name, figures. */
function subRowsOf(picture: string): string[] {
  return read(picture).report.subRows.map(
    ({ parent, label, figures }) => `${parent} ${label} ${Object.values(figures).map(figureWord).join(' ')}`,
  );
}

const documents = '第二十条第（一）项\n信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量';
const items = '第二十条第（五）项\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量';
const procurement = '第二十条第（九）项\n信息内容 | 采购项目数量 | 采购总金额';
const fees2021 = '第二十条第（八）项\n信息内容 | 本年收费金额（单位：万元）';

test.each<[string, string, string[]]>([
  [
    'the rows of a block by their labels',
    `${documents}\n规章 | 1 | 2 | 3\n规范性文件 | 4 | 5 | 6`,
    ['rules 1 2 3', 'normativeDocuments 4 5 6'],
  ],
  [
    'rows in another order',
    `${documents}\n规范性文件 | 4 | 5 | 6\n规章 | 1 | 2 | 3`,
    ['rules 1 2 3', 'normativeDocuments 4 5 6'],
  ],
  [
    'signed changes',
    `${items}\n行政许可 | 6 | +408 | 270\n其他对外管理服务事项 | 8 | 减2 | 18`,
    ['licensing 6 408 270', 'otherServices 8 -2 18'],
  ],
  [
    'states cell by cell',
    `${items}\n行政许可 | | / | 约5`,
    ['licensing blank notApplicable unreadable(约5)'],
  ],
  [
    'broken words and remarks',
    `第二十条⏎第（一）项\n信息⏎内容 | 本年新⏎制作数量 | 本年新 公开数量 | 对外公开⏎总数量\n规章（县级⏎无此项） | 1 | 2 | 3`,
    ['rules 1 2 3'],
  ],
  [
    'empty cells behind the columns of a short block',
    `${procurement} |\n政府集中采购 | 2 | 0 | |`,
    ['procurement 2 0'],
  ],
  [
    'the form of 2021',
    `第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 1 | 2 | 30\n第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 7\n${fees2021}\n行政事业性收费 | 0.092`,
    ['rules 0 0 0', 'normativeDocuments 1 2 30', 'licensing 7', 'fees 0.092万元'],
  ],
])('%s are read', (_, picture, rows) => {
  expect(rowsOf(picture)).toEqual(rows);
  expect(findingLines(read(picture)).filter((line) => !line.startsWith('cell.unreadable'))).toEqual([]);
});

test.each<[string, string, string | null, string | null]>([
  ['采购总金额', '18660.02万元', '万元', 'cell'],
  ['采购总金额', '200359元', '元', 'cell'],
  ['采购总金额', '200359', null, null],
  ['采购总金额', '0', null, null],
  ['采购总金额', '', null, null],
  ['采购总金额（万元，保留四位小数）', '12.5', '万元', 'header'],
  ['采购总金额⏎（单位：万⏎元）', '12.5', '万元', 'header'],
  ['采购总金额（单位：元）', '12.5', '元', 'header'],
  ['采购总金额（单位：元）', '/', '元', 'header'],
  ['采购金额（万元）', '12.5', '万元', 'header'],
  ['采购总金额（千元）', '12.5', null, null],
  ['采购总金额（元/万元）', '12.5', null, null],
  ['采购总金额（万元）', '12.5元', '元', 'cell'],
])('below %s, %j has the unit %s from the %s', (head, cell, unit, unitSource) => {
  const picture = `${procurement.replace('采购总金额', head)}\n政府集中采购 | 2 | ${cell}`;
  expect(read(picture).report.figures['procurement.amount']).toMatchObject({ unit, unitSource });
});

test.each<[string, string, string | null, string | null]>([
  ['本年收费金额（单位：万元）', '0.092', '万元', 'header'],
  ['本年收费金额', '0.092', '万元', 'form'],
  ['本年收费金额（单位：元）', '920', '元', 'header'],
  ['本年收费金额（单位：千元）', '0.92', null, null],
  ['本年收费金额', '920元', '元', 'cell'],
])('in the form of 2021, below %s, %j has the unit %s from the %s', (head, cell, unit, unitSource) => {
  const picture = `第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 7\n第二十条第（八）项\n信息内容 | ${head}\n行政事业性收费 | ${cell}`;
  expect(read(picture).report.figures['fees.amount']).toMatchObject({ unit, unitSource });
});

test('an amount whose cell and header print different units is read by its cell, and said', () => {
  const picture = `${procurement}（万元）\n政府集中采购 | 2 | 200359元`;
  expect(findingLines(read(picture))).toEqual([
    'cell.unit-differs: “采购总金额”的单元格写“200359元”，表头写“万元”，单位按单元格读取。 [procurement.amount]',
  ]);
});

test('the mark of a note behind a label is nothing to say', () => {
  for (const mark of ['①', '[1]', '〔注2〕', '¹']) {
    const picture = `${documents}\n规章 | 1 | 2 | 3\n规范性文件${mark} | 4 | 5 | 6`;
    expect(findingLines(read(picture))).toEqual([]);
    expect(rowsOf(picture)).toEqual(['rules 1 2 3', 'normativeDocuments 4 5 6']);
  }
});

test.each<[string, string, string]>([
  [
    'a label nearly the form’s',
    `${documents}\n规章 | 1 | 2 | 3\n规范性文本 | 4 | 5 | 6`,
    'label.inexact: “规范性文本”与法定表格的“规范性文件”不完全相同（相似度 0.80），按后者读取。 [normativeDocuments.made normativeDocuments.disclosed normativeDocuments.disclosedTotal]',
  ],
  [
    'a header nearly the form’s',
    `${documents.replace('本年新公开数量', '本年新公开数')}\n规章 | 1 | 2 | 3\n规范性文件 | 4 | 5 | 6`,
    'label.inexact: “本年新公开数”与法定表格的“本年新公开数量”不完全相同（相似度 0.91），按后者读取。 [rules.disclosed normativeDocuments.disclosed]',
  ],
  [
    'a misprinted article',
    `${documents.replace('二十条', '二十六条')}\n规章 | 1 | 2 | 3\n规范性文件 | 4 | 5 | 6`,
    'label.article: “第二十六条第（一）项”不是法定表格中的条款，各行仍按行名读取。',
  ],
])('%s is said, and the rows are read', (_, picture, finding) => {
  expect(rowsOf(picture)).toEqual(['rules 1 2 3', 'normativeDocuments 4 5 6']);
  expect(findingLines(read(picture))).toEqual([finding]);
});

test.each(['第二十条(一)项', '二十条（一）项'])('the article %s is no misprint', (article) => {
  expect(findingLines(read(`${documents.replace('第二十条第（一）项', article)}\n规章 | 1 | 2 | 3`))).toEqual(
    [],
  );
});

test('columns in another order are read as printed, and said', () => {
  const picture = `第二十条第（五）项\n信息内容 | 本年增/减 | 上一年项目数量 | 处理决定数量\n行政许可 | +1 | 2 | 3`;
  expect(rowsOf(picture)).toEqual(['licensing 2 1 3']);
  expect(findingLines(read(picture))).toEqual([
    'table.column-order: “行政许可”上方各列的次序与法定表格不同，按印出的次序“本年增/减、上一年项目数量、处理决定数量”读取，请核对原文。 [licensing.change licensing.items licensing.decisions]',
  ]);
});

test.each<[string, string, string]>([
  [
    'the header of another block',
    documents,
    '的表头是“本年新制作数量、本年新公开数量、对外公开总数量”，与法定表格的“上一年项目数量、本年增/减、处理决定数量”不符',
  ],
  [
    'no header',
    `${documents}\n规章 | 0 | 0 | 0\n第二十条第（五）项`,
    '没有认出法定表格的表头“上一年项目数量、本年增/减、处理决定数量”',
  ],
  [
    'a header one column short',
    '信息内容 | 本年新制作数量\n第二十条第（五）项\n信息内容 | 上一年项目数量 | 处理决定数量',
    '的表头是“上一年项目数量、处理决定数量”，与法定表格的“上一年项目数量、本年增/减、处理决定数量”不符',
  ],
])('below %s the order of the form is taken, in doubt', (_, head, said) => {
  const picture = `${head}\n行政许可 | 1 | 2 | 3`;
  expect(rowsOf(picture)).toContain('licensing 1 2 3');
  expect(findingLines(read(picture))).toEqual([
    `table.header-lost: “行政许可”上方${said}，各列按法定表格的顺序读取，请核对原文。 [licensing.items licensing.change licensing.decisions]`,
  ]);
});

test('a column the form has not is named; rows without a cell in it are read, in doubt', () => {
  const ids =
    'licensing.items licensing.change licensing.decisions otherServices.items otherServices.change otherServices.decisions';
  const said = '第二十条第（五）项的表头多出“备注”，各列的归属存疑，请核对原文。';
  for (const row of ['1 | 2 | 3', '1 | 2 | 3 | 见附件', '1 | 2 | 3 | 9']) {
    const picture = `${items} | 备注\n行政许可 | ${row}`;
    expect(rowsOf(picture)).toEqual(['licensing 1 2 3']);
    expect(findingLines(read(picture))).toEqual([`table.header-unknown: ${said} [${ids}]`]);
  }
});

test('of two columns of one name neither is the year’s', () => {
  const picture =
    '第二十条第（九）项\n信息内容 | 采购项目数量 | 采购项目数量 | 采购总金额\n政府集中采购 | 1 | 2 | 3';
  expect(rowsOf(picture)).toEqual(['procurement unreadable(1 | 2 | 3) unreadable(1 | 2 | 3)']);
});

test('a header of other widths is read with the rows of its own block', () => {
  const picture = `${items}\n行政许可 | 1 | 2 | 3\n第二十条第（八）项\n行政事业性收费 | 4 | 5`;
  expect(findingLines(read(picture))[0]).toContain('“行政事业性收费”上方没有认出法定表格的表头');
});

test.each<[string, string, number]>([
  ['too few', '1 | 2', 2],
  ['too many', '1 | 2 | 3 | 4', 4],
  ['glued', '123', 1],
])('a row with %s values is unreadable, and every figure of it is named', (_, values, count) => {
  const picture = `${items}\n行政许可 | ${values}\n其他对外管理服务事项 | 0 | 0 | 0`;
  expect(rowsOf(picture)).toEqual([
    `licensing ${[1, 2, 3].map(() => `unreadable(${values})`).join(' ')}`,
    'otherServices 0 0 0',
  ]);
  expect(findingLines(read(picture))).toEqual([
    `table.cell-count: “行政许可”一行有 ${count} 个数值格，应有 3 个，不能确认各属哪一列，没有读取。 [licensing.items licensing.change licensing.decisions]`,
  ]);
});

test('an unreadable amount has no unit', () => {
  const { report } = read(`${procurement}\n政府集中采购 | 2`);
  expect(report.figures['procurement.amount']).toMatchObject({
    state: 'unreadable',
    unit: null,
    unitSource: null,
  });
});

test('a row cut in two by an empty paragraph is joined, and said', () => {
  const picture = `${items}\n行政许可 | 1\n2 | 3\n其他对外管理服务事项\n4 | 5 | 6`;
  expect(rowsOf(picture)).toEqual(['licensing 1 2 3', 'otherServices 4 5 6']);
  expect(findingLines(read(picture)).map((line) => line.slice(0, 24))).toEqual([
    'table.row-joined: “行政许可”',
    'table.row-joined: “其他对外管',
  ]);
});

test('a row cut in two may have empty cells behind it', () => {
  const picture = `${procurement} |\n政府集中采购\n1 | 2 |`;
  expect(rowsOf(picture)).toEqual(['procurement 1 2']);
});

test('a value missing before the empty cells of a row is not a blank one', () => {
  const picture = `${procurement} |\n政府集中采购 | 2 |`;
  expect(rowsOf(picture)).toEqual(['procurement unreadable(2 | 空) unreadable(2 | 空)']);
});

test('a value before the label of its row is said', () => {
  const picture = `${items}\n7 | 行政许可 | 1 | 2 | 3`;
  expect(rowsOf(picture)).toEqual(['licensing 1 2 3']);
  expect(findingLines(read(picture))).toEqual([
    'label.unknown: 没有行名的一行不是法定表格中的行，其中的内容（7）没有归入任何指标。',
  ]);
});

test.each<[string, string, string]>([
  [
    'a row the form has not',
    '行政确认 | 1 | 2 | 3',
    'label.unknown: “行政确认”不是法定表格中的行，其中的内容（1、2、3）没有归入任何指标。',
  ],
  [
    'a second row of one label',
    '行政许可 | 1 | 2 | 3',
    'label.duplicate: “行政许可”在表中出现了不止一次，这一次没有读取，内容是：1、2、3。 [licensing.items licensing.change licensing.decisions]',
  ],
  [
    'values without a label',
    '1 | 2 | 3',
    'label.unknown: 没有行名的一行不是法定表格中的行，其中的内容（1、2、3）没有归入任何指标。',
  ],
  [
    'the end of a row that was broken',
    '345',
    'label.unknown: 没有行名的一行不是法定表格中的行，其中的内容（345）没有归入任何指标。 [licensing.items licensing.change licensing.decisions]',
  ],
  [
    'a note',
    '注：本表截至12月31日',
    'label.unknown: 表中的“注：本表截至12月31日”不是法定表格中的行，也没有数值格。',
  ],
])('%s goes to no figure, and is said', (_, row, finding) => {
  const picture = `${items}\n行政许可 | 0 | 0 | 0\n${row}`;
  expect(rowsOf(picture)).toEqual(['licensing 0 0 0']);
  expect(findingLines(read(picture))).toEqual([finding]);
});

const subRowsSaid =
  'table.sub-rows: “其他对外管理服务事项”分成了“行政检查、行政确认”共 2 行，各指标是这些行之和。 [otherServices.items otherServices.change otherServices.decisions]';

test.each<[string, string]>([
  ['with an empty cell below the merged label', '| 行政确认'],
  ['without a cell below the merged label', '行政确认'],
])('a row split in named rows, %s, is their sum', (_, second) => {
  const picture = `${items}\n其他对外管理服务事项 | 行政检查 | 1 | +2 | 3\n${second} | 4 | -5 | 6`;
  expect(subRowsOf(picture)).toEqual(['otherServices 行政检查 1 2 3', 'otherServices 行政确认 4 -5 6']);
  expect(rowsOf(picture)).toEqual(['otherServices Σ5 Σ-3 Σ9']);
  expect(findingLines(read(picture))).toEqual([subRowsSaid]);
});

test.each<[string, string, string, string]>([
  [
    'their sum by name',
    '小计',
    '4 | +1 | 9',
    'unreadable(undefined) unreadable(undefined) unreadable(undefined)',
  ],
  [
    'a part of the one before',
    '其中：专项检查',
    '1 | 0 | 2',
    'unreadable(undefined) unreadable(undefined) unreadable(undefined)',
  ],
  ['another year', '上年', '0 | 0 | 0', 'unreadable(undefined) unreadable(undefined) unreadable(undefined)'],
  ['their sum by its number', '行政确认', '4 | 0 | 19', 'Σ8 Σ2 unreadable(undefined)'],
])('rows of which one is %s have no sum', (_, name, values, sums) => {
  const picture = `${items}\n其他对外管理服务事项 | 行政检查 | 3 | +1 | 9\n| 行政裁决 | 1 | +1 | 10\n| ${name} | ${values}`;
  expect(rowsOf(picture)).toEqual([`otherServices ${sums}`]);
  expect(findingLines(read(picture)).filter((line) => line.startsWith('cell.not-summed'))).toHaveLength(1);
});

test.each(['行政许可（上年）', '行政许可（其中：公安）', '行政许可（不含分局）', '行政许可（万件）'])(
  'what is in brackets in %s is said, for it may change what is counted',
  (label) => {
    const picture = `${items}\n${label} | 1 | 2 | 3`;
    const remark = label.slice(4).replace('（', '(').replace('）', ')').replace('：', ':');
    expect(rowsOf(picture)).toEqual(['licensing 1 2 3']);
    expect(findingLines(read(picture))).toEqual([
      `label.remark: “${label}”按法定表格的“行政许可”读取，而“${remark}”可能改变了它的意思，请核对原文。 [licensing.items licensing.change licensing.decisions]`,
    ]);
  },
);

test('what is in brackets behind an article is said of all rows below it', () => {
  const picture = `${items.replace('）项', '）项（当场处罚）')}\n行政许可 | 1 | 2 | 3`;
  const said = read(picture).findings.filter(({ code }) => code === 'label.remark');
  expect(said.map(({ message, figures }) => `${message} ${figures?.length}`)).toEqual([
    '“第二十条第（五）项（当场处罚）”按法定表格的“第二十条第（五）项”读取，而“(当场处罚)”可能改变了它的意思，请核对原文。 6',
  ]);
});

test('an article that names the rows below it in brackets says nothing else', () => {
  const codesOf = (article: string) =>
    read(`${items.replace('）项', article)}\n行政许可 | 1 | 2 | 3`).findings.map(({ code }) => code);
  expect(codesOf('）项（行政许可、其他对外管理服务事项）')).not.toContain('label.remark');
  expect(codesOf('）项（行政许可、公安）')).toContain('label.remark');
});

test('a row of another table, behind a paragraph and of no article, is said', () => {
  const picture = `${items}\n行政处罚 | 1 | 2 | 3`;
  const other = tableText('信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | 4 | 5 | 6');
  const extracted = extractText(
    `一、总体情况\n其中市公安局：\n${other}\n二、主动公开政府信息情况\n${tableText(picture)}`,
  );
  expect(findingLines(extracted).filter((line) => line.startsWith('table.apart'))).toEqual([
    'table.apart: “行政许可”一行不在印有条款的表里，而在另一张表中，不一定是本机关这一年的数字，请核对原文。 [licensing.items licensing.change licensing.decisions]',
  ]);
});

test('a unit beside the label that is not the one of the header is said', () => {
  const picture = `${procurement}（万元）\n政府集中采购（元） | 2 | 35`;
  expect(findingLines(read(picture))).toEqual([
    'cell.unit-differs: “采购总金额”的表头写“万元”，行名写“元”，单位按表头读取。 [procurement.amount]',
  ]);
  const alone = read(`${procurement}\n政府集中采购（元） | 2 | 35`).report.figures['procurement.amount'];
  expect(alone).toMatchObject({ value: 35, unit: '元', unitSource: 'header' });
});

const besideTable = (picture: string, { above = '', below = '' }): ReturnType<typeof extractText> =>
  extractText(`一、总体情况\n二、主动公开政府信息情况\n${above}\n${tableText(picture)}\n${below}`);

test.each([
  [{ above: '单位：万元' }, '单位:万元'],
  [{ below: '注：1.金额单位为万元，保留四位小数。' }, '单位为万元'],
])('a unit that only a line beside the table has, %o, is read and said', (lines, words) => {
  const extracted = besideTable(`${procurement}\n政府集中采购 | 2 | 35`, lines);
  expect(extracted.report.figures['procurement.amount']).toMatchObject({
    value: 35,
    unit: '万元',
    unitSource: 'header',
  });
  expect(findingLines(extracted).filter((line) => line.startsWith('cell.'))).toEqual([
    `cell.unit-beside: “采购总金额”的单元格和表头没有单位，表旁写“${words}”，单位按此读取。 [procurement.amount]`,
  ]);
});

test.each([
  ['35', { above: '单位：元' }, '的表头写“万元”，表旁写“单位:元”，单位按表头读取'],
  ['35', { below: '单位：千元' }, '的表头写“万元”，表旁写“单位:千元”，单位按表头读取'],
  ['35元', { below: '单位：元' }, '的单元格写“35元”，表头写“万元”，单位按单元格读取'],
  ['￥35', {}, '的表头写“万元”，单元格写“￥35”，单位按表头读取'],
])('%s below 万元 with %o is said', (value, lines, said) => {
  const extracted = besideTable(`${procurement}（万元）\n政府集中采购 | 2 | ${value}`, lines);
  expect(findingLines(extracted).filter((line) => line.startsWith('cell.'))).toEqual([
    `cell.unit-differs: “采购总金额”${said}。 [procurement.amount]`,
  ]);
});

test('a line beside the table that has the unit of its header, and one that speaks of no money, say nothing', () => {
  for (const above of ['单位：件、万元', '填报单位：青山镇人民政府']) {
    const extracted = besideTable(`${procurement}（万元）\n政府集中采购 | 2 | 35`, { above });
    expect(findingLines(extracted).filter((line) => line.startsWith('cell.'))).toEqual([]);
  }
});

test('a cell of a sub-row knows its place, a sum has none', () => {
  const { report } = read(`${items}\n其他对外管理服务事项 | 行政⏎检查 | 1 | +2 | 3`);
  expect(report.subRows[0]).toEqual({
    parent: 'otherServices',
    label: '行政检查',
    figures: {
      items: {
        state: 'reported',
        value: 1,
        raw: '1',
        at: { line: 12, start: expect.any(Number), end: expect.any(Number) },
      },
      change: {
        state: 'reported',
        value: 2,
        raw: '+2',
        at: { line: 13, start: expect.any(Number), end: expect.any(Number) },
      },
      decisions: {
        state: 'reported',
        value: 3,
        raw: '3',
        at: { line: 14, start: expect.any(Number), end: expect.any(Number) },
      },
    },
  });
  expect(report.figures['otherServices.items']).toEqual({ state: 'summed', value: 1 });
});

test('named rows below a row with values of its own are kept apart from it', () => {
  const picture = `${items}\n其他对外管理服务事项 | 5 | 0 | 9\n| 行政检查 | 1 | 0 | 3`;
  expect(rowsOf(picture)).toEqual(['otherServices 5 0 9']);
  expect(subRowsOf(picture)).toEqual(['otherServices 行政检查 1 0 3']);
});

test('a column in which a named row has no number has no sum; cells that say the same say it for the row', () => {
  const picture = `${items}\n其他对外管理服务事项 | 行政检查 | 1 | / | \n| 行政确认 | | / | `;
  expect(rowsOf(picture)).toEqual(['otherServices unreadable(undefined) notApplicable blank']);
  expect(findingLines(read(picture))).toEqual([
    'cell.not-summed: “其他对外管理服务事项”分成的各行中，有的格没有数字或单位不同，或有一行是其余各行的合计、其中的一部分或另一年的，不能合计。 [otherServices.items]',
    subRowsSaid,
  ]);
});

test.each<[string, string, string, string]>([
  ['one unit', '1.1万元', '2.2万元', 'Σ3.3万元'],
  ['no unit', '1', '2', 'Σ3'],
  ['two units', '1万元', '2元', 'unreadable(undefined)'],
])('amounts of named rows in %s', (_, one, other, sum) => {
  const picture = `${procurement}\n政府集中采购 | 货物 | 1 | ${one}\n| 工程 | 2 | ${other}`;
  expect(rowsOf(picture)).toEqual([`procurement Σ3 ${sum}`]);
  expect(read(picture).report.figures['procurement.amount']).toHaveProperty('unit');
});

test('the note of the published total is no row', () => {
  const picture = `${procurement}\n政府集中采购 | 2 | 0\n2020年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）：2`;
  expect(read(picture).report.publishedTotal).toMatchObject({ state: 'reported', value: 2, raw: '2' });
  expect(findingLines(read(picture))).toEqual([]);
});

test('every figure without a cell is absent, and named with its row', () => {
  const { report, findings } = read(`${items}\n行政许可 | 1 | 2 | 3`);
  expect(Object.values(report.figures).filter(({ state }) => state === 'absent')).toHaveLength(195);
  const missing = findings.filter(({ code }) => code === 'table.missing-cells');
  expect(missing).toHaveLength(33);
  expect(missing.flatMap(({ figures = [] }) => figures)).toHaveLength(195);
  expect(missing[0]).toEqual({
    code: 'table.missing-cells',
    severity: 'error',
    message: '报告中没有“规章”的数值格，3 个指标缺项。',
    figures: ['rules.made', 'rules.disclosed', 'rules.disclosedTotal'],
  });
  expect(missing.map(({ message }) => message)).toContain(
    '报告中没有“行政诉讼 · 复议后起诉”的数值格，5 个指标缺项。',
  );
});

test.each([
  [
    '采购总金额',
    '12.5万',
    ['cell.unit-short: “政府集中采购 · 采购总金额”一格印的是“12.5万”，单位没有写“元”，读作 12.5 万元。'],
  ],
  [
    '采购总金额（元）',
    '0.3亿',
    [
      'cell.unit-short: “政府集中采购 · 采购总金额”一格印的是“0.3亿”，单位没有写“元”，读作 0.3 亿元。',
      'cell.unit-differs: “采购总金额”的单元格写“0.3亿”，表头写“元”，单位按单元格读取。',
    ],
  ],
  ['采购总金额', '12.5（万元）', []],
])('below %s, %s is an amount with its unit', (header, cell, said) => {
  const picture = `${procurement.replace('采购总金额', header)}\n政府集中采购 | 2 | ${cell}`;
  expect(read(picture).report.figures['procurement.amount']).toMatchObject({
    value: cell.startsWith('0.3') ? 0.3 : 12.5,
    unit: cell.startsWith('0.3') ? '亿元' : '万元',
    unitSource: 'cell',
  });
  expect(findingLines(read(picture)).filter((line) => line.startsWith('cell.'))).toEqual(
    said.map((line) => `${line} [procurement.amount]`),
  );
});
