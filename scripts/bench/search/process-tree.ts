import { readdirSync, readFileSync } from 'node:fs';

/** What processes have used: CPU seconds, and megabytes of memory, each process at its peak. */
export type Used = { cpu: number; memory: number };

/** Ticks a second in which Linux counts the time of processes, on every common machine. */
const ticks = 100;

/** A process and all below it, by Linux's /proc; none where there is no such thing. */
export function treeOf(pid: number): number[] {
  return readStatus(pid, 'status') === '' ? [] : [pid, ...childrenOf(pid).flatMap(treeOf)];
}

/** What these processes have used until now. */
export function usedBy(pids: readonly number[]): Used {
  return pids
    .map((pid) => ({ cpu: cpuOf(readStatus(pid, 'stat')), memory: peakOf(readStatus(pid, 'status')) }))
    .reduce((sum, { cpu, memory }) => ({ cpu: sum.cpu + cpu, memory: sum.memory + memory }), {
      cpu: 0,
      memory: 0,
    });
}

/** Seconds of CPU in a process's `stat`. Its second field, the name, may have spaces and brackets. */
export function cpuOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks;
}

/** Megabytes that a process had in memory at most, in its `status`. */
export function peakOf(status: string): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const lists = threads.map((thread) => readStatus(pid, `task/${thread}/children`));
    return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  } catch {
    return [];
  }
}

/** Empty where the process has ended. */
function readStatus(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
