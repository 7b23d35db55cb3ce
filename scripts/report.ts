import { toJsonLine } from '../src/model/report-line.ts';
import { printReport } from './report/print-report.ts';
import { readReportFile } from './report/read-report-file.ts';
import { ParseSandbox } from './sandbox/parse-sandbox.ts';

/**
 * `npm run report -- FILE… [--json]`: prints what was understood of each report and every finding; with --json
 * one object a line and nothing else on stdout. Exit status 1 when a file cannot be read, 2 for bad usage.
 */
const unknown = process.argv
  .slice(2)
  .filter((argument) => argument.startsWith('--') && argument !== '--json');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (files.length === 0 || unknown.length > 0) {
  console.error('用法：npm run report -- 文件… [--json]');
  process.exitCode = 2;
} else {
  const asJson = process.argv.includes('--json');
  const sandbox = new ParseSandbox();
  for (const file of files) {
    const read = await readReportFile(file, sandbox);
    if ('error' in read) {
      console.error(`${file}：${read.error.message}`);
      process.exitCode = 1;
    }
    if (asJson) console.log(toJsonLine(read));
    else if (!('error' in read)) console.log(printReport(read));
  }
  await sandbox.close();
}
