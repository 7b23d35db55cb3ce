import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const sample = '新湖镇2020年政府信息公开工作年度报告\n一、总体情况\n\t规章\n\t0\n';

/** Bytes of a text in an encoding that TextEncoder does not write; `lead` goes before them. */
function utf16(text: string, order: 'le' | 'be', lead: readonly number[] = []): Uint8Array {
  const bytes = [...text].flatMap((character) => {
    const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
    return units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
  });
  return Uint8Array.from([...lead, ...bytes]);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** 规章，一 in GB2312. */
const gbWords = Uint8Array.from([0xb9, 0xe6, 0xd5, 0xc2, 0xa3, 0xac, 0xd2, 0xbb]);

test.each([
  ['plain UTF-8', utf8(sample), 'utf-8', sample],
  ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(sample)]), 'utf-8', sample],
  ['UTF-16LE with a mark', utf16(sample, 'le', [0xff, 0xfe]), 'utf-16le', sample],
  ['UTF-16BE with a mark', utf16(sample, 'be', [0xfe, 0xff]), 'utf-16be', sample],
  ['UTF-16LE without a mark', utf16(sample, 'le'), 'utf-16le', sample],
  ['UTF-16BE without a mark', utf16(sample, 'be'), 'utf-16be', sample],
  ['UTF-16LE that begins with 一', utf16(`一、${sample}`, 'le'), 'utf-16le', `一、${sample}`],
  ['UTF-16BE that begins with 一', utf16(`一、${sample}`, 'be'), 'utf-16be', `一、${sample}`],
  [
    'UTF-16LE whose only zero bytes are of U+3000 and LF',
    utf16('规章\u3000\n', 'le'),
    'utf-16le',
    '规章\u3000\n',
  ],
  ['GB2312', gbWords, 'gb18030', '规章，一'],
  ['a character beyond GBK in GB18030', Uint8Array.from([0x95, 0x32, 0x82, 0x36]), 'gb18030', '\u{20000}'],
  ['Latin letters alone', utf8('abc'), 'utf-8', 'abc'],
  ['no bytes', new Uint8Array(), 'utf-8', ''],
])('%s is decoded without a finding', (_, bytes, encoding, text) => {
  expect(decodeText(bytes)).toEqual({ text, encoding, findings: [] });
});

test.each([
  ['GB18030 cut inside a character', Uint8Array.from([...gbWords, 0x0a, 0xb9]), 'gb18030', 1, 2],
  ['GB18030 with two impossible bytes', Uint8Array.from([0xff, ...gbWords, 0x0a, 0xff]), 'gb18030', 2, 1],
  [
    'marked UTF-8 with a broken character',
    Uint8Array.from([0xef, 0xbb, 0xbf, 0x0a, 0x0a, 0xe8]),
    'utf-8',
    1,
    3,
  ],
  ['marked UTF-16 of an odd length', utf16('规\n', 'le', [0xff, 0xfe]).slice(0, -1), 'utf-16le', 1, 1],
])('%s is decoded with a finding at its first damaged line', (_, bytes, encoding, count, line) => {
  const decoded = decodeText(bytes);
  expect(decoded.encoding).toBe(encoding);
  expect(decoded.findings).toEqual([
    {
      code: 'read.damaged-text',
      severity: 'error',
      message: `文件的编码有损坏：${count} 处字符无法辨认，第一处在第 ${line} 行。`,
      at: { line },
    },
  ]);
});

test('the line of a damage counts every kind of line end', () => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('a\rb\r\nc\u2028d'), 0xe8]);
  expect(decodeText(bytes).findings[0]?.at).toEqual({ line: 4 });
});

test('a text that came damaged says so, whatever its encoding', () => {
  expect(decodeText(utf8('规\uFFFD章')).findings[0]?.message).toBe(
    '文件的编码有损坏：1 处字符无法辨认，第一处在第 1 行。',
  );
});

test('any text comes back from UTF-8, marked or not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isMarked) => {
      fc.pre(!text.startsWith('\uFEFF') && !text.includes('\0') && !text.includes('\uFFFD'));
      const decoded = decodeText(Uint8Array.from([...(isMarked ? [0xef, 0xbb, 0xbf] : []), ...utf8(text)]));
      expect(decoded).toEqual({ text, encoding: 'utf-8', findings: [] });
    }),
  );
});

/** Text as reports have it: Han characters, full-width signs, digits, TABs, and lines of them. */
const reportLine = fc.string({ unit: fc.constantFrom(...'一二三总体情况公开表（）、。：\u3000\t019镇乡') });

test('lines of a report come back from UTF-16 of either order without a mark', () => {
  fc.assert(
    fc.property(fc.array(reportLine, { minLength: 1 }), fc.constantFrom('le', 'be'), (lines, order) => {
      const text = `${sample}${lines.join('\n')}`;
      expect(decodeText(utf16(text, order))).toEqual({ text, encoding: `utf-16${order}`, findings: [] });
    }),
  );
});

test('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decodeText(bytes)));
});
