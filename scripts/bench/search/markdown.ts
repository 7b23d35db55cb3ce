import type { SizeFigures } from './figures.ts';
import { type BenchResult, growthOf, mostBuildMemory, mostGrowth } from './result.ts';
import { type FigureRow, figureRows, ratioText, verdictOf, written } from './table.ts';

/** The page of the repository: the largest size with its targets, then the others, then how it was measured. */
export function resultPage(result: BenchResult, notes: string): string {
  const { machine, sizes, seed, searches } = result;
  const largest = sizes.at(-1);
  if (!largest) return '';
  const { cpu, cores, memoryGb, system, node, chromium, pagefind, date, load } = machine;
  return [
    '# Full-text search beside Pagefind',
    `Made by \`npm run bench -- search\` on ${date}; the same figures for programs are in [search.json](search.json).\n` +
      `Machine: ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}; Node ${node}, Chromium ${chromium}, Pagefind ${pagefind}; load ${load} at the start.\n` +
      `${searches} first searches and ${searches * 3} next ones at each size, seed ${seed}.`,
    `## ${thousands(largest.reports)} reports`,
    markdownTable(
      ['', 'Gongkai', 'Pagefind', 'ratio', 'target', ''],
      [...figureRows.map((row) => mainRow(row, largest)), ...acrossSizes(result)],
    ),
    '## By size',
    markdownTable(
      ['Gongkai / Pagefind', ...sizes.map(({ reports }) => thousands(reports))],
      figureRows.map((row) => [
        row.english,
        ...sizes.map(
          ({ engines }) =>
            `${written(row, engines.own?.[row.key])} / ${written(row, engines.pagefind?.[row.key])}`,
        ),
      ]),
    ),
    piecesLine(sizes),
    `${notes.trim()}\n`,
  ].join('\n\n');
}

/** Over how many pieces recall was worked out: Pagefind may not have had time for all. */
function piecesLine(sizes: readonly SizeFigures[]): string {
  const asked = sizes.map(
    ({ reports, pieces, peerPieces }) =>
      `${thousands(pieces)} and ${thousands(peerPieces)} at ${thousands(reports)} reports`,
  );
  return `Recall and precision are over random pieces of the texts, of 2 to 4 Chinese characters: Gongkai and Pagefind were asked for ${asked.join(', ')}.`;
}

function mainRow(row: FigureRow, size: SizeFigures): string[] {
  const { own, pagefind } = size.engines;
  const verdict = verdictOf(row, size);
  return [
    row.english,
    written(row, own?.[row.key]),
    written(row, pagefind?.[row.key]),
    ratioText(row, size),
    verdict?.target ?? '',
    verdict ? wordOf(verdict.isMet) : '',
  ];
}

function acrossSizes(result: BenchResult): string[][] {
  const { sizes, largest } = result;
  const [own, pagefind] = [growthOf(result, 'own'), growthOf(result, 'pagefind')];
  const times = (growth: number | undefined): string =>
    growth === undefined ? '—' : `${growth.toFixed(2)} ×`;
  const rows: string[][] = [];
  if (own !== undefined) {
    const name = `growth of a first search from ${thousands(sizes[0]?.reports ?? 0)} reports`;
    rows.push([name, times(own), times(pagefind), '', `≤ ${mostGrowth} ×`, wordOf(own <= mostGrowth)]);
  }
  if (largest) {
    const { reports, memory } = largest;
    const name = `peak memory of the build at ${thousands(reports)} reports`;
    const isMet = memory <= mostBuildMemory;
    rows.push([name, `${memory.toFixed(0)} MB`, '—', '', `≤ ${mostBuildMemory} MB`, wordOf(isMet)]);
  }
  return rows;
}

function wordOf(isMet: boolean): string {
  return isMet ? 'met' : '**missed**';
}

/** 19996 as 19,996. */
function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = line(header.map((_, column) => (column === 0 ? '---' : '---:')));
  return [line(header), rule, ...rows.map(line)].join('\n');
}
