import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError, toPlainError } from './failure.ts';
import { findProcessState, nameOwnProcess, processNumberOf } from './running-process.ts';

/** Of which work only one is done at a time. */
export type Turn = {
  /** Who does it adds its name to this, and has an empty file there. */
  file: string;
  /** What it is, and where it is done: 另一个〈work〉正在〈place〉里进行. */
  work: string;
  place: string;
};

/** Two builds in one checkout would write the same collections, and pages of one could show what the other read. */
const buildTurn: Turn = { file: '.astro/building', work: '生成', place: '这个文件夹' };

/** So often whoever sees another at the door steps back and comes again, before the other is believed to be inside. */
const mostAttempts = 5;
const longestPause = 100;

/** Files of this process that are there because it is at work. */
const own = new Set<string>();

/**
 * Does work while nobody else does it: by default, builds in this checkout. A PlainError where one does. One that was
 * killed is in nobody's way.
 */
export async function oneAtATime<T>(work: () => Promise<T>, turn: Turn = buildTurn): Promise<T> {
  const claim = await take(turn);
  try {
    return await work();
  } finally {
    leave(claim);
  }
}

/**
 * Everybody comes first and then looks round: of two who come at once at least one sees the other, whatever the order.
 * A file is known by its name alone, which nobody else ever has: so it says whose it is as soon as it is there, also on
 * a full disk, and removing that of one who has ended never removes that of another.
 */
async function take(turn: Turn): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const claim = come(turn);
    const other = findOther(turn, claim);
    if (other === undefined) return claim;
    leave(claim);
    if (attempt === mostAttempts) throw refusal(turn, other);
    await pause(Math.random() * longestPause);
  }
}

function come(turn: Turn): string {
  const claim = `${turn.file}-${nameOwnProcess()}`;
  if (own.has(claim)) throw refusal(turn, claim);
  const folder = path.dirname(turn.file);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(claim, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The name of the file is none that anybody gave.
    throw code === undefined ? error : toPlainError(Object.assign(new Error(code), { code }), folder);
  }
  own.add(claim);
  return claim;
}

function leave(claim: string): void {
  rmSync(claim, { force: true });
  own.delete(claim);
}

/** The file of another who is at work; those of whoever has ended, or is nowhere to be seen, are removed. */
function findOther({ file }: Turn, claim: string): string | undefined {
  const start = `${path.basename(file)}-`;
  for (const name of readdirSync(path.dirname(file))) {
    const process = name.startsWith(start) ? name.slice(start.length) : '';
    const other = path.join(path.dirname(file), name);
    if (processNumberOf(process) === undefined || other === path.normalize(claim)) continue;
    if (findProcessState(process) === 'running') return other;
    rmSync(other, { force: true });
  }
  return undefined;
}

function refusal({ file, work, place }: Turn, claim: string): PlainError {
  const process = path.basename(claim).slice(path.basename(file).length + 1);
  return new PlainError(
    `另一个${work}（进程 ${processNumberOf(process)}）正在${place}里进行，请等它结束。如果没有这样的${work}，请删去 ${claim}。`,
  );
}
