import type { Format } from '../../model/report.ts';
import type { Document } from '../document.ts';
import { detectFormat } from './detect-format.ts';
import { readTxt } from './read-txt.ts';

/** Why a file is refused, in a sentence for whoever keeps the reports. */
export type Refusal = { code: string; message: string };

/** Largest file that is read, in bytes. The longest published reports seen are below 1 MB. */
export const maximumFileBytes = 30 * 1024 * 1024;

const readers: Partial<Record<Format, (bytes: Uint8Array) => Document>> = { txt: readTxt };

const refusals: Record<ReturnType<typeof detectFormat>, string> = {
  txt: '',
  html: '这是网页（HTML），目前还不能读取；请另存为文本后再添加。',
  docx: '这是 Word 文件（docx），目前还不能读取；请另存为文本后再添加。',
  doc: '这是 Word 97 文件（doc），目前还不能读取；请另存为文本后再添加。',
  pdf: '这是 PDF 文件，目前还不能读取；请另存为文本后再添加。',
  rtf: '这是 RTF 文件，不能读取；请另存为 docx 或文本后再添加。',
  image: '这是图片，不能读取；请添加报告的文字版。',
  binary: '这不是文本、网页、Word 或 PDF 文件，无法识别。',
};

/** Reads a file of any known format; an empty, oversized or unknown one is refused with a sentence. */
export function readDocument(bytes: Uint8Array): Document | Refusal {
  if (bytes.length === 0) return { code: 'read.empty-file', message: '文件是空的。' };
  if (bytes.length > maximumFileBytes) {
    return { code: 'read.too-large', message: `文件超过 ${maximumFileBytes / 1024 / 1024} MB，不予读取。` };
  }
  const format = detectFormat(bytes);
  const reader = format === 'rtf' || format === 'image' || format === 'binary' ? undefined : readers[format];
  return reader ? reader(bytes) : { code: 'read.unknown-format', message: refusals[format] };
}
