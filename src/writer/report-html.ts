import type { Form } from '../model/forms/form.ts';
import {
  type Print,
  type Quirks,
  type SpannedText,
  type WrittenReport,
  writtenReport,
} from './statutory-tables.ts';

/**
 * Writes a report as a web page with the merged cells of the statutory form, from the form and what each cell
 * prints: the opposite of reading, for tests and made-up content.
 */
export function reportHtml(form: Form, print: Print, quirks: Quirks = {}): string {
  return writeHtml(writtenReport(form, print, quirks));
}

/** A written report as a web page. */
export function writeHtml({ title, tables }: WrittenReport): string {
  const [disclosure, requests, disputes] = tables.map(toTable);
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>政府信息公开</title></head><body>',
    `<h1>${toText(title)}</h1>`,
    '<h2>一、总体情况</h2>\n<p>我镇认真做好政府信息公开工作。</p>',
    `<h2>二、主动公开政府信息情况</h2>\n${disclosure}`,
    `<h2>三、收到和处理政府信息公开申请情况</h2>\n${requests}`,
    `<h2>四、政府信息公开行政复议、行政诉讼情况</h2>\n${disputes}`,
    '<h2>五、存在的主要问题及改进情况</h2>\n<p>一是公开的内容还不够丰富。</p>',
    '<h2>六、其他需要报告的事项</h2>\n<p>无</p>',
    '</body></html>\n',
  ].join('\n');
}

function toTable(rows: readonly (readonly SpannedText[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map(toCell).join('')}</tr>`);
  return `<table border="1">\n${lines.join('\n')}\n</table>`;
}

function toCell({ text, colSpan, rowSpan }: SpannedText): string {
  const columns = colSpan > 1 ? ` colspan="${colSpan}"` : '';
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  return `<td${columns}${rows}>${toText(text)}</td>`;
}

function toText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('\n', '<br>');
}
