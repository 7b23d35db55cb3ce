import type { Finding } from '../../model/finding.ts';

export type DecodedText = { text: string; encoding: string; findings: Finding[] };

/**
 * Decodes bytes by byte order mark, then by trial: UTF-8, then UTF-16 where every other byte is zero-like, then
 * GB18030 (which includes GBK and GB2312). Bytes that fit none are decoded as GB18030 with a finding.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = findByteOrderMark(bytes);
  if (marked) {
    const text = new TextDecoder(marked).decode(bytes);
    return { text, encoding: marked, findings: findReplacements(text) };
  }
  const encoding = ['utf-8', ...(looksLikeUtf16(bytes) ? [utf16Of(bytes)] : []), 'gb18030'].find(
    (candidate) => isValid(bytes, candidate),
  );
  const text = new TextDecoder(encoding ?? 'gb18030').decode(bytes);
  return { text, encoding: encoding ?? 'gb18030', findings: encoding ? [] : findReplacements(text) };
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

/** Text in UTF-16 without a mark has a line feed or a digit as one zero byte and one small byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  return bytes.length % 2 === 0 && bytes.subarray(0, 4096).includes(0);
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
  const firstZero = bytes.indexOf(0);
  return firstZero % 2 === 1 ? 'utf-16le' : 'utf-16be';
}

function findReplacements(text: string): Finding[] {
  const count = text.split('\uFFFD').length - 1;
  if (count === 0) return [];
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  return [
    {
      code: 'read.damaged-text',
      severity: 'error',
      message: `文件的编码有损坏：${count} 处字符无法辨认，第一处在第 ${line} 行。`,
      at: { line },
    },
  ];
}
