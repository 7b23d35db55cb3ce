import type { Format } from '../../model/report.ts';
import { findUtf16Order } from './utf16-order.ts';

/** What a file is by its first bytes; the extension is never asked, since a .doc may be RTF, HTML or docx. */
export function detectFormat(bytes: Uint8Array): Format | 'rtf' | 'image' | 'binary' {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'doc';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'docx';
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'rtf';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '');
  if (/<!doctype html|<html|<body|<table|<div/i.test(head)) return 'html';
  return isBinary(bytes) ? 'binary' : 'txt';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Control characters that no text has, outside UTF-16 where every second byte may be one. */
function isBinary(bytes: Uint8Array): boolean {
  const isMarked = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (isMarked || findUtf16Order(bytes)) return false;
  return bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
