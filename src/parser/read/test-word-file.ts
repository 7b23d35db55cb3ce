import { strToU8, type Zippable, zipSync } from 'fflate';

/** Word's namespaces by their usual prefixes. */
export const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  v: 'urn:schemas-microsoft-com:vml',
};
const declarations = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

/** The main part of a Word file with this body. */
export function documentXml(body: string): string {
  return `<w:document ${declarations.join(' ')}><w:body>${body}</w:body></w:document>`;
}

/** A zip file of these parts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** A Word file with this body, of one part alone. */
export function wordFileOf(body: string): Uint8Array {
  return zipOf({ 'word/document.xml': documentXml(body) });
}

/** A Word file with this body and these styles. */
export function styledWordFile(body: string, styles: string): Uint8Array {
  return zipOf({
    'word/document.xml': documentXml(body),
    'word/styles.xml': `<w:styles ${declarations.join(' ')}>${styles}</w:styles>`,
  });
}

/** A run with its properties and its text. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of content written out, or of plain text. */
export function paragraph(content: string): string {
  return `<w:p>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/**
 * A table from a picture of its rows: cells between |, a number behind → for a gridSpan, ↓ where a cell merged
 * downwards begins and ^ where it goes on.
 */
export function wordTable(rows: readonly string[], before = ''): string {
  const lines = rows.map((row) => `<w:tr>${row.split('|').map(wordCell).join('')}</w:tr>`);
  return `<w:tbl>${before}${lines.join('')}</w:tbl>`;
}

function wordCell(written: string): string {
  const [, begins = '', text = '', span] = /^([↓^]?)(.*?)(?:→(\d+))?$/su.exec(written) ?? [];
  const merge = { '↓': '<w:vMerge w:val="restart"/>', '^': '<w:vMerge/>' }[begins] ?? '';
  const properties = `<w:tcPr>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>`;
  return `<w:tc>${properties}${paragraph(text)}</w:tc>`;
}
