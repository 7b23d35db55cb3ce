/** What a comparison shows: everything is in its address, so that a pasted link shows the same. */
export type CompareState = {
  organs: readonly string[];
  /** Id of an indicator, or `everyIndicator`. */
  indicator: string;
  /** `everyYear`, or a year; undefined is the newest that the chosen organs have. */
  year: number | typeof everyYear | undefined;
};

/** All indicators one below the other. */
export const everyIndicator = 'all';

/** All years one below the other. */
export const everyYear = 'all';

/** Above so many organs bars side by side say nothing any more. */
export const mostOrgans = 12;

/** What an address asks for, and the parts of it that cannot be understood, each in a sentence. */
export function readState(
  search: string,
  firstIndicator: string,
): { state: CompareState; problems: string[] } {
  const query = new URLSearchParams(search);
  const asked = [...new Set((query.get('organs') ?? '').split(',').filter((slug) => slug !== ''))];
  const year = readYear(query.get('year') ?? '');
  const dropped = asked.slice(mostOrgans);
  return {
    state: {
      organs: asked.slice(0, mostOrgans),
      indicator: query.get('indicator') || firstIndicator,
      year: year === 'unknown' ? undefined : year,
    },
    problems: [
      dropped.length > 0 ? [`最多对照 ${mostOrgans} 个机关，没有列出：${dropped.join('、')}。`] : [],
      year === 'unknown' ? [`“${query.get('year')}”不是年度，显示最新的年度。`] : [],
    ].flat(),
  };
}

/** The query of an address that shows this state again. */
export function toQuery({ organs, indicator, year }: CompareState): string {
  const query = new URLSearchParams({ indicator });
  if (year !== undefined) query.set('year', String(year));
  // Commas may stand in a query as they are; slugs are letters, digits and hyphens.
  return `?organs=${organs.map(encodeURIComponent).join(',')}&${query}`;
}

function readYear(text: string): CompareState['year'] | 'unknown' {
  if (text === '') return undefined;
  if (text === everyYear) return everyYear;
  return /^\d{4}$/.test(text) ? Number(text) : 'unknown';
}
