import { tableText } from '../../report/table-text.ts';
import type { Machine } from '../machine.ts';
import { type ProcessFigures, type SizeFigures, shareOfTarget } from './figures.ts';

type BuildResult = {
  machine: Machine;
  sizes: readonly SizeFigures[];
};

type Row = { name: string; english: string; of: (size: SizeFigures) => string };

const seconds = (of: (size: SizeFigures) => ProcessFigures) => (size: SizeFigures) => {
  const { cpuSeconds, wallSeconds, peakMb } = of(size);
  return `${cpuSeconds.toFixed(1)} / ${wallSeconds.toFixed(1)} / ${peakMb.toFixed(0)}`;
};

const stage = (name: 'collect' | 'pages' | 'files') => (size: SizeFigures) =>
  (size.full.stages.find((one) => one.stage === name)?.cpuSeconds ?? 0).toFixed(1);

const rows: readonly Row[] = [
  { name: '报告', english: 'reports', of: ({ reports }) => thousands(reports) },
  { name: '页面', english: 'pages', of: ({ pages }) => thousands(pages) },
  { name: '文件', english: 'files', of: ({ files }) => thousands(files) },
  { name: '全部文件 MB', english: 'all files, MB', of: ({ bytes }) => (bytes / 1e6).toFixed(0) },
  {
    name: '从头生成：CPU 秒 / 秒 / MB',
    english: 'full build: CPU s / wall s / peak MB',
    of: seconds(({ full }) => full),
  },
  { name: '　其中 读取与汇总', english: 'of that, reading and collections: CPU s', of: stage('collect') },
  { name: '　其中 页面', english: 'of that, pages: CPU s', of: stage('pages') },
  { name: '　其中 文件', english: 'of that, files: CPU s', of: stage('files') },
  {
    name: '从头生成：每份报告 CPU 毫秒',
    english: 'full build: CPU ms a report',
    of: ({ full, reports }) => ((1000 * full.cpuSeconds) / reports).toFixed(1),
  },
  {
    name: '只读报告',
    english: 'reading the reports alone',
    of: seconds(({ parsing }) => parsing),
  },
  {
    name: '空白的 Astro 写同样的文件',
    english: 'bare Astro writing the same files',
    of: seconds(({ bareAstro }) => bareAstro),
  },
  {
    name: '空白的 Astro 只写同样的页面',
    english: 'bare Astro writing the same pages alone',
    of: seconds(({ barePages }) => barePages),
  },
  {
    name: '模板字符串写同样的文件',
    english: 'template strings writing the same files',
    of: seconds(({ templates }) => templates),
  },
  {
    name: '从头生成 ÷（1.5 × 空白的 Astro ＋ 读报告）',
    english: 'full build ÷ (1.5 × bare Astro + reading), CPU',
    of: (size) => shareOfTarget(size, size.bareAstro).toFixed(2),
  },
  {
    name: '　空白的 Astro 只写页面',
    english: 'the same where bare Astro writes the pages alone',
    of: (size) => shareOfTarget(size, size.barePages).toFixed(2),
  },
  { name: '没有改动', english: 'nothing changed', of: seconds(({ unchanged }) => unchanged) },
  {
    name: '改一份报告',
    english: 'one report changed',
    of: seconds(({ oneChanged }) => oneChanged),
  },
  {
    name: '　÷ 从头生成（CPU）',
    english: 'one report changed ÷ full build, CPU',
    of: ({ oneChanged, full }) => `${((100 * oneChanged.cpuSeconds) / full.cpuSeconds).toFixed(1)} %`,
  },
  {
    name: '　重新生成的页面',
    english: 'pages of organs, reports and places made for it',
    of: ({ oneChanged }) => thousands(oneChanged.pagesMade),
  },
];

/** The figures of all sizes for a terminal. */
export function resultTable(sizes: readonly SizeFigures[]): string {
  const header = ['', ...sizes.map(({ organs }) => thousands(organs))];
  return tableText(
    '生成网站',
    header,
    rows.map(({ name, of }) => [name, ...sizes.map(of)]),
  );
}

/** The page of the repository; `notes` say where the time goes. */
export function resultPage({ machine, sizes }: BuildResult, notes: string): string {
  const { cpu, cores, memoryGb, system, node, date, load } = machine;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Building the site',
    `Made by \`npm run bench -- build\` on ${date}; the same figures for programs are in [build.json](build.json).\n` +
      `Machine: ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}; Node ${node}; load ${load} at the start.\n` +
      'Made-up content, one report an organ, all of one year, in text. Seconds are of one run: compare ratios.',
    [
      line(['', ...sizes.map(({ organs }) => `${thousands(organs)} organs`)]),
      line(['---', ...sizes.map(() => '---:')]),
      ...rows.map(({ english, of }) => line([english, ...sizes.map(of)])),
    ].join('\n'),
    'CPU seconds are of all threads of a process. *Nothing changed* and *one report changed* are built over the site that stands, with the cache; the changed report is one of all. The floors write what the full build wrote: bare Astro has a page that prints finished HTML and an endpoint that gives all other files, and does nothing else; template strings are the least that a builder does.',
    notes,
  ].join('\n\n');
}

function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
}
