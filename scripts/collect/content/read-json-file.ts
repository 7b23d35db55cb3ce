import { z } from 'zod';
import { ContentError } from './content-error.ts';
import { findJsonFault } from './json-fault.ts';
import { readRegularFile } from './regular-file.ts';

/** Reads a JSON file that people keep; a break of its schema names the file, the field and the reason. */
export function readJsonFile<T>(file: string, name: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(file, name), { error: toChinese, reportInput: true });
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `字段 ${path.join('.')}：${message}` : message,
  );
  throw new ContentError(name, reasons.join('；'));
}

const inChinese = z.locales.zhCN().localeError;

/** What is most often wrong, in the words of who keeps the file; the rest in those of the schema library. */
function toChinese(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') return `不认识的字段 ${issue.keys.join('、')}`;
  if (issue.input === undefined) return '没有填写';
  if (issue.code === 'invalid_value') return `应为 ${issue.values.map(String).join('、')} 之一`;
  if (issue.code === 'too_small' && issue.origin === 'string') return `至少要有 ${issue.minimum} 个字`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return '应为完整的网址，如 https://www.example.gov.cn/report.html';
  if (issue.code === 'invalid_format' && issue.format === 'date') return '应为日期，如 2021-01-20';
  const said = inChinese(issue);
  return typeof said === 'object' ? said?.message : said;
}

function parseJson(file: string, name: string): unknown {
  const text = readText(file, name);
  const fault = findJsonFault(text);
  if (fault !== undefined) throw new ContentError(name, fault);
  return JSON.parse(text);
}

/** The text without the mark that some editors put before it. */
function readText(file: string, name: string): string {
  const bytes = readRegularFile(file);
  if (!bytes) throw new ContentError(name, '文件不存在，或不能读取。');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ContentError(name, '不是 UTF-8 编码的文本，请另存为 UTF-8。');
  }
}
