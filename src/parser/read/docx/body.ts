import { type FlowBlock, FlowWriter } from '../flow.ts';
import { leftOut } from '../left-out.ts';
import { FinalText } from './final-text.ts';
import { mergedRows, noteHiddenDigits, type WordCell, type WordRow, type WordTable } from './merged-rows.ts';
import { attributeOf, type XmlElement, type XmlVisitor } from './read-xml.ts';
import { RunText } from './run-text.ts';
import type { WordStyles } from './styles.ts';
import { ornament, settleOrnaments } from './symbols.ts';
import { columnsOf, isOn, nameOf } from './word-element.ts';

type OpenRow = WordRow & { isDeleted: boolean };
type OpenCell = Omit<WordCell, 'blocks'> & {
  isDeleted: boolean;
  continuesLeft: boolean;
  /** Whether a border goes through the cell from corner to corner. */
  isCrossed: boolean;
  /** What stands in text boxes that are anchored in the cell. */
  boxes: FlowBlock[];
};

/** Reads the body of a Word document, element by element, into a flow of lines and tables. */
export class WordBody implements XmlVisitor {
  readonly #flow = new FlowWriter(settleOrnaments);
  readonly #runs: RunText;
  readonly #final = new FinalText();
  readonly #tables: WordTable[] = [];
  readonly #rows: OpenRow[] = [];
  readonly #cells: OpenCell[] = [];
  #joinsNext = false;

  constructor(styles: WordStyles) {
    this.#runs = new RunText(this.#flow, styles);
  }

  /** The flow of the whole document; to be called once, behind its last element. */
  end(): FlowBlock[] {
    return this.#flow.end();
  }

  open(element: XmlElement): void {
    const name = nameOf(element);
    const parents = this.#final.path.slice(-2);
    if (this.#final.open(name, element)) {
      this.#runs.open(name, element, parents);
      this.#openStructure(name);
      this.#readProperty(name, element, parents.at(-1));
      return;
    }
    const { deletion } = this.#final;
    const row = this.#rows.at(-1);
    if (deletion === 'row' && row) row.isDeleted = true;
    if (deletion === 'paragraph-mark') this.#joinsNext = true;
  }

  close(): void {
    const closed = this.#final.close();
    if (!closed) return;
    if ('name' in closed) {
      this.#closeStructure(closed.name);
      this.#runs.close(closed.name);
    } else if (/\d/.test(closed.deleted)) this.#flow.addNote(leftOut('deleted', closed.deleted));
  }

  text(text: string): void {
    if (this.#final.text(text)) this.#runs.text(text);
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
          isCrossed: false,
          boxes: [],
        });
        this.#flow.begin();
        break;
      case 'txbxContent':
        this.#flow.begin();
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

  #readProperty(name: string, element: XmlElement, parent: string | undefined): void {
    const cell = parent === 'tcPr' ? this.#cells.at(-1) : undefined;
    const row = parent === 'trPr' ? this.#rows.at(-1) : undefined;
    const continues = () => attributeOf(element, 'val') !== 'restart';
    if (cell && name === 'gridSpan') cell.colSpan = columnsOf(element);
    if (cell && name === 'vMerge') cell.merge = continues() ? 'continue' : 'restart';
    if (cell && name === 'hMerge') cell.continuesLeft = continues();
    if (cell && name === 'cellDel') cell.isDeleted = true;
    if (parent === 'tcBorders' && /^(?:tl2br|tr2bl)$/.test(name)) this.#crossCell(element);
    if (name === 'gridCol') this.#tables.at(-1)?.widths.push(Number(attributeOf(element, 'w')) || 0);
    if (parent === 'numPr' && name === 'numId' && isOn(element)) this.#noteNumber();
    if (row && name === 'gridBefore' && isOn(element)) row.before = columnsOf(element);
  }

  /** Word prints a number before this paragraph, which stands nowhere in the text. */
  #noteNumber(): void {
    if (this.#cells.length === 0) return;
    this.#flow.addPicture();
    this.#flow.addText(ornament);
  }

  #crossCell(border: XmlElement): void {
    const cell = this.#cells.at(-1);
    if (cell && !/^(?:nil|none)$/.test(attributeOf(border, 'val') ?? 'nil')) cell.isCrossed = true;
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
    else if (name === 'txbxContent') this.#closeBox();
  }

  #closeBox(): void {
    const blocks = this.#flow.end();
    const boxes = this.#cells.at(-1)?.boxes;
    for (const block of blocks) boxes?.push(block);
    this.#flow.addAside(blocks);
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
    const { isDeleted, continuesLeft, isCrossed, boxes, ...laid } = cell;
    // Such a border is drawn where a slash would be written; through the first cell of a row it divides headings.
    if (isCrossed && cells.length > 0 && !blocks.some((block) => block.kind !== 'note'))
      blocks.push({ kind: 'line', text: '/' });
    tellBoxesApart(blocks, boxes);
    if (continuesLeft && left) {
      left.colSpan += cell.colSpan;
      noteHiddenDigits(blocks, left);
    } else cells.push({ ...laid, ...(isDeleted && { isGap: true }), blocks: isDeleted ? [] : blocks });
  }
}

/** A number in a text box floats anywhere, and is no part of the number that stands in the cell itself. */
function tellBoxesApart(blocks: readonly FlowBlock[], boxes: readonly FlowBlock[]): void {
  const hasDigits = (block: FlowBlock) => block.kind === 'line' && /[\d０-９]/.test(block.text);
  if (boxes.length === 0 || !blocks.some((block) => hasDigits(block) && !boxes.includes(block))) return;
  for (const block of boxes)
    if (block.kind === 'line' && hasDigits(block)) block.text = `〔文本框〕${block.text}`;
}

const embeddedFile = {
  code: 'read.embedded-file',
  severity: 'error',
  message: '这里嵌入了另一个文件（altChunk），其中的内容没有读取；请用 Word 或 WPS 打开后另存为 docx。',
} as const;
