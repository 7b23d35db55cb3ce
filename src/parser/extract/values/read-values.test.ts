import { expect, test } from 'vitest';
import { forms } from '../../../model/forms/forms.ts';
import { readHtml } from '../../read/read-html.ts';
import { figureWord, findingLines } from '../../test-tables.ts';
import { extractReport } from '../extract-report.ts';

const applicants = forms['2021'].applicants.map(({ id }) => id);

/** A row of cells, of which one may say how it is merged: `2x1:7` is 7 over two columns and one row. */
function row(picture: string): string {
  const cells = picture.split('|').map((cell) => {
    const [, columns = '1', rows = '1', text = ''] = /^\s*(?:(\d)x(\d):)?\s*(.*?)\s*$/.exec(cell) ?? [];
    return `<td colspan="${columns}" rowspan="${rows}">${text}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** What is read of table 2 in a grid, and said of it. */
function read(...tables: string[]) {
  const grids = tables.map((picture) => `<table>${picture.trim().split('\n').map(row).join('')}</table>`);
  const page = `<h1>清河镇2021年政府信息公开工作年度报告</h1><p>一、总体情况</p>${grids.join('<p>续表。</p>')}`;
  const document = readHtml(new TextEncoder().encode(page));
  if ('code' in document) throw new Error(document.message);
  const extraction = extractReport(document);
  const found = Object.entries(extraction.report.figures).filter(([, { state }]) => state !== 'absent');
  return {
    figures: found.map(([id, figure]) => `${id} ${figureWord(figure)}`),
    said: findingLines(extraction),
  };
}

const decisions = '4x1:第二十条第（五）项\n信息内容 | 3x1:本年处理决定数量\n行政许可 | 3x1:3';

test('a number merged over the rows of two labels is of neither', () => {
  const { figures, said } = read(
    `2x1:第二十条第（六）项\n信息内容 | 本年处理决定数量\n行政处罚 | 1x2:57\n行政强制`,
  );
  expect(figures).toEqual([
    'penalties.decisions unreadable(57)',
    'coerciveMeasures.decisions unreadable(undefined)',
  ]);
  expect(said).toEqual([
    'cell.merged: “行政处罚 · 本年处理决定数量”一格与下一行的格合并，不能确认数字属于哪一行。 [penalties.decisions]',
    'cell.merged: “行政强制 · 本年处理决定数量”一格与上一行的格合并，不能确认数字属于哪一行。 [coerciveMeasures.decisions]',
  ]);
});

test('a number is merged with its label over two rows', () => {
  const { figures, said } = read(
    `2x1:第二十条第（六）项\n信息内容 | 本年处理决定数量\n1x2:行政处罚 | 1x2:57\n\n行政强制 | 4`,
  );
  expect(figures).toEqual(['penalties.decisions 57', 'coerciveMeasures.decisions 4']);
  expect(said).toEqual([]);
});

test('what stands in a second row of the same label is said of the figures of the first', () => {
  const { said } = read(
    `2x1:第二十条第（六）项\n信息内容 | 本年处理决定数量\n1x2:行政处罚 | \n 12\n行政强制 | 4`,
  );
  expect(said).toEqual([
    'label.unknown: 没有行名的一行不是法定表格中的行，其中的内容（空、12）没有归入任何指标。 [penalties.decisions]',
  ]);
});

const documents = '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数';

test('beside a blank, a number merged over two columns is of neither', () => {
  const { figures, said } = read(`${documents} | \n规章 | 2x1:5 | 3 | `);
  const ids = ['rules.issued', 'rules.repealed', 'rules.inForce'];
  expect(figures).toEqual(ids.map((id) => `${id} unreadable(5 | 3 | 空)`));
  expect(said).toEqual([
    `table.cell-count: “规章”一行有合并的格，又有空格，不能确认各属哪一列，没有读取。 [${ids.join(' ')}]`,
  ]);
});

test('columns of one table are not those of its continuation', () => {
  const { figures } = read(`${documents}\n规章 | 1 | 2 | 3`, '2x1:行政规范性文件 | 4 | 5 | 6');
  expect(figures).toEqual([
    'rules.issued 1',
    'rules.repealed 2',
    'rules.inForce 3',
    'normativeDocuments.issued 4',
    'normativeDocuments.repealed 5',
    'normativeDocuments.inForce 6',
  ]);
});

test('a merged number with a label of its own, in a block of one column, is read', () => {
  expect(read(decisions).figures).toEqual(['licensing.decisions 3']);
});

test('a merged label that reaches into the first column leaves no value in its place', () => {
  const rest = '2 | 3 | 4 | 5 | 6 | 20';
  const { said } = read(
    '2x1:第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 1',
    `（五）不予处理 | 1x2:重复申请 | 1 | ${rest}\n3.要求提供公开出版物 | ${rest}`,
  );
  expect(said.filter((line) => line.startsWith('table.cell-count'))).toEqual([
    `table.cell-count: “3.要求提供公开出版物”一行第一格与上一行的格合并，不能确认各属哪一列，没有读取。 [${applicants.map((one) => `requests.declined.publication.${one}`).join(' ')}]`,
  ]);
});
