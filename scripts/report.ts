import { toJsonLine } from '../src/model/report-line.ts';
import { printReport } from './report/print-report.ts';
import { readReportFile } from './report/read-report-file.ts';
import { refuseOptions, runCommand, UsageError } from './run-command.ts';
import { ParseSandbox } from './sandbox/parse-sandbox.ts';

/**
 * `npm run report -- FILE… [--json]`: prints what was understood of each report and every finding; with --json
 * one object a line and nothing else on stdout. Exit status 1 when a file cannot be read, 2 for bad usage.
 */
await runCommand('用法：npm run report -- 文件… [--json]', async (given) => {
  refuseOptions(given, ['--json']);
  const files = given.filter((argument) => argument !== '--json');
  if (files.length === 0) throw new UsageError('没有指明文件。');
  const asJson = given.includes('--json');
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
});
