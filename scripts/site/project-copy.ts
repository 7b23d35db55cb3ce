import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const projectRoot = path.join(import.meta.dirname, '..', '..');
const parts = ['astro.config.ts', 'content', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'];

/**
 * Copies what a build needs into a new temporary folder and returns it: two builds in one root collide, and the
 * collections of the developer's own checkout stay as they are.
 */
export function copyProject(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-site-'));
  for (const part of parts)
    cpSync(path.join(projectRoot, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

/** What came of a command: its exit status and what it printed. */
export type Outcome = { status: number; stdout: string; stderr: string };

/** Runs `scripts/<name>.ts` of a copy as `npm run <name>` does, in nobody's environment but the given one. */
export function runScript(
  folder: string,
  name: string,
  environment: Record<string, string> = {},
  args: readonly string[] = [],
): Promise<Outcome> {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    ASTRO_TELEMETRY_DISABLED: '1',
    ...environment,
  };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [`scripts/${name}.ts`, ...args],
      { cwd: folder, env },
      (error, stdout, stderr) => {
        const status = error === null ? 0 : error.code;
        if (typeof status === 'number') resolve({ status, stdout, stderr });
        else reject(error ?? new Error(`${name} ended without a status`));
      },
    );
  });
}
