import type { Form } from '../model/forms/form.ts';
import { mergedRows } from './merged-rows.ts';
import {
  type Print,
  type Quirks,
  type SpannedText,
  type WrittenReport,
  writtenReport,
} from './statutory-tables.ts';

/**
 * Writes a report as the text that Word files become (TAB before each cell, a blank line after each row), from
 * the form and what each cell prints: the opposite of reading, for tests and made-up content.
 */
export function reportText(form: Form, print: Print, quirks: Quirks = {}): string {
  return writeText(writtenReport(form, print, quirks));
}

/** A written report as text: a cell merged downward leaves empty cells below it, one merged across nothing. */
export function writeText({ title, tables }: WrittenReport): string {
  const [disclosure, requests, disputes] = tables.map(toTable);
  return [
    `${title}\n`,
    '一、总体情况\n我镇认真做好政府信息公开工作。',
    `二、主动公开政府信息情况\n${disclosure}`,
    `三、收到和处理政府信息公开申请情况\n${requests}`,
    `四、政府信息公开行政复议、行政诉讼情况\n${disputes}`,
    '五、存在的主要问题及改进情况\n一是公开的内容还不够丰富。',
    '六、其他需要报告的事项\n无',
  ].join('\n');
}

function toTable(rows: readonly (readonly SpannedText[])[]): string {
  return `${mergedRows(rows)
    .map((row) => `${row.map(({ text }) => `\t${text}`).join('\n')}\n\n`)
    .join('')}\n`;
}
