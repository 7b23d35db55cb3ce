import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** What was measured on, with nothing that says whose machine it is. */
export type Machine = {
  cpu: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  date: string;
  /** Processes that wanted to run, over the minute before. */
  load: number;
};

/** Describes the machine as it is now. */
export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? '',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release().replace(/-.*$/, '')}`,
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
