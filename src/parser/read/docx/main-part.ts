import { decodeText } from '../decode-text.ts';
import type { Refusal } from '../refusal.ts';
import { attributeOf, readXml, type XmlElement } from './read-xml.ts';
import type { ZipFile } from './zip-part.ts';

/** Other files that are zip files too, by a part that only they have, and the sentence for each. */
const strangers: readonly [RegExp, string][] = [
  [/^xl\//i, '这是 Excel 工作簿（xlsx），不是年报文档，不能读取；请添加报告的 Word、PDF 或网页版。'],
  [/^ppt\//i, '这是演示文稿（pptx），不能读取；请添加报告的 Word、PDF 或网页版。'],
  [/^OFD\.xml$/i, '这是 OFD 文件，目前不能读取；请添加报告的 Word、PDF 或网页版。'],
  [/^(?:mimetype|content\.xml)$/i, '这是 OpenDocument 文件，不能读取；请用 Word 或 WPS 另存为 docx。'],
];
const plainArchive = '这是压缩包，里面没有 Word 文档；请解压后添加其中的报告。';

/** Finds the part of a Word file that holds its text, by relationship, by content type, or by its usual name. */
export function findMainPart(zip: ZipFile): string | Refusal {
  const candidates = [byRelationship(zip), byContentType(zip), 'word/document.xml'];
  for (const candidate of candidates) {
    if (typeof candidate === 'object') return candidate;
    if (candidate !== undefined && zip.has(candidate) && !isStranger(candidate)) return candidate;
  }
  const [, message = plainArchive] =
    strangers.find(([part]) => zip.names.some((name) => part.test(name))) ?? [];
  return { code: 'read.unknown-format', message };
}

/** Finds the part that holds the styles of a main part, by relationship or by its usual name, if there is one. */
export function findStylesPart(zip: ZipFile, main: string): string | undefined {
  const slash = main.lastIndexOf('/') + 1;
  const [folder, name] = [main.slice(0, slash), main.slice(slash)];
  let target: string | undefined;
  visit(zip, `${folder}_rels/${name}.rels`, (element) => {
    const isStyles = attributeOf(element, 'Type')?.endsWith('/styles');
    if (element.local === 'Relationship' && isStyles) target ??= attributeOf(element, 'Target');
  });
  const named = partName(target?.startsWith('/') ? target : `${folder}${target}`);
  return [named, `${folder}styles.xml`].find((part) => part !== undefined && zip.has(part));
}

function isStranger(part: string): boolean {
  return strangers.some(([pattern]) => pattern.test(part));
}

function byRelationship(zip: ZipFile): string | undefined | Refusal {
  let target: string | undefined;
  const refusal = visit(zip, '_rels/.rels', (element) => {
    const isMain = attributeOf(element, 'Type')?.endsWith('/officeDocument');
    if (element.local === 'Relationship' && isMain) target ??= attributeOf(element, 'Target');
  });
  return refusal ?? partName(target);
}

function byContentType(zip: ZipFile): string | undefined | Refusal {
  let target: string | undefined;
  const refusal = visit(zip, '[Content_Types].xml', (element) => {
    const type = attributeOf(element, 'ContentType') ?? '';
    const isMain = /(?:wordprocessingml\.|ms-word\.)(?:document|template)\S*main\+xml$/i.test(type);
    if (element.local === 'Override' && isMain) target ??= attributeOf(element, 'PartName');
  });
  return refusal ?? partName(target);
}

/** A path inside the file: relative ones start at its root, and none leads out of it. */
function partName(target: string | undefined): string | undefined {
  return target
    ?.replaceAll('\\', '/')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/');
}

function visit(zip: ZipFile, part: string, open: (element: XmlElement) => void): Refusal | undefined {
  if (!zip.has(part)) return undefined;
  const bytes = zip.read(part);
  if ('code' in bytes) return bytes;
  return readXml(decodeText(bytes).text, { open, close: () => {}, text: () => {} });
}
