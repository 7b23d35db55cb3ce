import type { Finding } from '../../model/finding.ts';
import type { Document } from '../document.ts';
import type { FlowBlock } from './flow.ts';
import { flowDocument } from './flow-document.ts';
import { damaged, locked, type Refusal } from './refusal.ts';
import { readBody } from './word97/body.ts';
import { type CompoundFile, openCompoundFile } from './word97/compound-file.ts';
import { DamagedFile } from './word97/damaged-file.ts';
import { readFileInformation } from './word97/file-information.ts';
import { readPieceTable } from './word97/piece-table.ts';
import { readCharacterRuns, readParagraphRuns } from './word97/property-runs.ts';
import { readStyles } from './word97/styles.ts';

const older: Refusal = {
  code: 'read.old-word',
  message: '这是 Word 95 或更早版本的文件，不能读取；请用 Word 或 WPS 另存为 docx 后再添加。',
};
const notWord: Refusal = {
  code: 'read.unknown-format',
  message: '这不是 Word 文件（可能是 Excel 或 PowerPoint 文件），不能读取；请添加报告的 Word 或 PDF 版。',
};

/**
 * Reads a Word 97 document (.doc, and .wps files of the same make): its main text as it stands when all changes
 * are accepted, with merged cells. A locked, older or damaged file is refused with a sentence.
 */
export function readDoc(bytes: Uint8Array): Document | Refusal {
  try {
    return readWord(openCompoundFile(bytes));
  } catch (error) {
    // Offsets that a damaged file gets wrong lead outside its bytes.
    if (error instanceof DamagedFile || error instanceof RangeError) return damaged;
    throw error;
  }
}

function readWord(file: CompoundFile): Document | Refusal {
  if (file.has('EncryptedPackage')) return locked;
  const document = file.read('WordDocument');
  if (!document) return notWord;
  const information = readFileInformation(document);
  if (information === 'older') return older;
  if (information.isEncrypted) return locked;
  const tables = file.read(information.tableStream);
  if (!tables) return damaged;
  const source = {
    document,
    pieces: readPieceTable(tables, information.pieceTable),
    styles: readStyles(tables, information.styles),
    characters: readCharacterRuns(document, tables, information.characterRuns),
    paragraphs: readParagraphRuns(document, tables, file.read('Data'), information.paragraphRuns),
  };
  const { textLength, lengthBeforeTextBoxes, textBoxLength } = information;
  const textBoxes = readBody(source, lengthBeforeTextBoxes, lengthBeforeTextBoxes + textBoxLength);
  return flowDocument('doc', readBody(source, 0, textLength), findTextBoxes(textBoxes));
}

/** Text boxes have no place in the order of reading: what they say is told, not guessed in. */
function findTextBoxes(blocks: readonly FlowBlock[]): Finding[] {
  const printed = blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
  if (printed.length === 0) return [];
  const message = `文本框里的文字没有读取：“${printed.join(' ').slice(0, 200)}”。`;
  return [{ code: 'read.text-box', severity: 'warning', message }];
}
