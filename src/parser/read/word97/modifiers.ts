import { DamagedFile } from './damaged-file.ts';

/** A property modifier (sprm): its operation and its operand. */
export type Modifier = { operation: number; operand: DataView };

/** Operations that say what is text, where a paragraph stands and how a row is made. */
export const operations = {
  isDeleted: 0x0800,
  isHidden: 0x083c,
  isStruck: 0x0837,
  isStruckTwice: 0x2a53,
  raised: 0x2a48,
  isSpecial: 0x0855,
  symbol: 0x6a09,
  characterStyle: 0x4a30,
  isInTable: 0x2416,
  isRowEnd: 0x2417,
  tableDepth: 0x6649,
  isInnerCellEnd: 0x244b,
  isInnerRowEnd: 0x244c,
  hugeParagraph: 0x6646,
  hugeParagraphOld: 0x6645,
  tableProperties: 0x646b,
  defineTable: 0xd608,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  mergeDown: 0xd62b,
} as const;

const changeTabs = 0xc615;
const defineTableOld = 0xd606;
/** Bytes of an operand by the operation's upper three bits; 0 where the operand says its own length. */
const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3];

/** Lists the modifiers of a group, in order; what comes after one that is cut short is left out. */
export function readModifiers(group: Uint8Array): Modifier[] {
  const view = new DataView(group.buffer, group.byteOffset, group.byteLength);
  const modifiers: Modifier[] = [];
  let at = 0;
  while (at + 3 <= group.length) {
    const operation = view.getUint16(at, true);
    at += 2;
    const fixed = operandBytes[operation >> 13] ?? 0;
    const { lead, length } = fixed > 0 ? { lead: 0, length: fixed } : measure(operation, view, at);
    if (at + lead + length > group.length) break;
    const start = view.byteOffset + at + lead;
    modifiers.push({ operation, operand: new DataView(view.buffer, start, length) });
    at += lead + length;
  }
  return modifiers;
}

function measure(operation: number, view: DataView, at: number): { lead: number; length: number } {
  if (operation === defineTableOld || operation === operations.defineTable) {
    if (at + 2 > view.byteLength) throw new DamagedFile();
    return { lead: 2, length: Math.max(0, view.getUint16(at, true) - 1) };
  }
  const length = view.getUint8(at);
  if (operation !== changeTabs || length !== 255) return { lead: 1, length };
  // A long list of tabs does not fit its length byte: it is counted off.
  const deleted = view.getUint8(at + 1);
  const added = view.getUint8(at + 2 + deleted * 4);
  return { lead: 1, length: 2 + deleted * 4 + added * 3 };
}

/** Whether a flag is set by the last of its modifiers: 0 and 1 are plain, 128 is as the style, 129 is not as it. */
export function isSet(modifiers: readonly Modifier[], operation: number, byStyle = false): boolean {
  const value = findLast(modifiers, operation)?.operand.getUint8(0);
  if (value === undefined || value === 128) return byStyle;
  return value === 129 ? !byStyle : value === 1;
}

/** The modifier that counts: the last of its operation. */
export function findLast(modifiers: readonly Modifier[], operation: number): Modifier | undefined {
  return modifiers.findLast((modifier) => modifier.operation === operation);
}
