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

/**
 * Writes a report as the text that Word files become (TAB before each cell, a blank line after each row), from
 * the form and what each cell prints: the opposite of reading, for tests and made-up content.
 */
export function reportText(form: Form, print: Print, quirks: Quirks = {}): string {
  const { title = '清河镇2020年政府信息公开工作年度报告', label = same, pad = same } = quirks;
  const cell: Print = (figure) => pad(print(figure));
  return [
    `${title}\n`,
    '一、总体情况\n我镇认真做好政府信息公开工作。',
    `二、主动公开政府信息情况\n${table(disclosureRows(form, cell, label, quirks))}`,
    `三、收到和处理政府信息公开申请情况\n${table(requestRows(form, cell, label, quirks.totalHeader ?? 'second'))}`,
    `四、政府信息公开行政复议、行政诉讼情况\n${table(disputeRows(form, cell, label))}`,
    '五、存在的主要问题及改进情况\n一是公开的内容还不够丰富。',
    '六、其他需要报告的事项\n无',
  ].join('\n');
}

function same(text: string): string {
  return text;
}

function table(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => `${row.map((cell) => `\t${cell}`).join('\n')}\n\n`).join('')}\n`;
}

function disclosureRows(
  form: Form,
  cell: Print,
  label: (text: string) => string,
  quirks: Quirks,
): string[][] {
  return form.disclosure.flatMap((block) => {
    const trailing = quirks.trailingCells && block.columns.length < 3 ? [''] : [];
    const columnLabel = (column: { label: string; kind: string }) =>
      column.kind === 'amount' ? (quirks.amountHeader ?? column.label) : column.label;
    return [
      [label(block.article)],
      [label('信息内容'), ...block.columns.map((column) => label(columnLabel(column))), ...trailing],
      ...block.rows.map((row) => [
        label(row.label),
        ...block.columns.map((column) => cell(`${row.id}.${column.id}`)),
        ...trailing,
      ]),
    ];
  });
}

function requestRows(
  form: Form,
  cell: Print,
  label: (text: string) => string,
  totalHeader: 'second' | 'third',
): string[][] {
  const [person, ...rest] = form.applicants.map((applicant) => label(applicant.label));
  const kinds = rest.slice(0, -1);
  const total = rest.at(-1) ?? '';
  const headers =
    totalHeader === 'second'
      ? [
          ['', person ?? '', label(organisationsHeading), total],
          ['', '', ...kinds, ''],
        ]
      : [
          ['', person ?? '', label(organisationsHeading)],
          ['', '', ...kinds, total],
        ];
  let above: readonly string[] = [];
  const rows = form.requests.map((row) => {
    const groups = row.groups.map((group, depth) => (above[depth] === group ? '' : label(group)));
    above = row.groups;
    return [
      ...groups,
      label(row.label),
      ...form.applicants.map((applicant) => cell(`requests.${row.id}.${applicant.id}`)),
    ];
  });
  return [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
    ...headers,
    ...rows,
  ];
}

function disputeRows(form: Form, cell: Print, label: (text: string) => string): string[][] {
  const results = form.disputeResults.map((result) => label(result.label));
  const [review, ...litigation] = form.disputeGroups.map((group) => label(group.label));
  return [
    [review ?? '', label('行政诉讼')],
    [...results, ...litigation],
    [...results.map(() => ''), ...results, ...results],
    form.disputeGroups.flatMap((group) =>
      form.disputeResults.map((result) => cell(`${group.id}.${result.id}`)),
    ),
  ];
}
