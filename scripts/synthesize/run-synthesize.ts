import path from 'node:path';
import { openGazetteer } from '../add/open-gazetteer.ts';
import { readPlaceWords } from '../add/place-words.ts';
import { Progress } from '../terminal/progress.ts';
import { readArguments, usage } from './arguments.ts';
import { checkFolder, projectContent } from './content-folder.ts';
import { countOrgans } from './plan.ts';
import { synthesizeContent } from './synthesize-content.ts';

/** Makes a content folder up as the arguments ask and prints what was written. Exit status: 0, or 2 for bad usage. */
export function runSynthesize(given: readonly string[], workingDir: string): number {
  const options = readArguments(given);
  if ('problem' in options) return misuse(options.problem);
  const folder = path.resolve(workingDir, options.out);
  checkFolder(folder);
  const index = openGazetteer(projectContent);
  const most = countOrgans(index, options.seed);
  if (options.organs > most) return misuse(`--organs：区划代码表最多能编出 ${most} 个机关。`);
  const progress = process.stderr.isTTY ? new Progress(process.stderr, options.organs) : undefined;
  const { reports, bytes } = synthesizeContent(options, folder, readPlaceWords(index), (done) =>
    progress?.show(done),
  );
  progress?.end();
  const megabytes = (bytes / 1_000_000).toFixed(1);
  console.log(
    `已写入 ${options.out}：${options.organs} 个机关，${reports} 份报告，${megabytes} MB，都是虚构的。`,
  );
  return 0;
}

/** Says how the command is used: as asked for, or in one line because of a problem. */
function misuse(problem: string): number {
  if (problem === '') console.log(usage);
  else console.error(`${problem}${usage}`);
  return problem === '' ? 0 : 2;
}
