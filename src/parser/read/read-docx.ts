import type { Document } from '../document.ts';
import { decodeText } from './decode-text.ts';
import { WordBody } from './docx/body.ts';
import { findMainPart, findStylesPart } from './docx/main-part.ts';
import { readXml } from './docx/read-xml.ts';
import { readStyles, WordStyles } from './docx/styles.ts';
import { openZip, type ZipFile } from './docx/zip-part.ts';
import { flowDocument } from './flow-document.ts';
import type { Refusal } from './refusal.ts';

/**
 * Reads a Word document (.docx): its body as it stands when all changes are accepted, without hidden text,
 * headers, footnotes and automatic numbers. A damaged, locked or oversized file is refused with a sentence.
 */
export function readDocx(bytes: Uint8Array): Document | Refusal {
  const zip = openZip(bytes);
  if ('code' in zip) return zip;
  const main = findMainPart(zip);
  if (typeof main === 'object') return main;
  const part = zip.read(main);
  if ('code' in part) return part;
  const { text, findings } = decodeText(part);
  const styles = stylesOf(zip, main);
  if ('code' in styles) return styles;
  const body = new WordBody(styles);
  const refusal = readXml(text.replace(/^\uFEFF/, ''), body);
  // Lines of the XML are no lines of the document.
  return (
    refusal ??
    flowDocument(
      'docx',
      body.end(),
      findings.map(({ at: _, ...finding }) => finding),
    )
  );
}

function stylesOf(zip: ZipFile, main: string): WordStyles | Refusal {
  const part = findStylesPart(zip, main);
  if (part === undefined) return new WordStyles();
  const bytes = zip.read(part);
  return 'code' in bytes ? bytes : readStyles(decodeText(bytes).text.replace(/^\uFEFF/, ''));
}
