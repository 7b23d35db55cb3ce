import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { PlainError } from '../../site/failure.ts';
import type { ProcessFigures } from './figures.ts';

const usageSchema = z.strictObject({ cpuSeconds: z.number(), peakMb: z.number() });

/** Runs a program of Node in a folder and tells what it took; one that fails is a PlainError with what it printed. */
export async function measureProcess(
  program: readonly string[],
  { folder, environment }: { folder: string; environment: Record<string, string> },
): Promise<ProcessFigures> {
  const usageFile = path.join(folder, 'usage.json');
  const reporter = pathToFileURL(path.join(import.meta.dirname, 'usage-reporter.ts')).href;
  const begun = performance.now();
  const { status, printed } = await run(['--import', reporter, ...program], folder, {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...environment,
    USAGE: usageFile,
  });
  if (status !== 0) throw new PlainError(`${program.join(' ')} 以 ${status} 结束：\n${printed}`);
  const wallSeconds = (performance.now() - begun) / 1000;
  const usage = usageSchema.parse(JSON.parse(readFileSync(usageFile, 'utf8')));
  rmSync(usageFile);
  return { ...usage, wallSeconds };
}

function run(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ status: number | null; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed = (printed + text).slice(-4000);
      });
    }
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, printed }));
  });
}
