import type { Extent } from './file-information.ts';
import { findLast, type Modifier, operations, readModifiers } from './modifiers.ts';

/** What a style says of characters, and the style it is based on. */
export type Style = { base: number; modifiers: Modifier[] };

const paragraphStyle = 1;
const characterStyle = 2;
const noStyle = 0xfff;
const longestLineage = 12;

/** Reads the style sheet, by the numbers that text refers to styles with; a style's own gaps are undefined. */
export function readStyles(tables: Uint8Array, { offset, length }: Extent): (Style | undefined)[] {
  const sheet = tables.subarray(offset, offset + length);
  if (sheet.length < 6) return [];
  const view = new DataView(sheet.buffer, sheet.byteOffset, sheet.byteLength);
  const count = view.getUint16(2, true);
  const baseBytes = view.getUint16(4, true);
  const styles: (Style | undefined)[] = [];
  let at = 2 + view.getUint16(0, true);
  while (styles.length < count && at + 2 <= sheet.length) {
    const size = view.getUint16(at, true);
    styles.push(size === 0 ? undefined : readStyle(sheet.subarray(at + 2, at + 2 + size), baseBytes));
    at += 2 + size + (size % 2);
  }
  return styles;
}

function readStyle(bytes: Uint8Array, baseBytes: number): Style | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < baseBytes + 4) return undefined;
  const kind = view.getUint16(2, true) & 15;
  const base = view.getUint16(2, true) >> 4;
  const nameLength = view.getUint16(baseBytes, true);
  const first = readGroup(bytes, baseBytes + 4 + nameLength * 2);
  // A paragraph style lists what it says of paragraphs first.
  const group = kind === paragraphStyle ? readGroup(bytes, first.next) : first;
  const isOfText = kind === paragraphStyle || kind === characterStyle;
  return { base, modifiers: isOfText ? readModifiers(group.bytes) : [] };
}

function readGroup(bytes: Uint8Array, at: number): { bytes: Uint8Array; next: number } {
  const size = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  return { bytes: bytes.subarray(at + 2, at + 2 + size), next: at + 2 + size + (size % 2) };
}

/** Whether a style, or a style it is based on, sets a flag. */
export function isSetByStyle(
  styles: readonly (Style | undefined)[],
  number: number | undefined,
  operation: number,
): boolean {
  let current = number;
  for (let steps = 0; current !== undefined && current !== noStyle && steps < longestLineage; steps += 1) {
    const style = styles[current];
    const flag = style && findLast(style.modifiers, operation)?.operand.getUint8(0);
    if (flag === 0 || flag === 1) return flag === 1;
    current = style?.base;
  }
  return false;
}

/** The number of the character style that modifiers set; undefined where they set none. */
export function characterStyleOf(modifiers: readonly Modifier[]): number | undefined {
  return findLast(modifiers, operations.characterStyle)?.operand.getUint16(0, true);
}
