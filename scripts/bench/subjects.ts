import { readFileSync } from 'node:fs';
import path from 'node:path';
import { forms } from '../../src/model/forms/forms.ts';
import { parseReport } from '../../src/parser/parse-report.ts';
import { balancedPrint } from '../../src/writer/balanced-print.ts';
import { reportDocx } from '../../src/writer/report-docx.ts';
import { reportHtml } from '../../src/writer/report-html.ts';

/** What is measured: a document, and what is done to it. `peer` is another library's part of the same work. */
type Subject = {
  format: string;
  peer?: string;
  bytes: () => Uint8Array;
  run: (bytes: Uint8Array) => unknown;
};

const fixture = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, '../../src/parser/read/fixtures', name));
const form = forms['2019'];
const docx = (): Uint8Array => reportDocx(form, balancedPrint(form));
const html = (): Uint8Array => new TextEncoder().encode(reportHtml(form, balancedPrint(form)));

export const subjects: Record<string, Subject> = {
  txt: {
    format: 'txt',
    bytes: () =>
      readFileSync(path.join(import.meta.dirname, '../../content/organs/miyun-jugezhuang/2020.txt')),
    run: parseReport,
  },
  html: { format: 'html', bytes: html, run: parseReport },
  'html: parse5': {
    format: 'html',
    peer: 'parse5（只解析）',
    bytes: html,
    run: async (bytes) => (await import('parse5')).parse(new TextDecoder().decode(bytes)),
  },
  docx: { format: 'docx', bytes: docx, run: parseReport },
  'docx: mammoth': {
    format: 'docx',
    peer: 'mammoth（只转成网页）',
    bytes: docx,
    run: async (bytes) => (await import('mammoth')).default.convertToHtml({ buffer: Buffer.from(bytes) }),
  },
  doc: { format: 'doc', bytes: () => fixture('form-2019.doc'), run: parseReport },
  pdf: { format: 'pdf', bytes: () => fixture('form-2019.pdf'), run: parseReport },
};
