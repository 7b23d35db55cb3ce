import { expect, test } from 'vitest';
import { detectFormat } from './detect-format.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16le(text: string, lead: readonly number[] = []): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from([...lead, ...units.flatMap((unit) => [unit & 255, unit >> 8])]);
}

test.each([
  ['a PDF', bytesOf('%PDF-1.7\n'), 'pdf'],
  ['an OLE file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'doc'],
  ['a ZIP file', [0x50, 0x4b, 0x03, 0x04, 0x14], 'docx'],
  ['RTF', bytesOf('{\\rtf1\\ansi'), 'rtf'],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'image'],
  ['a JPEG picture', [0xff, 0xd8, 0xff, 0xe0], 'image'],
  ['a web page', bytesOf('<!DOCTYPE html><title>年报</title>'), 'html'],
  ['a web page behind a comment, in capitals', bytesOf('<!-- CMS -->\n<HTML><BODY>'), 'html'],
  ['a piece of a web page', bytesOf('总体情况<table><tr><td>0'), 'html'],
  ['a web page in UTF-16', utf16le('<html>', [0xff, 0xfe]), 'html'],
  ['text', bytesOf('新湖镇2020年政府信息公开工作年度报告\n\t规章\n\t0'), 'txt'],
  ['text in GB2312', [0xb9, 0xe6, 0xd5, 0xc2, 0x0a], 'txt'],
  ['text in UTF-16 with a mark', utf16le('一、总体情况（公开）。', [0xff, 0xfe]), 'txt'],
  ['text in UTF-16 without a mark', utf16le('一、总体情况（公开）。\n\t0\n'), 'txt'],
  ['text with form feeds and vertical tabs', bytesOf('规章\f\v0'), 'txt'],
  ['text that speaks of <b> and a < b', bytesOf('若 a < b，<b>则…'), 'txt'],
  ['nothing', [], 'txt'],
  ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0], 'binary'],
  ['zero bytes alone', new Array(64).fill(0), 'binary'],
])('%s is known by its bytes', (_, bytes, format) => {
  expect(detectFormat(Uint8Array.from(bytes))).toBe(format);
});

test('a long text is text though a character is cut at the end of the head', () => {
  expect(detectFormat(bytesOf(`a${'政府信息公开'.repeat(2000)}`))).toBe('txt');
});
