import { type FlowBlock, FlowWriter } from '../flow.ts';
import { leftOut } from '../left-out.ts';
import { mergedRows, noteHiddenDigits, type WordCell, type WordRow, type WordTable } from './merged-rows.ts';
import { attributeOf, type XmlElement, type XmlVisitor } from './read-xml.ts';
import { RunText } from './run-text.ts';
import { columnsOf, isOn, nameOf } from './word-element.ts';

/** Elements whose content is no text of the final document: deletions, older properties, readings of characters. */
const outside = new Set([
  'del',
  'moveFrom',
  'rt',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblGridChange',
  'tblPrChange',
  'tblPrExChange',
  'tcPrChange',
  'trPrChange',
]);

type OpenRow = WordRow & { isDeleted: boolean };
type OpenCell = Omit<WordCell, 'blocks'> & { isDeleted: boolean; continuesLeft: boolean };

/** Reads the body of a Word document, element by element, into a flow of lines and tables. */
export class WordBody implements XmlVisitor {
  readonly #flow = new FlowWriter();
  readonly #runs = new RunText(this.#flow);
  /** Names of the open elements, from the outermost. */
  readonly #path: string[] = [];
  readonly #tables: WordTable[] = [];
  readonly #rows: OpenRow[] = [];
  readonly #cells: OpenCell[] = [];
  /** For each open alternative, whether one of its choices was read. */
  readonly #alternatives: boolean[] = [];
  #outside: { depth: number; deleted: string } | undefined;
  #joinsNext = false;

  /** The flow of the whole document; to be called once, behind its last element. */
  end(): FlowBlock[] {
    return this.#flow.end();
  }

  open(element: XmlElement): void {
    const name = nameOf(element);
    if (this.#outside === undefined && this.#isOutside(name)) {
      this.#outside = { depth: this.#path.length, deleted: '' };
    }
    if (this.#outside === undefined) {
      this.#runs.open(name, element, this.#path);
      this.#openStructure(name);
      this.#readProperty(name, element);
    } else this.#readDeletedMark(name);
    this.#path.push(name);
  }

  close(): void {
    const name = this.#path.pop() ?? '';
    if (this.#outside === undefined) {
      this.#closeStructure(name);
      this.#runs.close(name);
    } else if (this.#outside.depth === this.#path.length) {
      const { deleted } = this.#outside;
      if (/\d/.test(deleted)) this.#flow.addNote(leftOut('deleted', deleted));
      this.#outside = undefined;
    }
  }

  text(text: string): void {
    if (this.#outside === undefined) this.#runs.text(text);
    else if (this.#path.at(-1) === 'delText') this.#outside.deleted += text;
  }

  #isOutside(name: string): boolean {
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const isRead = this.#alternatives.at(-1) ?? false;
      this.#alternatives.splice(-1, 1, true);
      return isRead;
    }
    return outside.has(name);
  }

  /** A deletion inside properties deletes what has them: a row, or the mark that ends a paragraph. */
  #readDeletedMark(name: string): void {
    if (name !== 'del' || this.#outside?.depth !== this.#path.length) return;
    const row = this.#rows.at(-1);
    if (this.#path.at(-1) === 'trPr' && row) row.isDeleted = true;
    if (this.#path.at(-1) === 'rPr' && this.#path.at(-2) === 'pPr') this.#joinsNext = true;
  }

  #openStructure(name: string): void {
    switch (name) {
      case 'tbl':
        this.#tables.push({ rows: [], widths: [] });
        break;
      case 'tr':
        this.#rows.push({ before: 0, cells: [], isDeleted: false });
        break;
      case 'tc':
        this.#cells.push({
          colSpan: 1,
          rowSpan: 1,
          merge: undefined,
          isDeleted: false,
          continuesLeft: false,
        });
        this.#flow.begin();
        break;
      case 'txbxContent':
        this.#flow.begin();
        break;
      case 'mc:AlternateContent':
        this.#alternatives.push(false);
        break;
      case 'drawing':
      case 'object':
      case 'pict':
        this.#flow.addPicture();
        break;
      case 'altChunk':
        this.#flow.addNote(embeddedFile);
    }
  }

  #readProperty(name: string, element: XmlElement): void {
    const cell = this.#path.at(-1) === 'tcPr' ? this.#cells.at(-1) : undefined;
    const row = this.#path.at(-1) === 'trPr' ? this.#rows.at(-1) : undefined;
    const continues = () => attributeOf(element, 'val') !== 'restart';
    if (cell && name === 'gridSpan') cell.colSpan = columnsOf(element);
    if (cell && name === 'vMerge') cell.merge = continues() ? 'continue' : 'restart';
    if (cell && name === 'hMerge') cell.continuesLeft = continues();
    if (cell && name === 'cellDel') cell.isDeleted = true;
    if (name === 'gridCol') this.#tables.at(-1)?.widths.push(Number(attributeOf(element, 'w')) || 0);
    if (row && name === 'gridBefore' && isOn(element)) row.before = columnsOf(element);
  }

  #closeStructure(name: string): void {
    if (name === 'p') {
      if (!this.#joinsNext) this.#flow.endLine();
      this.#joinsNext = false;
    } else if (name === 'tc') this.#closeCell();
    else if (name === 'tr') {
      const row = this.#rows.pop();
      if (row && !row.isDeleted) this.#tables.at(-1)?.rows.push(row);
    } else if (name === 'tbl') this.#closeTable();
    else if (name === 'txbxContent') this.#flow.addAside(this.#flow.end());
    else if (name === 'mc:AlternateContent') this.#alternatives.pop();
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table) this.#flow.addTable(mergedRows(table));
  }

  #closeCell(): void {
    const cell = this.#cells.pop();
    const blocks = this.#flow.end();
    const cells = this.#rows.at(-1)?.cells;
    const left = cells?.at(-1);
    if (!cell || !cells) return;
    const { isDeleted, continuesLeft, ...laid } = cell;
    if (continuesLeft && left) {
      left.colSpan += cell.colSpan;
      noteHiddenDigits(blocks, left);
    } else cells.push({ ...laid, ...(isDeleted && { isGap: true }), blocks: isDeleted ? [] : blocks });
  }
}

const embeddedFile = {
  code: 'read.embedded-file',
  severity: 'error',
  message: '这里嵌入了另一个文件（altChunk），其中的内容没有读取；请用 Word 或 WPS 打开后另存为 docx。',
} as const;
