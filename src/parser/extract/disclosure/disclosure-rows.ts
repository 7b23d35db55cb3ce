import type { Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { DisclosureColumn, Form, Labelled } from '../../../model/forms/form.ts';
import type { Cell } from '../../document.ts';
import { articlePattern, labelKey, publishedTotalPattern } from '../labels/label.ts';
import { rowWithoutValues } from '../labels/label-findings.ts';
import { type Vocabulary, vocabularyOfForm } from '../labels/vocabulary.ts';
import { joinCutRows, leafLabel, type RowParts, splitRow } from '../tables/row-parts.ts';
import type { StatutoryRow } from '../tables/statutory-rows.ts';
import { readUnitLine } from '../values/unit-lines.ts';
import { type Header, isHeaderRow, readHeader } from './disclosure-header.ts';
import { findPublishedTotal } from './published-total.ts';

const columnsOfForm = vocabularyOfForm<DisclosureColumn>((form) =>
  form.disclosure.flatMap((block) => block.columns),
);

/** A row of table 2 that is neither an article nor a header, with the header last printed above it. */
export type DataRow = RowParts & { source: StatutoryRow; header: Header; isCut?: boolean };

/** Walks the rows once: article and header rows set what the data rows below them mean. */
export function collectDataRows(
  rows: readonly StatutoryRow[],
  form: Form,
  vocabulary: Vocabulary<Labelled>,
  findings: Finding[],
): { dataRows: DataRow[]; publishedTotal: Figure | undefined } {
  const columnVocabulary = columnsOfForm(form);
  const collected: DataRow[] = [];
  let publishedTotal: Figure | undefined;
  let header: Header = { article: undefined, columns: [], emptyBehind: 0 };
  for (const source of rows) {
    const printed = source.cells.filter((cell) => cell.text !== '');
    const [first] = printed;
    if (!first) continue;
    if (printed.some((cell) => publishedTotalPattern.test(cell.text))) {
      const pieces = printed.map((cell) => ({ text: cell.raw, at: cell.at }));
      publishedTotal = findPublishedTotal(pieces, findings) ?? publishedTotal;
    } else if (articlePattern.test(first.text)) {
      if (!isArticleOf(form, first.text)) findings.push(misprintedArticle(first));
      header = { article: first, columns: [], emptyBehind: 0 };
    } else if (isHeaderRow(printed, columnVocabulary)) {
      header = { ...header, ...readHeader(source.cells), table: source.table };
    } else {
      const parts = splitRow(source.cells, (text) => vocabulary.findExact(text) !== undefined);
      collected.push({ ...parts, source, header });
    }
  }
  const joined = joinCutRows(collected, (row) =>
    row.source.grid === 'exact' ? undefined : row.header.columns.length,
  );
  return { dataRows: withoutNotes(joined, vocabulary, findings), publishedTotal };
}

/** Leaves out lines of text among the rows; those that name no unit are said. */
function withoutNotes(
  rows: readonly DataRow[],
  vocabulary: Vocabulary<Labelled>,
  findings: Finding[],
): DataRow[] {
  return rows.filter((row) => {
    const label = leafLabel(row.labels);
    const isNote = label && row.values.length === 0 && !vocabulary.findExact(label.text);
    if (isNote && !readUnitLine(label.raw)) findings.push(rowWithoutValues(row.source, label));
    return !isNote;
  });
}

function isArticleOf(form: Form, text: string): boolean {
  const key = articleKey(text);
  return form.disclosure.some((block) => key.includes(articleKey(block.article)));
}

/** 第 is often left out: 第二十条(一)项. */
function articleKey(text: string): string {
  return labelKey(text).replaceAll('第', '');
}

function misprintedArticle(cell: Cell): Finding {
  return {
    code: 'label.article',
    severity: 'note',
    message: `“${cell.raw.replaceAll('\n', '')}”不是法定表格中的条款，各行仍按行名读取。`,
    at: cell.at,
  };
}
