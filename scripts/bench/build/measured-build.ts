import { writeFileSync } from 'node:fs';
import { readSettings } from '../../settings.ts';
import { type BuildStage, buildSite } from '../../site/build-site.ts';
import { reportFailure } from '../../site/failure.ts';
import type { StageFigures } from './figures.ts';

/** Builds the site of this folder as `npm run build` does, and writes what each stage took into the file named by STAGES. */
const stages: StageFigures[] = [];
let open: { stage: BuildStage; cpu: NodeJS.CpuUsage; wall: number } | undefined;

function close(): void {
  if (!open) return;
  const { user, system } = process.cpuUsage(open.cpu);
  const wall = (performance.now() - open.wall) / 1000;
  stages.push({ stage: open.stage, cpuSeconds: (user + system) / 1e6, wallSeconds: wall });
}

try {
  await buildSite(readSettings(), (stage) => {
    close();
    open = { stage, cpu: process.cpuUsage(), wall: performance.now() };
  });
  close();
  writeFileSync(process.env.STAGES ?? 'stages.json', JSON.stringify(stages));
} catch (error) {
  reportFailure(error);
}
