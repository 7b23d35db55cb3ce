import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';

/** What became of a process; of one on another machine, or in another container, nobody here can tell. */
export type ProcessState = 'running' | 'ended' | 'unknown';

/** Where a process is known by its number, and when it got that: numbers are given again, 1 at every start. */
type ProcessPlace = { machine: string; boot: string; container: string };

const namePattern = /^(\d+)-([\da-f]{8})-([\da-f]{8})-([\da-f]{8})-(\d+)$/;

/**
 * A name of this process that no other has or will have, of letters that a file name takes. Where the system does not
 * say when a process was started, another may come to have it.
 */
export function nameOwnProcess(): string {
  const { machine, boot, container } = placeOfOwn();
  return [process.pid, machine, boot, container, findEntry('self')?.start ?? 0].join('-');
}

/** The number of the process that has such a name; undefined where it is no such name. */
export function processNumberOf(name: string): number | undefined {
  const number = Number(namePattern.exec(name)?.[1]);
  return number > 0 ? number : undefined;
}

/** What became of the process that has such a name. */
export function findProcessState(name: string): ProcessState {
  const [, number = '', machine, boot, container, start = ''] = namePattern.exec(name) ?? [];
  const own = placeOfOwn();
  if (machine !== own.machine) return 'unknown';
  if (boot !== own.boot) return 'ended';
  if (container !== own.container) return 'unknown';
  if (!hasNumber(Number(number))) return 'ended';
  const entry = findEntry(number);
  if (!entry || start === '0') return 'running';
  return entry.start === start && !entry.isOver ? 'running' : 'ended';
}

function placeOfOwn(): ProcessPlace {
  return {
    machine: hashOf(os.hostname()),
    boot: hashOf(tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))),
    container: hashOf(tryRead(() => readlinkSync('/proc/self/ns/pid'))),
  };
}

/** What Linux says of a process: when it was started, and whether it has ended and only nobody has asked how. */
function findEntry(process: string): { start: string; isOver: boolean } | undefined {
  const text = tryRead(() => readFileSync(`/proc/${process}/stat`, 'utf8'));
  // The name of the program stands in brackets and may have anything in it.
  const [state = '', ...more] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const start = more[18];
  return start === undefined ? undefined : { start, isOver: state === 'Z' || state === 'X' };
}

function hasNumber(id: number): boolean {
  // 0 and what is below mean groups of processes, our own among them.
  if (id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tryRead(read: () => string): string {
  try {
    return read();
  } catch {
    // Not Linux.
    return '';
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
