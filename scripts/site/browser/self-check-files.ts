import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { forms } from '../../../src/model/forms/forms.ts';
import { formats } from '../../../src/model/report.ts';
import { balancedPrint } from '../../../src/writer/balanced-print.ts';
import { reportDocx } from '../../../src/writer/report-docx.ts';
import { reportHtml } from '../../../src/writer/report-html.ts';
import type { Print } from '../../../src/writer/statutory-tables.ts';

/** Files to be checked in one folder, and the line that `npm run report -- --json` prints for each. */
export type ReportFiles = { folder: string; lines: ReadonlyMap<string, string>; remove: () => void };

/** What a report prints where it is in disorder: a total that does not add up, a blank, no unit, text that is markup. */
const disorderly: Print = (id) =>
  ({
    'requests.received.total': '41',
    'procurement.amount': '200359',
    'penalties.decisions': '',
    'licensing.decisions': '<img src="/x" onerror="alert(1)">',
  })[id] ?? '0';

/**
 * Gathers every published report of the project, every fixture of the readers, and reports made for the formats
 * that have none, and runs the command over them.
 */
export async function gatherReportFiles(project: string): Promise<ReportFiles> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-self-check-'));
  const extensions = formats.join(',');
  const patterns = ['content/organs/*/*', 'src/parser/**/fixtures/**/*'].map(
    (start) => `${start}.{${extensions}}`,
  );
  for (const file of globSync(patterns, { cwd: project })) {
    const name = file.split(path.sep).slice(-2).join('-');
    cpSync(path.join(project, file), path.join(folder, name));
  }
  for (const form of [forms['2019'], forms['2021']]) {
    const print = balancedPrint(form);
    writeFileSync(path.join(folder, `made-${form.id}.html`), reportHtml(form, print));
    writeFileSync(path.join(folder, `made-${form.id}.docx`), reportDocx(form, print));
    writeFileSync(path.join(folder, `disorderly-${form.id}.html`), reportHtml(form, disorderly));
    writeFileSync(path.join(folder, `disorderly-${form.id}.docx`), reportDocx(form, disorderly));
  }
  const files = globSync('*', { cwd: folder }).sort();
  const lines = await runReport(project, folder, files);
  return {
    folder,
    lines: new Map(files.map((file, index) => [file, lines[index] ?? ''])),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Lines that the command prints for files of a folder; its status is 1 where one of them is refused. */
function runReport(project: string, folder: string, files: readonly string[]): Promise<string[]> {
  const words = [path.join(project, 'scripts/report.ts'), ...files, '--json'];
  const options = { cwd: project, env: { ...process.env, INIT_CWD: folder }, maxBuffer: 1e8 };
  return new Promise((resolve) => {
    execFile(process.execPath, words, options, (_error, stdout) => resolve(stdout.trimEnd().split('\n')));
  });
}
