import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { forms } from '../src/model/forms/forms.ts';
import { balancedPrint } from '../src/writer/balanced-print.ts';
import { statutoryTables } from '../src/writer/statutory-tables.ts';
import { convertDocuments } from './fixtures/office.ts';
import { type Report, writeOpenDocument } from './fixtures/open-document.ts';
import { tidyReport } from './fixtures/tidy-report.ts';
import { makeVariationFiles } from './fixtures/variation-files.ts';

/**
 * Makes the .doc and .pdf files that the readers' tests read, from known values, and every variation in the formats
 * it was not found in, with LibreOffice Writer: `node scripts/make-fixtures.ts [NAME…]`, a name being a file or a
 * variation. What it makes is committed, so that tests need no LibreOffice.
 */

const parser = path.join(import.meta.dirname, '../src/parser');
const password =
  'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"gongkai"}}';

const titleOf = (form: '2019' | '2021') =>
  `清河镇${form === '2019' ? '2020' : '2023'}年政府信息公开工作年度报告`;
const plain = (form: '2019' | '2021'): Report => ({
  blocks: tidyReport(titleOf(form), statutoryTables(forms[form], balancedPrint(forms[form]))),
});
const replaced = { figure: 'requests.received.naturalPerson', deleted: '99999', hidden: '88888' };
const printWithChanges = balancedPrint(forms['2021']);

/** A report whose last table the page breaks, `lines` lines of prose before it moving the break. */
const brokenByPage = (lines: number, figures: Readonly<Record<string, string>> = {}): Report => {
  const print = balancedPrint(forms['2019']);
  const blocks = tidyReport(
    '青山市人民政府2020年政府信息公开工作年度报告',
    statutoryTables(forms['2019'], (id) => figures[id] ?? print(id), { amountHeader: '采购总金额（万元）' }),
  );
  const disputes = blocks.findLastIndex((block) => block.kind === 'table') - 1;
  const prose = Array.from({ length: lines }, () => ({
    kind: 'paragraph' as const,
    text: '收到的申请都已答复。',
  }));
  return { blocks: blocks.toSpliced(disputes, 0, ...prose), fontPoints: 12, pageNumbers: true };
};

const fixtures: Record<string, [report: Report, filter?: string]> = {
  'form-2019.doc': [plain('2019')],
  'form-2021.doc': [plain('2021')],
  'form-2019.pdf': [plain('2019')],
  'form-2021.pdf': [plain('2021')],
  'split-rows.pdf': [{ ...plain('2021'), headerRows: 3, pageNumbers: true, fontPoints: 14 }],
  'landscape.pdf': [{ ...plain('2019'), isLandscape: true, pageNumbers: true }],
  'tracked-changes.doc': [
    {
      blocks: tidyReport(
        titleOf('2021'),
        statutoryTables(forms['2021'], (id) =>
          id === replaced.figure
            ? `{deleted:${replaced.deleted}}{inserted:${printWithChanges(id)}}{hidden:${replaced.hidden}}`
            : printWithChanges(id),
        ),
      ),
    },
  ],
  'nested-tables.doc': [{ ...plain('2019'), isNested: true }],
  'password.pdf': [{ blocks: [{ kind: 'paragraph', text: titleOf('2021') }] }, password],
  'scan.pdf': [{ blocks: [], isPicture: true }],
};

const foundVariations: Record<string, Report> = {
  'header-cut-by-page': brokenByPage(10),
  'number-cut-by-page': brokenByPage(7, { 'review.upheld': '20461234', 'review.total': '20461425' }),
};

const names = process.argv.slice(2);
const isWanted = (name: string): boolean => names.length === 0 || names.includes(name);

for (const [file, [report, filter]] of Object.entries(fixtures)) {
  if (!isWanted(file)) continue;
  const { name, ext } = path.parse(file);
  const documents = new Map([[name, writeOpenDocument(report)]]);
  const bytes = convertDocuments(documents, ext === '.doc' ? 'doc' : 'pdf', filter).get(name);
  if (bytes) writeFileSync(path.join(parser, 'read/fixtures', file), bytes);
  console.log(file);
}

const root = path.join(parser, 'fixtures/variations');
for (const [variation, report] of Object.entries(foundVariations)) {
  if (!isWanted(variation)) continue;
  const documents = new Map([[variation, writeOpenDocument(report)]]);
  const bytes = convertDocuments(documents, 'pdf').get(variation);
  if (bytes) writeFileSync(path.join(root, variation, 'source.pdf'), bytes);
}
for (const [variation, bytes] of await makeVariationFiles(root, readdirSync(root).filter(isWanted))) {
  writeFileSync(path.join(root, variation, 'made.zip'), bytes);
  console.log(variation);
}
