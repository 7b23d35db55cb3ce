import { toTable, toText } from './report-html.ts';
import type { WrittenBlock } from './written-block.ts';

/** Writes any sequence of paragraphs and tables as a web page, merged cells as spans. */
export function documentHtml(blocks: readonly WrittenBlock[]): string {
  const body = blocks.map((block) =>
    block.kind === 'table' ? toTable(block.rows) : `<p>${toText(block.text)}</p>`,
  );
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>政府信息公开</title></head><body>',
    ...body,
    '</body></html>\n',
  ].join('\n');
}
