import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { runSynthesize } from '../../synthesize/run-synthesize.ts';
import { writeBareAstro } from './bare-astro.ts';
import { type SizeFigures, type StageFigures, stageFiguresSchema } from './figures.ts';
import { measureProcess } from './measured-process.ts';
import type { ScratchFolders } from './scratch-folders.ts';

const projectRoot = path.join(import.meta.dirname, '../../..');

type MeasureOptions = { seed: number; folders: ScratchFolders; say: (sentence: string) => void };

/** Builds a made-up site of so many organs, each with one report, in every way that is measured. */
export async function measureSize(
  organs: number,
  { seed, folders, say }: MeasureOptions,
): Promise<SizeFigures> {
  const project = folders.project();
  const scratch = folders.empty();
  const content = path.join(scratch, 'content');
  say(`${organs} 个机关：编造内容`);
  const status = runSynthesize(
    ['--organs', String(organs), '--years', '2024', '--out', content, '--seed', String(seed)],
    '.',
  );
  if (status !== 0) throw new Error('the content could not be made up');
  const build = () => measureBuild(project, content);
  say(`${organs} 个机关：从头生成`);
  const full = await build();
  const size = sizeOf(path.join(project, 'dist'));
  say(`${organs} 个机关：什么也没有改，再生成`);
  const unchanged = await build();
  const reports = changeOneReport(content);
  say(`${organs} 个机关：改一份报告，再生成`);
  const oneChanged = { ...(await build()), pagesMade: pagesMade(project) };
  say(`${organs} 个机关：只读报告`);
  const parse = path.join(import.meta.dirname, 'parse-all.ts');
  const parsing = await measureProcess([parse], { folder: scratch, environment: { CONTENT_DIR: content } });
  const floors = await measureFloors(path.join(project, 'dist'), scratch, (sentence) =>
    say(`${organs} 个机关：${sentence}`),
  );
  return { reports, organs, ...size, full, unchanged, oneChanged, parsing, ...floors };
}

async function measureBuild(project: string, content: string) {
  const stages = path.join(project, 'stages.json');
  const figures = await measureProcess(['scripts/bench/build/measured-build.ts'], {
    folder: project,
    environment: { CONTENT_DIR: content, STAGES: stages },
  });
  const read: StageFigures[] = z.array(stageFiguresSchema).parse(JSON.parse(readFileSync(stages, 'utf8')));
  return { ...figures, stages: read };
}

async function measureFloors(
  site: string,
  scratch: string,
  say: (sentence: string) => void,
): Promise<Pick<SizeFigures, 'bareAstro' | 'barePages' | 'templates'>> {
  const packages = path.join(projectRoot, 'node_modules');
  const measureBare = (name: string, options?: Parameters<typeof writeBareAstro>[2]) => {
    const folder = path.join(scratch, name);
    writeBareAstro(folder, packages, options);
    const astro = path.join(packages, 'astro/bin/astro.mjs');
    return measureProcess([astro, 'build', '--silent'], { folder, environment: { SOURCE: site } });
  };
  say('同样的文件由空白的 Astro 写出');
  const bareAstro = await measureBare('bare');
  say('同样的页面由空白的 Astro 写出');
  const barePages = await measureBare('bare-pages', { pagesAlone: true });
  say('同样的文件由模板字符串写出');
  const templates = await measureProcess([path.join(import.meta.dirname, 'write-templates.ts')], {
    folder: scratch,
    environment: { SOURCE: site, FLOOR: path.join(scratch, 'floor') },
  });
  return { bareAstro, barePages, templates };
}

/** Adds a sentence to one report in text, and tells how many reports there are in all. */
function changeOneReport(content: string): number {
  const files = globSync('organs/*/2024.*', { cwd: content }).filter((file) => !file.endsWith('.json'));
  const texts = files.filter((file) => file.endsWith('.txt')).sort();
  const file = path.join(content, texts[Math.floor(texts.length / 2)] ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replace('。', '，并按时公布。'));
  return files.length;
}

function pagesMade(project: string): number {
  return readFileSync(path.join(project, '.collections/made-pages.ndjson'), 'utf8').split('\n').length - 1;
}

function sizeOf(site: string): Pick<SizeFigures, 'pages' | 'files' | 'bytes'> {
  const size = { pages: 0, files: 0, bytes: 0 };
  for (const name of globSync('**/*', { cwd: site })) {
    const found = statSync(path.join(site, name));
    if (!found.isFile()) continue;
    size.files += 1;
    size.bytes += found.size;
    if (name.endsWith('.html')) size.pages += 1;
  }
  return size;
}
