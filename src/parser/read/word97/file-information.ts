import { DamagedFile } from './damaged-file.ts';

/** Where a table lies in the table stream: offset and length in bytes. */
export type Extent = { offset: number; length: number };

/** What the file information block at the head of a Word 97 document says of the rest. */
type FileInformation = {
  isEncrypted: boolean;
  tableStream: '0Table' | '1Table';
  /** Characters of the main text, and of what follows it up to the text boxes. */
  textLength: number;
  lengthBeforeTextBoxes: number;
  textBoxLength: number;
  styles: Extent;
  characterRuns: Extent;
  paragraphRuns: Extent;
  pieceTable: Extent;
};

const word97 = 0xa5ec;
/** Word 2, 6 and 95, and their East Asian editions. */
const olderWords = [0xa5db, 0xa5dc, 0xa697, 0xa698, 0xa699];
const firstWord97Version = 0xc0;

/** Reads the file information block; `older` where the document is of Word 95 or before. */
export function readFileInformation(document: Uint8Array): FileInformation | 'older' {
  const view = new DataView(document.buffer, document.byteOffset, document.byteLength);
  const identifier = view.getUint16(0, true);
  if (olderWords.includes(identifier)) return 'older';
  if (identifier !== word97) throw new DamagedFile();
  if (view.getUint16(2, true) < firstWord97Version) return 'older';
  const flags = view.getUint16(10, true);
  const count = (index: number) => view.getUint32(64 + index * 4, true);
  const extent = (index: number): Extent => ({
    offset: view.getUint32(154 + index * 8, true),
    length: view.getUint32(158 + index * 8, true),
  });
  return {
    isEncrypted: (flags & 0x0100) !== 0,
    tableStream: flags & 0x0200 ? '1Table' : '0Table',
    textLength: count(3),
    lengthBeforeTextBoxes: [3, 4, 5, 6, 7, 8].reduce((total, index) => total + count(index), 0),
    textBoxLength: count(9),
    styles: extent(1),
    characterRuns: extent(12),
    paragraphRuns: extent(13),
    pieceTable: extent(33),
  };
}
