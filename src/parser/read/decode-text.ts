import type { Finding } from '../../model/finding.ts';
import { splitLines } from './text-lines.ts';
import { findUtf16Order } from './utf16-order.ts';

type DecodedText = { text: string; encoding: string; findings: Finding[] };

/** Encodings that only a declaration tells from GB18030, since most bytes are text in either. */
const told = ['big5', 'euc-jp', 'euc-kr', 'shift_jis'];

/**
 * Decodes bytes by byte order mark, then by trial: UTF-8, then UTF-16, then the encoding that the file declares
 * if it is none of these, then GB18030 (which includes GBK and GB2312). Bytes that fit none are decoded as
 * GB18030, or as UTF-8 where few of them are broken. Characters that cannot be told are a finding.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const encoding = findByteOrderMark(bytes) ?? findByTrial(bytes, declared);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, findings: findReplacements(text) };
}

function findByTrial(bytes: Uint8Array, declared: string | undefined): string {
  const known = told.find((encoding) => encoding === declared);
  const valid = ['utf-8', findUtf16Order(bytes), known].find((one) => one && isValid(bytes, one));
  return valid ?? (isBrokenUtf8(bytes) ? 'utf-8' : 'gb18030');
}

/** UTF-8 with a few broken characters: GB18030 would find text in most of it, all of it wrong. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const characters = new TextDecoder('utf-8').decode(bytes).match(/[^\0-\x7f]/g) ?? [];
  const broken = characters.filter((character) => character === '\uFFFD').length;
  return broken * 20 < characters.length;
}

function findByteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function findReplacements(text: string): Finding[] {
  const count = text.split('\uFFFD').length - 1;
  if (count === 0) return [];
  const line = splitLines(text.slice(0, text.indexOf('\uFFFD'))).length;
  return [
    {
      code: 'read.damaged-text',
      severity: 'error',
      message: `文件的编码有损坏：${count} 处字符无法辨认，第一处在第 ${line} 行。`,
      at: { line },
    },
  ];
}
