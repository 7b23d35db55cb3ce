import type { Format } from '../../model/report.ts';
import type { Document } from '../document.ts';
import { detectFormat } from './detect-format.ts';
import { readTxt } from './read-txt.ts';
import type { Refusal } from './refusal.ts';

/** Largest file that is read, in bytes. The longest published reports seen are below 1 MB. */
export const maximumFileBytes = 30 * 1024 * 1024;

type Reader = (bytes: Uint8Array) => Document | Refusal | Promise<Document | Refusal>;

/** A reader of each format; the format libraries load only when a file needs them. */
const readers: Record<Format, () => Promise<Reader>> = {
  txt: async () => readTxt,
  html: async () => (await import('./read-html.ts')).readHtml,
  docx: async () => (await import('./read-docx.ts')).readDocx,
  doc: async () => (await import('./read-doc.ts')).readDoc,
  pdf: async () => (await Promise.all([import('./read-pdf.ts'), import('unpdf/pdfjs')]))[0].readPdf,
};

const refusals: Record<Exclude<ReturnType<typeof detectFormat>, Format>, string> = {
  rtf: '这是 RTF 文件，不能读取；请另存为 docx 或文本后再添加。',
  image: '这是图片，不能读取；请添加报告的文字版。',
  binary: '这不是文本、网页、Word 或 PDF 文件，无法识别。',
};

/** Loads the reader of a file and its library, so that waiting for them is over before the file is read. */
export async function loadReader(bytes: Uint8Array): Promise<void> {
  const format = detectFormat(bytes);
  if (isFormat(format)) await readers[format]();
}

/** Reads a file of any known format; an empty, oversized or unknown one is refused with a sentence. */
export async function readDocument(bytes: Uint8Array): Promise<Document | Refusal> {
  if (bytes.length === 0) return { code: 'read.empty-file', message: '文件是空的。' };
  if (bytes.length > maximumFileBytes) {
    return { code: 'read.too-large', message: `文件超过 ${maximumFileBytes / 1024 / 1024} MB，不予读取。` };
  }
  const format = detectFormat(bytes);
  if (!isFormat(format)) return { code: 'read.unknown-format', message: refusals[format] };
  const read = await readers[format]();
  return read(bytes);
}

function isFormat(kind: ReturnType<typeof detectFormat>): kind is Format {
  return Object.hasOwn(readers, kind);
}
