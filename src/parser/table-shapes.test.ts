import { describe, expect, test } from 'vitest';
import { figuresOf } from '../model/forms/figures.ts';
import { forms } from '../model/forms/forms.ts';
import type { FormId, Report } from '../model/report.ts';
import { writeDocx } from '../writer/report-docx.ts';
import { writeHtml } from '../writer/report-html.ts';
import { writeText } from '../writer/report-text.ts';
import { type SpannedText, type WrittenReport, writtenReport } from '../writer/statutory-tables.ts';
import { parseReport } from './parse-report.ts';

type Rows = readonly SpannedText[][];

/** How reports print a statutory table otherwise than the form, and what must be said of it; nothing else is. */
type Shape = {
  table: 0 | 1 | 2;
  change: (rows: Rows) => SpannedText[][];
  said?: string | Partial<Record<FormId, string>>;
};

const cell = (text: string, colSpan = 1, rowSpan = 1): SpannedText => ({ text, colSpan, rowSpan });
const isValue = ({ text }: SpannedText): boolean => /^\d{4}$/.test(text);
const valuesOf = (rows: Rows): SpannedText[] => rows.flat().filter(isValue);
const widthOf = ([first]: Rows): number => (first ?? []).reduce((sum, { colSpan }) => sum + colSpan, 0);
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => cell(text));

/** Adds a column before or behind the others: its header, and what it prints in the n-th row of values. */
function withColumn(head: SpannedText, print: (row: number) => string, isFirst = false): Shape['change'] {
  const put = (row: readonly SpannedText[], added: SpannedText) =>
    isFirst ? [added, ...row] : [...row, added];
  return (rows) => {
    let count = 0;
    return rows.map((row, index) => {
      if (row.some(isValue)) return put(row, cell(print(++count)));
      const isBlockHead = row.length === 1 && (row[0]?.colSpan ?? 1) > 1;
      if (isBlockHead) return row.map((one) => ({ ...one, colSpan: one.colSpan + 1 }));
      return head.rowSpan === 1 || index === 0 ? put(row, head) : [...row];
    });
  };
}

const spare = (rows: Rows) => rows.map((row) => [...row, cell('')]);

function totalFirst(rows: Rows): SpannedText[][] {
  return rows.map((row) => {
    const last = row.at(-1);
    if (row.some(isValue) && last) {
      const labels = row.filter((one) => !isValue(one));
      return [...labels, last, ...row.filter(isValue).slice(0, -1)];
    }
    const total = row.find(({ text }) => text === '总计');
    const at = row.findIndex(({ text }) => text === '自然人');
    return total && at >= 0 ? row.filter((one) => one !== total).toSpliced(at, 0, total) : [...row];
  });
}

function headerAgain(rows: Rows): SpannedText[][] {
  const [head, data] = [rows.slice(0, 3), rows.slice(3)];
  return [...head, ...data.slice(0, 2), ...head, ...data.slice(2)];
}

function groupsBelowEachOther(rows: Rows): SpannedText[][] {
  const values = valuesOf(rows);
  return ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((group, index) => [
    [cell(group, 5)],
    results,
    values.slice(index * 5, index * 5 + 5),
  ]);
}

function litigationBelowReview(rows: Rows): SpannedText[][] {
  const values = valuesOf(rows);
  return [
    [cell('行政复议', 5)],
    results,
    values.slice(0, 5),
    [cell('行政诉讼', 10)],
    [cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...results, ...results],
    values.slice(5),
  ];
}

function aRowForEachGroup(rows: Rows): SpannedText[][] {
  const values = valuesOf(rows);
  return [
    [cell('', 2), ...results],
    [cell('行政复议', 2), ...values.slice(0, 5)],
    [cell('行政诉讼', 1, 2), cell('未经复议直接起诉'), ...values.slice(5, 10)],
    [cell('复议后起诉'), ...values.slice(10)],
  ];
}

const shapes: Record<string, Shape> = {
  'as the form prints it': { table: 0, change: (rows) => [...rows] },
  'an empty cell behind every row of table 2': { table: 0, change: spare },
  'an empty cell behind every row of table 3': { table: 1, change: spare },
  'an empty cell behind every row of table 4': { table: 2, change: spare },
  'a unit above table 2': {
    table: 0,
    change: (rows) => [[cell('单位：万元', widthOf(rows))], ...rows],
    said: { 2019: 'cell.unit-beside' },
  },
  'a note in the last row of table 3': {
    table: 1,
    change: (rows) => [...rows, [cell('注：本表按3个科室统计', widthOf(rows))]],
    said: 'label.unknown',
  },
  'empty rows behind table 3': {
    table: 1,
    change: (rows) => [...rows, Array.from({ length: 10 }, () => cell(''))],
  },
  'running numbers in table 2': {
    table: 0,
    change: withColumn(cell('序号'), String, true),
    said: 'table.row-numbers',
  },
  'running numbers in table 3': {
    table: 1,
    change: withColumn(cell('序号', 1, 3), String, true),
    said: 'table.row-numbers',
  },
  'a column of shares in table 3': {
    table: 1,
    change: withColumn(cell('占比', 1, 3), () => '12.5%'),
    said: 'table.header-unknown',
  },
  'a column of the year before in table 3': {
    table: 1,
    change: withColumn(cell('上年数', 1, 3), String),
    said: 'table.header-unknown',
  },
  'a column of remarks in table 2': {
    table: 0,
    change: withColumn(cell('备注'), () => ''),
    said: 'table.header-unknown',
  },
  'totals before the applicants': { table: 1, change: totalFirst, said: 'table.column-order' },
  'the header of table 3 again, behind a page break': { table: 1, change: headerAgain },
  'the groups of table 4 below each other': {
    table: 2,
    change: groupsBelowEachOther,
    said: 'table.layout',
  },
  'litigation below review': { table: 2, change: litigationBelowReview, said: 'table.layout' },
  'a row for each group of table 4': { table: 2, change: aRowForEachGroup, said: 'table.layout' },
};

const writers = {
  txt: (report: WrittenReport) => new TextEncoder().encode(writeText(report)),
  html: (report: WrittenReport) => new TextEncoder().encode(writeHtml(report)),
  docx: writeDocx,
};
const formats = Object.keys(writers) as (keyof typeof writers)[];

/** A number of four digits for every figure, no two alike. */
function printedBy(form: FormId): Map<string, string> {
  return new Map(figuresOf(form).map(({ id }, index) => [id, String(1000 + index * 7)]));
}

function shaped(form: FormId, { table, change }: Shape): WrittenReport {
  const printed = printedBy(form);
  const report = writtenReport(forms[form], (id) => printed.get(id) ?? '');
  return { ...report, tables: report.tables.map((rows, index) => (index === table ? change(rows) : rows)) };
}

async function read(report: WrittenReport, format: keyof typeof writers): Promise<Report> {
  const parsed = await parseReport(writers[format](report));
  if ('refusal' in parsed) throw new Error(parsed.refusal.message);
  return parsed.report;
}

const ofReading = ({ code }: { code: string }): boolean => /^(?:read|title|table|label|cell)\./.test(code);

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  test.each(formats)('is read whole from %s', async (format) => {
    for (const form of ['2019', '2021'] as const) {
      const { figures, findings } = await read(shaped(form, shape), format);
      const found = Object.entries(figures).map(([id, { value }]) => [id, String(value)]);
      expect(found).toEqual([...printedBy(form)]);
      const codes = new Set(findings.filter(ofReading).map(({ code }) => code));
      const said = typeof shape.said === 'string' ? shape.said : shape.said?.[form];
      expect([...codes]).toEqual(said ? [said] : []);
    }
  });
});

test.each(formats)(
  'whichever value of a table is missing, no figure in %s is wrong in silence',
  async (format) => {
    const silent: string[] = [];
    for (const [name, shape] of Object.entries(shapes)) {
      const report = shaped('2021', shape);
      const rows = report.tables[shape.table] ?? [];
      const values = valuesOf(rows);
      // The first, the last and some between, so that every column and both ends of the table have their turn.
      for (const missing of values.filter((_, at) => at % 29 === 0 || at === values.length - 1)) {
        const left = rows.map((row) => row.filter((one) => one !== missing));
        const tables = report.tables.map((other, index) => (index === shape.table ? left : other));
        const { figures, findings } = await read({ ...report, tables }, format);
        const named = new Set(findings.filter(ofReading).flatMap(({ figures: ids = [] }) => ids));
        for (const [id, value] of printedBy('2021')) {
          if (String(figures[id]?.value) !== value && !named.has(id)) silent.push(`${name}: ${id}`);
        }
      }
    }
    expect(silent).toEqual([]);
  },
);
