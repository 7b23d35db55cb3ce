import { Progress } from '../terminal/progress.ts';
import { addReports } from './add-reports.ts';
import { findMisuse, readArguments, usage } from './arguments.ts';
import type { Filing } from './filing.ts';
import { refuse } from './filing.ts';
import { keepGazetteer, openGazetteer } from './open-gazetteer.ts';
import type { Outcome } from './outcome.ts';
import { readPlaceWords } from './place-words.ts';
import { listReportFiles } from './report-files.ts';
import { Shelf } from './shelf.ts';
import { refusalLines, summaryText } from './summary.ts';

/**
 * Adds what the arguments name to the content folder and prints what was done. Exit status: 0 when every file is
 * there now, 1 when one was not added, 2 for bad usage, 130 when it was interrupted.
 */
export async function runAdd(
  given: readonly string[],
  { contentDir, workingDir }: { contentDir: string; workingDir: string },
): Promise<number> {
  const options = readArguments(given);
  if ('problem' in options) return misuse(options.problem);
  const index = openGazetteer(contentDir);
  const { files, unusable, ignored } = listReportFiles(options.names, workingDir);
  const problem = findMisuse(options, index.gazetteer, files.length);
  if (problem !== undefined) return misuse(problem);
  const filing: Filing = {
    ...{ contentDir, options },
    shelf: new Shelf(contentDir, index),
    words: readPlaceWords(index),
  };
  if (files.length > 0 && !options.isDryRun) keepGazetteer(contentDir);
  const outcomes: Outcome[] = unusable.map(({ shown, message }) => refuse(shown, message));
  const isWhole = await addAll(files, filing, outcomes);
  console.log(summaryText(outcomes, ignored, options.isDryRun));
  for (const line of refusalLines(outcomes)) console.error(line);
  if (!isWhole) {
    console.error(
      `已中断：${files.length} 个文件中处理了 ${outcomes.length - unusable.length} 个，再运行一次会接着添加。`,
    );
    return 130;
  }
  return outcomes.some(({ action }) => action === 'refused') ? 1 : 0;
}

/** Whether all were dealt with, and the run was not interrupted. */
async function addAll(
  files: ReturnType<typeof listReportFiles>['files'],
  filing: Filing,
  outcomes: Outcome[],
): Promise<boolean> {
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const progress = new Progress(process.stderr, files.length);
  let done = 0;
  for await (const outcome of addReports(files, filing, () => isStopped)) {
    outcomes.push(outcome);
    done += 1;
    progress.show(done);
  }
  progress.end();
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return done === files.length;
}

/** Says how the command is used: as asked for, or because of a problem. */
function misuse(problem: string): number {
  if (problem === '') console.log(usage);
  else console.error(`${problem}\n${usage}`);
  return problem === '' ? 0 : 2;
}
