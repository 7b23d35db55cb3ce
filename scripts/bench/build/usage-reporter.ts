import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded before a program: writes what the process took, all its threads, into the file named by USAGE when it ends. */
if (isMainThread) {
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024 };
    if (process.env.USAGE) writeFileSync(process.env.USAGE, JSON.stringify(usage));
  });
}
