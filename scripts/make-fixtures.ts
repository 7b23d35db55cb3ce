import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forms } from '../src/model/forms/forms.ts';
import { balancedPrint } from '../src/writer/balanced-print.ts';
import { statutoryTables } from '../src/writer/statutory-tables.ts';
import { type Report, writeOpenDocument } from './fixtures/open-document.ts';
import { toPublishedTable } from './fixtures/published-table.ts';

/**
 * Makes the .doc and .pdf files that the readers' tests read, from known values, with LibreOffice Writer. Run by
 * hand: `node scripts/make-fixtures.ts`. The files are committed, so that tests need no LibreOffice.
 */

const folder = path.join(import.meta.dirname, '../src/parser/read/fixtures');
const pdf = 'writer_pdf_Export';
const doc = 'MS Word 97';

const plain = (form: '2019' | '2021'): Report => ({
  title: `清河镇${form === '2019' ? '2020' : '2023'}年政府信息公开工作年度报告`,
  tables: statutoryTables(forms[form], balancedPrint(forms[form])).map(toPublishedTable),
});
const replaced = { figure: 'requests.received.naturalPerson', deleted: '99999', hidden: '88888' };
const printWithChanges = balancedPrint(forms['2021']);

const fixtures: Record<string, [report: Report, filter: string, options?: string]> = {
  'form-2019.doc': [plain('2019'), doc],
  'form-2021.doc': [plain('2021'), doc],
  'form-2019.pdf': [plain('2019'), pdf],
  'form-2021.pdf': [plain('2021'), pdf],
  'split-rows.pdf': [{ ...plain('2021'), headerRows: 3, pageNumbers: true, fontPoints: 14 }, pdf],
  'landscape.pdf': [{ ...plain('2019'), isLandscape: true, pageNumbers: true }, pdf],
  'tracked-changes.doc': [
    {
      ...plain('2021'),
      tables: statutoryTables(forms['2021'], (id) =>
        id === replaced.figure
          ? `{deleted:${replaced.deleted}}{inserted:${printWithChanges(id)}}{hidden:${replaced.hidden}}`
          : printWithChanges(id),
      ).map(toPublishedTable),
    },
    doc,
  ],
  'nested-tables.doc': [{ ...plain('2019'), isNested: true }, doc],
  'password.pdf': [
    { title: '清河镇2023年政府信息公开工作年度报告', tables: [] },
    pdf,
    '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"gongkai"}}',
  ],
  'scan.pdf': [{ title: '', tables: [], isPicture: true }, pdf],
};

const names = process.argv.slice(2);
const work = mkdtempSync(path.join(tmpdir(), 'gongkai-fixtures-'));
for (const [name, [report, filter, options]] of Object.entries(fixtures)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const { name: stem, ext } = path.parse(name);
  writeFileSync(path.join(work, `${stem}.fodt`), writeOpenDocument(report));
  const target = `${ext.slice(1)}:${filter}${options ? `:${options}` : ''}`;
  execFileSync('soffice', [
    `-env:UserInstallation=file://${work}/profile`,
    '--headless',
    '--convert-to',
    target,
    '--outdir',
    work,
    path.join(work, `${stem}.fodt`),
  ]);
  copyFileSync(path.join(work, name), path.join(folder, name));
  console.log(name);
}
rmSync(work, { recursive: true });
