import type { CompareData, CompareOrgan } from './compare-data.ts';
import { type CompareState, everyIndicator, readState } from './state.ts';
import { compareTable, type ViewTable } from './view.ts';

/** An address answered: what it shows, and what it asks for that is not there, each in a sentence. */
export type Answer = {
  state: CompareState;
  problems: string[];
  tables: ViewTable[];
  /** All years there are figures for, newest first. */
  years: number[];
};

/** Where the data comes from; the browser fetches it, tests hand it over. */
export type Sources = {
  indicators: readonly string[];
  loadOrgans: () => Promise<CompareOrgan[]>;
  loadIndicator: (id: string) => Promise<CompareData>;
};

/** Answers a query. Unknown organs, indicators and years are named, never dropped in silence. */
export async function answer(search: string, sources: Sources): Promise<Answer> {
  const [first = ''] = sources.indicators;
  const { state: asked, problems } = readState(search, first);
  const organs = new Map((await sources.loadOrgans()).map((organ) => [organ.slug, organ]));
  const isKnown = asked.indicator === everyIndicator || sources.indicators.includes(asked.indicator);
  if (!isKnown) problems.push(`没有代号为“${asked.indicator}”的指标，显示第一个指标。`);
  const indicator = isKnown ? asked.indicator : first;
  const unknown = asked.organs.filter((slug) => !organs.has(slug));
  problems.push(...unknown.map((slug) => `没有代号为“${slug}”的机关。`));
  const chosen = asked.organs.flatMap((slug) => organs.get(slug) ?? []);
  const ids = indicator === everyIndicator ? sources.indicators : [indicator];
  const data = await Promise.all(ids.map(sources.loadIndicator));
  const years = yearsOf(data);
  if (typeof asked.year === 'number' && !years.includes(asked.year))
    problems.push(`没有 ${asked.year} 年度的数字。`);
  return {
    state: { organs: chosen.map(({ slug }) => slug), indicator, year: asked.year },
    problems,
    tables: chosen.length === 0 ? [] : data.map((one) => compareTable(one, chosen, asked.year)),
    years,
  };
}

function yearsOf(data: readonly CompareData[]): number[] {
  const years = new Set(data.flatMap(({ rows }) => rows.map(({ year }) => year)));
  return [...years].sort((a, b) => b - a);
}
