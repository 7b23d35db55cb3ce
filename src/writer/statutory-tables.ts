import type { Form } from '../model/forms/form.ts';
import { organisationsHeading } from '../model/forms/request-and-dispute-tables.ts';

/** What a cell prints for a figure id. */
export type Print = (figure: string) => string;

/** How a report's text departs from the tidy form; every departure is one seen in published reports. */
export type Quirks = {
  title?: string;
  /** Where 总计 of table 3 stands: beside 法人或其他组织 (second header row) or behind 其他 (third). */
  totalHeader?: 'second' | 'third';
  /** How labels and values are printed: broken over lines, padded, re-numbered. */
  label?: (label: string) => string;
  pad?: (value: string) => string;
  /** Empty cells at the end of the rows of the two-column blocks. */
  trailingCells?: boolean;
  amountHeader?: string;
};

/** A section as it is written: its heading, and its prose, which stands before its table. */
export type WrittenSection = { heading: string; paragraphs: readonly string[] };

/** A report as it is written: its title, six sections, and the statutory tables of the second to the fourth, row by row. */
export type WrittenReport = {
  title: string;
  sections: readonly WrittenSection[];
  tables: readonly SpannedText[][][];
};

/** A cell of a statutory table as the form prints it: its text, and how many columns and rows it is merged over. */
export type SpannedText = { text: string; colSpan: number; rowSpan: number };

/** Columns of table 2, and of the labels of table 3. */
const disclosureWidth = 4;
const labelWidth = 3;

/** A report from the form and what each cell prints, its cells merged as the form merges them. */
export function writtenReport(form: Form, print: Print, quirks: Quirks = {}): WrittenReport {
  const { title = `清河镇${form.id === '2021' ? 2021 : 2020}年政府信息公开工作年度报告` } = quirks;
  return { title, sections: fewestWords, tables: statutoryTables(form, print, quirks) };
}

/** The table that stands in a section, which is counted from 0; undefined where the form has none. */
export function tableOfSection(
  { tables }: WrittenReport,
  section: number,
): readonly SpannedText[][] | undefined {
  return tables[section - 1];
}

/** Sections with hardly any prose, for reports whose tables are what matters. */
const fewestWords: readonly WrittenSection[] = [
  { heading: '一、总体情况', paragraphs: ['我镇认真做好政府信息公开工作。'] },
  { heading: '二、主动公开政府信息情况', paragraphs: [] },
  { heading: '三、收到和处理政府信息公开申请情况', paragraphs: [] },
  { heading: '四、政府信息公开行政复议、行政诉讼情况', paragraphs: [] },
  { heading: '五、存在的主要问题及改进情况', paragraphs: ['一是公开的内容还不够丰富。'] },
  { heading: '六、其他需要报告的事项', paragraphs: ['无'] },
];

/** The three statutory tables with their merged cells, row by row, from the form and what each cell prints. */
export function statutoryTables(form: Form, print: Print, quirks: Quirks = {}): SpannedText[][][] {
  const { label = same, pad = same, totalHeader = 'second' } = quirks;
  const value: Print = (figure) => pad(print(figure));
  return [
    disclosureTable(form, value, label, quirks),
    requestTable(form, value, label, totalHeader),
    disputeTable(form, value, label),
  ];
}

function same(text: string): string {
  return text;
}

function cell(text: string, colSpan = 1, rowSpan = 1): SpannedText {
  return { text, colSpan, rowSpan };
}

function disclosureTable(form: Form, value: Print, label: Print, quirks: Quirks): SpannedText[][] {
  return form.disclosure.flatMap((block) => {
    const spare = disclosureWidth - 1 - block.columns.length;
    /** The last column takes the width that is left, unless empty cells stand there. */
    const fill = (texts: readonly string[]): SpannedText[] =>
      quirks.trailingCells
        ? [...texts, ...new Array<string>(spare).fill('')].map((text) => cell(text))
        : texts.map((text, index) => cell(text, index === texts.length - 1 ? spare + 1 : 1));
    const headers = block.columns.map((column) =>
      label(column.kind === 'amount' ? (quirks.amountHeader ?? column.label) : column.label),
    );
    return [
      [cell(label(block.article), disclosureWidth)],
      [cell(label('信息内容')), ...fill(headers)],
      ...block.rows.map((row) => [
        cell(label(row.label)),
        ...fill(block.columns.map((column) => value(`${row.id}.${column.id}`))),
      ]),
    ];
  });
}

function requestTable(
  form: Form,
  value: Print,
  label: Print,
  totalHeader: 'second' | 'third',
): SpannedText[][] {
  const labels = form.applicants.map((applicant) => label(applicant.label));
  const [person = '', total = ''] = [labels[0], labels.at(-1)];
  const kinds = labels.slice(1, -1).map((text) => cell(text));
  const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  const organisations = label(organisationsHeading);
  return [
    [cell(note, labelWidth, 3), cell('申请人情况', labels.length)],
    totalHeader === 'second'
      ? [cell(person, 1, 2), cell(organisations, kinds.length), cell(total, 1, 2)]
      : [cell(person, 1, 2), cell(organisations, kinds.length + 1)],
    totalHeader === 'second' ? kinds : [...kinds, cell(total)],
    ...form.requests.map((row, index) => {
      const groups = row.groups.flatMap((group, depth) => {
        const isFirst = form.requests[index - 1]?.groups[depth] !== group;
        return isFirst ? [cell(label(group), 1, rowsOfGroup(form, index, depth))] : [];
      });
      return [
        ...groups,
        cell(label(row.label), labelWidth - row.groups.length),
        ...form.applicants.map(({ id }) => cell(value(`requests.${row.id}.${id}`))),
      ];
    }),
  ];
}

/** How many rows from one on stand in the same group. */
function rowsOfGroup(form: Form, index: number, depth: number): number {
  const group = form.requests[index]?.groups[depth];
  const below = form.requests.slice(index);
  const count = below.findIndex((row) => row.groups[depth] !== group);
  return count < 0 ? below.length : count;
}

function disputeTable(form: Form, value: Print, label: Print): SpannedText[][] {
  const results = form.disputeResults.map((result) => label(result.label));
  const [review = '', ...litigation] = form.disputeGroups.map((group) => label(group.label));
  const width = results.length;
  return [
    [cell(review, width), cell(label('行政诉讼'), litigation.length * width)],
    [...results.map((text) => cell(text, 1, 2)), ...litigation.map((text) => cell(text, width))],
    litigation.flatMap(() => results.map((text) => cell(text))),
    form.disputeGroups.flatMap((group) =>
      form.disputeResults.map((result) => cell(value(`${group.id}.${result.id}`))),
    ),
  ];
}
