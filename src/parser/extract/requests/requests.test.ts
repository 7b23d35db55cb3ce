import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forms } from '../../../model/forms/forms.ts';
import type { FormId } from '../../../model/report.ts';
import { readHtml } from '../../read/read-html.ts';
import { extractText, figureWord, findingLines, tableText } from '../../test-tables.ts';
import { extractReport } from '../extract-report.ts';

/** The row by which each form is known. */
const marks: Record<FormId, string> = {
  '2019': '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
  '2021': '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
};
const applicants = [
  'naturalPerson',
  'business',
  'research',
  'nonprofit',
  'legalService',
  'otherOrganization',
  'total',
];
const header = `
  （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况
  | 自然人 | 法人或其他组织 | 总计
  | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |`;
const received = '一、本年新收政府信息公开申请数量';

function read(picture: string, form: FormId = '2019') {
  return extractText(`一、总体情况\n${tableText(marks[form])}\n${tableText(picture)}`);
}

/** The seven figures of a row of table 3 in the order of the form, as words. */
function rowOf(picture: string, row: string, form: FormId = '2019'): string {
  const { figures } = read(picture, form).report;
  return applicants.map((applicant) => figureWord(figures[`requests.${row}.${applicant}`])).join(' ');
}

function idsOf(row: string, columns: readonly string[] = applicants): string {
  return columns.map((column) => `requests.${row}.${column}`).join(' ');
}

test.each<[string, string]>([
  ['总计 in the second header row', header],
  [
    '总计 in the third header row',
    `本列数据的勾稽关系 | 申请人情况
     | 自然人 | 法人或其他组织
     | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计`,
  ],
  [
    '总计 in the first header row',
    `本列数据的勾稽关系 | 申请人情况 | 总计
     | 自然人 | 法人或其他组织
     | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他`,
  ],
  [
    'header rows glued together',
    `勾稽关系 | 申请人情况 | | 自然人 | 法人或其他组织
     | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计`,
  ],
  ['a header row cut in two', header.replace(' | 其他 |', '\n其他 |')],
  ['a header with a misprinted heading', header.replace('法人或其他组织', '法人或其他织组')],
  [
    'one header row for all',
    '申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
  ],
  [
    'broken words',
    `（本列⏎数据）的勾稽关系 | 申请人⏎情况
     | 自⏎然⏎人 | 法人或其他组织 | 总 计
     | | 商业⏎企业 | 科研 机构 | 社会公⏎益组织 | 法律服⏎务机构 | 其它 |`,
  ],
])('below %s the seven values are read', (_, head) => {
  const picture = `${head}\n${received} | 1 | 2 | 3 | 4 | 5 | 6 | 21`;
  expect(rowOf(picture, 'received')).toBe('1 2 3 4 5 6 21');
  expect(findingLines(read(picture))).toEqual([]);
});

test('columns in another order are read as printed, and said', () => {
  const picture = `
    | 申请人情况
    | 自然人 | 法人或其他组织 | 总计
    | | 科研机构 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 |
    ${received} | 1 | 3 | 2 | 4 | 5 | 6 | 21`;
  expect(rowOf(picture, 'received')).toBe('1 2 3 4 5 6 21');
  const [finding] = read(picture).findings.filter(({ code }) => code === 'table.column-order');
  expect(finding).toMatchObject({
    severity: 'warning',
    message:
      '申请情况表各列的次序与法定表格不同，按印出的次序“自然人、科研机构、商业企业、社会公益组织、法律服务机构、其他、总计”读取，请核对原文。',
    at: { line: 9 },
  });
  expect(finding?.figures).toHaveLength(23 * 7);
});

test('columns in another order are said beside one that the form does not have', () => {
  const picture = `
    | 申请人情况
    | 自然人 | 法人或其他组织 | 总计 | 备注
    | | 科研机构 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 | |
    ${received} | 1 | 3 | 2 | 4 | 5 | 6 | 21 | 无`;
  const codes = read(picture).findings.map(({ code }) => code);
  expect(codes).toContain('table.header-unknown');
  expect(codes).toContain('table.column-order');
});

test('whatever the order of the applicants in the header, each value goes to its own', () => {
  const [person, ...kinds] = forms['2019'].applicants.slice(0, -1);
  fc.assert(
    fc.property(fc.shuffledSubarray(kinds, { minLength: 5 }), (shuffled) => {
      const labels = [person, ...shuffled].map((applicant) => applicant?.label);
      const values = [person, ...shuffled].map((applicant) => 10 + applicants.indexOf(applicant?.id ?? ''));
      const picture = `| 申请人情况\n| ${labels[0]} | 法人或其他组织 | 总计\n| | ${labels.slice(1).join('|')} |\n${received} | ${values.join('|')} | 99`;
      expect(rowOf(picture, 'received')).toBe('10 11 12 13 14 15 99');
    }),
    { numRuns: 30 },
  );
});

test.each<[string, string, string[]]>([
  ['a header misprinted', header.replace('科研机构', '科研机购'), ['research']],
  ['a header lost', header.replace('| 科研机构 ', ''), ['research']],
  ['总计 lost', header.replace('| 总计', ''), ['total']],
])('%s takes the order of the form, and names its figures', (_, head, lost) => {
  const picture = `${head}\n${received} | 1 | 2 | 3 | 4 | 5 | 6 | 21`;
  expect(rowOf(picture, 'received')).toBe('1 2 3 4 5 6 21');
  const [finding] = read(picture).findings.filter(({ code }) => code === 'table.header-lost');
  const label = forms['2019'].applicants.find(({ id }) => id === lost[0])?.label;
  expect(finding).toMatchObject({
    severity: 'error',
    message: `申请情况表的表头缺少或重复“${label}”，各列按法定表格的次序读取，请核对原文。`,
  });
  expect(finding?.figures).toEqual(
    forms['2019'].requests.flatMap(({ id }) => lost.map((column) => `requests.${id}.${column}`)),
  );
});

test.each<[string, string]>([
  [
    'one lost and the others in another order',
    header
      .replace('科研机构', '科研机购')
      .replace('商业企业', '社会公益组织')
      .replace('社会公益组织 | 法律', '商业企业 | 法律'),
  ],
  ['one printed twice', header.replace('科研机构', '商业企业')],
  ['no header at all', ''],
  ['one more between them', header.replace('| 其他 |', '| 民办非企业单位 | 其他 |')],
])('a header with %s names every figure that may be another’s', (_, head) => {
  const picture = `${head}\n${received} | 1 | 2 | 3 | 4 | 5 | 6 | 21`;
  const named = new Set(read(picture).findings.flatMap(({ figures = [] }) => figures));
  const doubtful = ['business', 'research', 'nonprofit'].filter(
    (column) => !named.has(`requests.received.${column}`),
  );
  expect(doubtful).toEqual(head.includes('商业企业 | 商业企业') ? ['nonprofit'] : []);
});

const flat = (labels: string) => `| ${labels.replaceAll('、', ' | ')}`;

test.each<[string, string, string[]]>([
  [
    'an unlisted wording in another place',
    flat('自然人、科研机构、企业法人、社会公益组织、法律服务机构、其他、总计'),
    ['business', 'research'],
  ],
  [
    'an unlisted wording that two have changed places with',
    flat('自然人、商业企业、科研机构、社会公益组织、其他组织、法律服务机构、总计'),
    ['legalService', 'otherOrganization'],
  ],
  [
    'the sum before all others, in other words',
    flat('共计、自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他'),
    applicants,
  ],
])('%s names every column that stands elsewhere', (_, head, moved) => {
  const picture = `${head}\n${received} | 1 | 2 | 3 | 4 | 5 | 6 | 21`;
  const [finding] = read(picture).findings.filter(({ code }) => code === 'table.header-lost');
  expect(finding?.figures).toEqual(
    forms['2019'].requests.flatMap(({ id }) => moved.map((column) => `requests.${id}.${column}`)),
  );
});

test('a header printed again in another order is said, and all figures are named', () => {
  const again = header.replace('商业企业 | 科研机构', '科研机构 | 商业企业');
  const picture = `${header}\n${received} | 1 | 0 | 0 | 0 | 0 | 0 | 1\n${again}\n二、上年结转政府信息公开申请数量 | 2 | 3 | 0 | 0 | 0 | 0 | 5`;
  const findings = read(picture).findings.filter(({ code }) => code === 'table.column-order');
  expect(findings).toMatchObject([
    {
      severity: 'error',
      message:
        '申请情况表中又印了一次表头，各列的次序是“自然人、科研机构、商业企业、社会公益组织、法律服务机构、其他、总计”，与前面的不同；其下各行仍按前面的表头读取，请核对原文。',
      figures: forms['2019'].requests.flatMap(({ id }) =>
        applicants.map((column) => `requests.${id}.${column}`),
      ),
    },
  ]);
});

test.each<[string, FormId, string, string]>([
  ['（三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n| 9.其他', '2021', '9.其他', 'other.other'],
  [
    '（四）无法提供 | 1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n| 4.其他处理',
    '2019',
    '4.其他处理',
    'other',
  ],
])('a reason called 其他 below another group is no row of the form: %s', (before, form, name, row) => {
  const picture = `${header}\n${before} | 7 | 0 | 0 | 0 | 0 | 0 | 7`;
  expect(rowOf(picture, row, form)).toBe('absent absent absent absent absent absent absent');
  expect(findingLines(read(picture, form))).toEqual([
    `label.unknown: “${name}”不是法定表格中的行，其中的内容（7、0、0、0、0、0、7）没有归入任何指标。`,
  ]);
});

test('（六）其他处理 of the form of 2019 is read below any group', () => {
  const picture = `${header}\n（四）无法提供 | 1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n（六）其他处理 | 7 | 0 | 0 | 0 | 0 | 0 | 7`;
  expect(rowOf(picture, 'other')).toBe('7 0 0 0 0 0 7');
  expect(findingLines(read(picture))).toEqual([]);
});

test('of a table on its side no number is read, and every row is said', () => {
  const rows = [
    ['申请人情况', received, '二、上年结转政府信息公开申请数量'],
    ['自然人', '11', '12'],
    ['商业企业', '21', '22'],
    ['科研机构', '31', '32'],
  ];
  const markup = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const mark = `<table><tr>${marks['2021']
    .split(' | ')
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr></table>`;
  const document = readHtml(new TextEncoder().encode(`<p>一、总体情况</p>${mark}<table>${markup}</table>`));
  if ('code' in document) throw new Error(document.message);
  const extracted = extractReport(document);
  expect(extracted.report.figures['requests.received.naturalPerson']).toEqual({ state: 'absent' });
  expect(findingLines(extracted)).toEqual([
    'label.unknown: “自然人”不是法定表格中的行，其中的内容（11、12）没有归入任何指标。',
    'label.unknown: “商业企业”不是法定表格中的行，其中的内容（21、22）没有归入任何指标。',
    'label.unknown: “科研机构”不是法定表格中的行，其中的内容（31、32）没有归入任何指标。',
  ]);
});

test('a row has its states cell by cell', () => {
  const picture = `${header}\n${received} | 1 | | / | 0 | 1,234 | 12⏎0 | 约5`;
  expect(rowOf(picture, 'received')).toBe('1 blank notApplicable 0 1234 120 unreadable(约5)');
  expect(findingLines(read(picture))).toEqual([
    'cell.split-number: “一、本年新收政府信息公开申请数量 · 其他”一格的数字分在两段里，合读为 120。 [requests.received.otherOrganization]',
    'cell.unreadable: “一、本年新收政府信息公开申请数量 · 总计”一格印的是“约5”，不能确认是哪一个数字。 [requests.received.total]',
  ]);
});

test('every value blank is blank', () => {
  expect(rowOf(`${header}\n${received} | | | | | | |`, 'received')).toBe(
    'blank blank blank blank blank blank blank',
  );
});

test.each<[string, string, number]>([
  ['a value too few', '1 | 2 | 3 | 4 | 5 | 6', 6],
  ['a value too many', '1 | 2 | 3 | 4 | 5 | 6 | 21 | 7', 8],
  ['a blank too many before its values', '| 1 | 2 | 3 | 4 | 5 | 6 | 21', 8],
])('a row with %s is unreadable, and every figure of it is named', (_, values, count) => {
  const raw = values
    .split('|')
    .map((value) => value.trim() || '空')
    .join(' | ');
  const picture = `${header}\n${received} | ${values}\n二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0`;
  expect(rowOf(picture, 'received')).toBe(applicants.map(() => `unreadable(${raw})`).join(' '));
  expect(rowOf(picture, 'carriedIn')).toBe('0 0 0 0 0 0 0');
  expect(findingLines(read(picture))).toEqual([
    `table.cell-count: “一、本年新收政府信息公开申请数量”一行有 ${count} 个数值格，应有 7 个，不能确认各属哪一列，没有读取。 [${idsOf('received')}]`,
  ]);
});

test('an empty cell before the values is the label’s or the first column’s where other rows have one more', () => {
  const why = '行名后是空格，可能是行名的，也可能是第一列的，不能确认各属哪一列，没有读取。';
  const picture = `${header}
    ${received} | | | 1 | 2 | 3 | 4 | 5 | 6 | 21
    三、本年度办理结果 | （一）予以公开 | | 1 | 2 | 3 | 4 | 5 | 6 |
    | （二）部分公开 | | 1 | 2 | 3 | 5 | 6 | 17
    | （三）不予公开 | 1.属于国家秘密 | 1 | 2 | 3 | 4 | 5 | 6 | 21`;
  expect(rowOf(picture, 'granted')).toBe(
    applicants.map(() => 'unreadable(空 | 1 | 2 | 3 | 4 | 5 | 6 | 空)').join(' '),
  );
  expect(rowOf(picture, 'refused.stateSecret')).toBe('1 2 3 4 5 6 21');
  expect(findingLines(read(picture)).slice(1)).toEqual([
    `table.cell-count: “（一）予以公开”一行${why} [${idsOf('granted')}]`,
    `table.cell-count: “（二）部分公开（区分处理的，只计这一情形，不计其他情形）”一行${why} [${idsOf('partlyGranted')}]`,
  ]);
});

test('a row with as many values as columns is in doubt where most rows have another number', () => {
  const picture = `${header}
    ${received} | 1 | 2 | 3 | 4 | 5 | 15
    二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 15
    四、结转下年度继续办理 | | 2 | 3 | 4 | 5 | 6 | 20`;
  expect(rowOf(picture, 'carriedOut')).toBe(
    applicants.map(() => 'unreadable(空 | 2 | 3 | 4 | 5 | 6 | 20)').join(' '),
  );
  expect(findingLines(read(picture)).at(-1)).toBe(
    `table.cell-count: “四、结转下年度继续办理”一行的格数正好，而表中多数行的格数与表头不符，不能确认各属哪一列，没有读取。 [${idsOf('carriedOut')}]`,
  );
});

test('an empty first value is blank where no row has cells to spare before its values', () => {
  const picture = `${header}\n${received} | | 2 | 3 | 4 | 5 | 6 | 20 |\n二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`;
  expect(rowOf(`${header}\n${received} | | 2 | 3 | 4 | 5 | 6 | 20`, 'received')).toBe('blank 2 3 4 5 6 20');
  expect(rowOf(picture, 'carriedIn')).toBe('1 0 0 0 0 0 1');
});

test('empty cells behind the last column are no values', () => {
  expect(rowOf(`${header}\n${received} | 1 | 2 | 3 | 4 | 5 | 6 | 21 | |`, 'received')).toBe('1 2 3 4 5 6 21');
});

test('a row of the form is known by its leaf label, wherever the merged cells before it are', () => {
  const picture = `${header}
    三、本年度办理结果 | （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1
    | （三）不予⏎以公⏎开 | 1、属于国家秘密 | 2 | 0 | 0 | 0 | 0 | 0 | 2
    | | 2.其它法律行政法规禁止公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3
    | （六）其他处理 | 4 | 0 | 0 | 0 | 0 | 0 | 4
    | | （七）总计 | 10 | 0 | 0 | 0 | 0 | 0 | 10
    四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0`;
  expect(
    ['granted', 'refused.stateSecret', 'refused.otherLaw', 'other', 'concluded', 'carriedOut'].map(
      (row) => rowOf(picture, row)[0],
    ),
  ).toEqual(['1', '2', '3', '4', '1', '0']);
  expect(findingLines(read(picture))).toEqual([]);
});

test('a label that is not quite the form’s is read by order and likeness, and said', () => {
  const picture = `${header}
    （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1
    （二）部份公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2
    1.属于国家秘密 | 3 | 0 | 0 | 0 | 0 | 0 | 3`;
  expect(rowOf(picture, 'partlyGranted')).toBe('2 0 0 0 0 0 2');
  expect(findingLines(read(picture))).toEqual([
    `label.inexact: “（二）部份公开”与法定表格的“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”不完全相同（相似度 0.75），按后者读取。 [${idsOf('partlyGranted')}]`,
  ]);
});

test('不予以公开 is never read as 予以公开', () => {
  const picture = `${header}\n（三）不予以公开 | 5 | 0 | 0 | 0 | 0 | 0 | 5`;
  expect(rowOf(picture, 'granted')).toBe('absent absent absent absent absent absent absent');
  expect(findingLines(read(picture))).toEqual([
    'label.unknown: “（三）不予以公开”不是法定表格中的行，其中的内容（5、0、0、0、0、0、5）没有归入任何指标。',
  ]);
});

test('a row the form has not, or one without a label, goes to no figure', () => {
  const picture = `${header}
    ${received} | 1 | 0 | 0 | 0 | 0 | 0 | 1
    五、延期答复 | 2 | 0 | 0 | 0 | 0 | 0 | 2
    3 | 0 | 0 | 0 | 0 | 0 | 3`;
  expect(rowOf(picture, 'received')).toBe('1 0 0 0 0 0 1');
  expect(findingLines(read(picture))).toEqual([
    'label.unknown: “五、延期答复”不是法定表格中的行，其中的内容（2、0、0、0、0、0、2）没有归入任何指标。',
    'label.unknown: 没有行名的一行不是法定表格中的行，其中的内容（3、0、0、0、0、0、3）没有归入任何指标。',
  ]);
});

test('the second row of one label is not read, and names the figures it stands against', () => {
  const picture = `${header}
    ${received} | 1 | 0 | 0 | 0 | 0 | 0 | 1
    ${received} | 2 | 0 | 0 | 0 | 0 | | 2`;
  expect(rowOf(picture, 'received')).toBe('1 0 0 0 0 0 1');
  expect(findingLines(read(picture))).toEqual([
    `label.duplicate: “一、本年新收政府信息公开申请数量”在表中出现了不止一次，这一次没有读取，内容是：2、0、0、0、0、空、2。 [${idsOf('received')}]`,
  ]);
});

test('a header repeated on the next page is no row', () => {
  const picture = `${header}\n${received} | 1 | 0 | 0 | 0 | 0 | 0 | 1\n${header}\n二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2`;
  expect(rowOf(picture, 'carriedIn')).toBe('2 0 0 0 0 0 2');
  expect(findingLines(read(picture))).toEqual([]);
});

test('rows in another order are read', () => {
  const picture = `${header}\n二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2\n${received} | 1 | 0 | 0 | 0 | 0 | 0 | 1`;
  expect([rowOf(picture, 'received'), rowOf(picture, 'carriedIn')]).toEqual([
    '1 0 0 0 0 0 1',
    '2 0 0 0 0 0 2',
  ]);
});

test('the three rows of （六）其他处理 belong to the form of 2021', () => {
  const picture = `${header}
    （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1
    | 2.逾期不缴费 | 2 | 0 | 0 | 0 | 0 | 0 | 2
    | 3.其他 | 3 | 0 | 0 | 0 | 0 | 0 | 3
    （七）总计 | 6 | 0 | 0 | 0 | 0 | 0 | 6`;
  expect(
    ['other.notCorrected', 'other.feeUnpaid', 'other.other', 'concluded'].map((row) =>
      rowOf(picture, row, '2021'),
    ),
  ).toEqual(['1 0 0 0 0 0 1', '2 0 0 0 0 0 2', '3 0 0 0 0 0 3', '6 0 0 0 0 0 6']);
  expect(findingLines(read(picture, '2021'))).toEqual([]);
});

test('one row of （六）其他处理 in the form of 2021 is none of its three', () => {
  const picture = `${header}\n（六）其他处理 | 6 | 0 | 0 | 0 | 0 | 0 | 6`;
  expect(rowOf(picture, 'other.other', '2021')).toBe('absent absent absent absent absent absent absent');
  expect(findingLines(read(picture, '2021'))).toEqual([
    'label.unknown: “（六）其他处理”不是法定表格中的行，其中的内容（6、0、0、0、0、0、6）没有归入任何指标。',
  ]);
});

test('a row cut in two by an empty paragraph is joined', () => {
  const picture = `${header}\n${received} | 1 | 0 | 0\n0 | 0 | 0 | 1\n二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2`;
  expect(rowOf(picture, 'received')).toBe('1 0 0 0 0 0 1');
  expect(rowOf(picture, 'carriedIn')).toBe('2 0 0 0 0 0 2');
});

test('a table without rows of the form has no figures', () => {
  expect(rowOf(header, 'received')).toBe('absent absent absent absent absent absent absent');
});

test.each([
  ['自然人', '自然人（上年）', ['naturalPerson']],
  ['总计', '总计（不含商业企业）', ['total']],
  ['申请人情况', '申请人情况（累计）', applicants],
])('what is in brackets behind the heading %s is said', (heading, printed, columns) => {
  const picture = `${header.replace(` ${heading}`, ` ${printed}`)}\n${received} | 1 | 2 | 3 | 4 | 5 | 6 | 21`;
  expect(rowOf(picture, 'received')).toBe('1 2 3 4 5 6 21');
  const said = findingLines(read(picture)).filter((line) => line.startsWith('label.remark'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`“${printed}”按法定表格的“${heading}”读取`);
  expect(said[0]).toContain(idsOf('received', columns));
});

test.each([
  ['（三）不予公开（上半年）', '（三）不予公开', '(上半年)', 8],
  ['三、本年度办理结果（单位：百件）', '三、本年度办理结果', '(单位:百件)', 22],
])('%s is in doubt in all rows beside it', (printed, label, remark, rows) => {
  const own = '三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1';
  const said = read(`${header}\n${own.replace(label, printed)}`, '2021').findings.filter(
    ({ code }) => code === 'label.remark',
  );
  expect(said.map(({ message, figures }) => `${message} ${figures?.length}`)).toEqual([
    `“${printed}”按法定表格的“${label}”读取，而“${remark}”可能改变了它的意思，请核对原文。 ${rows * applicants.length}`,
  ]);
});

/** Table 3 on a grid with a column before 自然人, which is headed so, and rows of values. */
function withColumnBefore(head: string, rows: readonly string[][]) {
  const cell = (text: string, spans = ''): string => `<td${spans}>${text}</td>`;
  const kinds = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const markup = [
    [cell('（勾稽关系）', ' rowspan="3"'), cell('申请人情况', ' colspan="8"')],
    [
      ...[head, '自然人'].map((text) => cell(text, ' rowspan="2"')),
      cell('法人或其他组织', ' colspan="5"'),
      cell('总计', ' rowspan="2"'),
    ],
    kinds.map((text) => cell(text)),
    ...rows.map((row) => row.map((text) => cell(text))),
  ];
  const mark = `<tr>${marks['2021']
    .split(' | ')
    .map((text) => cell(text))
    .join('')}</tr>`;
  const table = markup.map((row) => `<tr>${row.join('')}</tr>`).join('');
  const page = `<p>一、总体情况</p><table>${mark}</table><p>三</p><table>${table}</table>`;
  const document = readHtml(new TextEncoder().encode(page));
  if ('code' in document) throw new Error(document.message);
  const extraction = extractReport(document);
  const { figures } = extraction.report;
  const received = applicants.map((id) => figureWord(figures[`requests.received.${id}`])).join(' ');
  return { received, said: findingLines(extraction) };
}

test.each(['单位', '上年', '备注'])('on a grid a column %s before 自然人 is not read, and said', (head) => {
  const row = [received, '77', '1', '2', '3', '4', '5', '6', '21'];
  expect(withColumnBefore(head, [row])).toEqual({
    received: '1 2 3 4 5 6 21',
    said: [`table.header-unknown: 申请情况表的表头多出“${head}”，这些列没有归入任何指标，请核对原文。`],
  });
});

test('a row that lacks a cell below a header with a column more is unreadable', () => {
  const rows = [
    [received, '1', '2', '3', '4', '5', '6', '21'],
    ['二、上年结转政府信息公开申请数量', '77', '0', '0', '0', '0', '0', '0', '0'],
  ];
  const { received: read, said } = withColumnBefore('上年', rows);
  expect(read).toBe(applicants.map(() => 'unreadable(1 | 2 | 3 | 4 | 5 | 6 | 21)').join(' '));
  expect(said).toContain(
    `table.cell-count: “一、本年新收政府信息公开申请数量”一行有 7 个数值格，应有 8 个，不能确认各属哪一列，没有读取。 [${idsOf('received')}]`,
  );
});

test('自然人 twice on a grid stays in doubt', () => {
  const row = [received, '77', '1', '2', '3', '4', '5', '6', '21'];
  const { said } = withColumnBefore('自然人', [row]);
  expect(said.some((line) => line.startsWith('table.header-lost'))).toBe(true);
});
