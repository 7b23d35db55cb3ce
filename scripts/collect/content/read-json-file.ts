import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { ContentError } from './content-error.ts';

/** Reads a JSON file that people keep; a break of its schema names the file, the field and the reason. */
export function readJsonFile<T>(file: string, name: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(file, name));
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(
    (issue) => `字段 ${issue.path.join('.') || '（整个文件）'}：${issue.message}`,
  );
  throw new ContentError(name, reasons.join('；'));
}

function parseJson(file: string, name: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ContentError(name, '文件不存在，或不能读取。');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError(
      name,
      `不是有效的 JSON（${error instanceof Error ? error.message : String(error)}）。`,
    );
  }
}
