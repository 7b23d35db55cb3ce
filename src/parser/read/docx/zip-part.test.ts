import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../read-docx.ts';
import { picture } from '../test-picture.ts';
import { documentXml, paragraph, wordFileOf, zipOf } from '../test-word-file.ts';
import { openZip, zipLimits } from './zip-part.ts';

const body = documentXml(paragraph('年报'));
const word = zipOf({ 'word/document.xml': body });
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A copy with a 4-byte number at an offset from every header with this signature. */
function forge(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return copy;
}

const directory = 0x02014b50;
const local = 0x04034b50;

test('the text is found where the relationships, else the content types, else custom put it', () => {
  const types = `<Types xmlns="t"><Override PartName="/w/Text.xml" ContentType="${main}"/></Types>`;
  const relationship = (target: string) =>
    `<Relationships xmlns="r"><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="${target}"/></Relationships>`;
  for (const parts of [
    { '_rels/.rels': relationship('w/text.xml'), 'w/text.xml': body },
    { '_rels/.rels': relationship('/w/../text.xml'), 'w/text.xml': body },
    { '[Content_Types].xml': types, 'w/text.xml': body },
    { 'word\\document.xml': body },
    { 'WORD/Document.xml': body, '_rels/.rels': relationship('missing.xml') },
  ]) {
    expect(picture(readDocx(zipOf(parts)))).toEqual(['年报']);
  }
});

test('other prefixes, the strict namespace and UTF-16 are read alike', () => {
  const strict =
    '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>年报</x:t></x:r></x:p></x:body></x:document>';
  expect(picture(readDocx(zipOf({ 'word/document.xml': strict })))).toEqual(['年报']);
  const units = Uint16Array.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${body}`, (unit) =>
    unit.charCodeAt(0),
  );
  expect(picture(readDocx(zipOf({ 'word/document.xml': new Uint8Array(units.buffer) })))).toEqual(['年报']);
});

test('stored entries, and what stands before and behind the archive, are read alike', () => {
  const stored = zipSync({ 'word/document.xml': [new TextEncoder().encode(body), { level: 0 }] });
  expect(picture(readDocx(stored))).toEqual(['年报']);
  expect(picture(readDocx(Uint8Array.from([1, 2, 3, ...word, 0, 0, 0])))).toEqual(['年报']);
});

test.each([
  [
    { 'xl/workbook.xml': '<a/>' },
    '这是 Excel 工作簿（xlsx），不是年报文档，不能读取；请添加报告的 Word、PDF 或网页版。',
  ],
  [{ 'ppt/presentation.xml': '<a/>' }, '这是演示文稿（pptx），不能读取；请添加报告的 Word、PDF 或网页版。'],
  [{ 'OFD.xml': '<a/>' }, '这是 OFD 文件，目前不能读取；请添加报告的 Word、PDF 或网页版。'],
  [
    { mimetype: 'a', 'content.xml': '<a/>' },
    '这是 OpenDocument 文件，不能读取；请用 Word 或 WPS 另存为 docx。',
  ],
  [{ '2020.docx': word }, '这是压缩包，里面没有 Word 文档；请解压后添加其中的报告。'],
])('a zip file that is no Word file is refused by what it is', (parts, message) => {
  expect(readDocx(zipOf(parts))).toEqual({ code: 'read.unknown-format', message });
});

test('a part that expands beyond its ratio or its size is refused, whatever its headers claim', () => {
  const bomb = zipOf({ 'word/document.xml': new Uint8Array(30_000_000) });
  expect(readDocx(bomb)).toMatchObject({ code: 'read.too-large' });
  expect(readDocx(forge(bomb, directory, 24, 1000))).toMatchObject({ code: 'read.too-large' });
  expect(readDocx(forge(word, directory, 24, 0x7fffffff))).toMatchObject({ code: 'read.too-large' });
  expect(picture(readDocx(forge(word, directory, 24, 1)))).toEqual(['年报']);
});

test('more entries than the limit are refused', () => {
  const parts = Object.fromEntries(Array.from({ length: zipLimits.entries + 1 }, (_, at) => [`a${at}`, '']));
  expect(openZip(zipOf(parts))).toMatchObject({ code: 'read.too-large' });
});

test('a locked entry, a wrong checksum and offsets outside the file are refused', () => {
  const flags = forge(word, directory, 8, 0x00080001);
  expect(readDocx(flags)).toMatchObject({ code: 'read.password' });
  for (const damagedFile of [
    forge(word, directory, 16, 12345),
    forge(word, directory, 42, 999_999),
    forge(word, directory, 20, 0x7fffffff),
    forge(word, local, 0, 0),
    word.subarray(0, word.length - 30),
    word.subarray(0, 40),
  ]) {
    expect(readDocx(damagedFile)).toMatchObject({ code: 'read.damaged-file' });
  }
});

test.each([
  ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'read.unsafe-xml'],
  ['<a>&b;</a>', 'read.damaged-file'],
  ['<a><b></a>', 'read.damaged-file'],
  ['', 'read.damaged-file'],
  [`${'<a>'.repeat(2000)}${'</a>'.repeat(2000)}`, 'read.too-deep'],
])('XML that Word would not write is refused', (xml, code) => {
  expect(readDocx(zipOf({ 'word/document.xml': xml }))).toMatchObject({ code });
});

test('no damaged byte makes it throw, and none changes what is read', () => {
  const file = wordFileOf(paragraph('年报') + paragraph('总体情况'));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: file.length - 1 }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.nat({ max: file.length }),
      (changes, end) => {
        const copy = file.slice(0, end > file.length / 2 ? end : file.length);
        for (const [at, byte] of changes) copy[at] = byte;
        const read = readDocx(copy);
        if (!('code' in read)) expect(picture(read)).toEqual(['年报', '总体情况']);
      },
    ),
    { numRuns: 2000 },
  );
});
