/** A year that a query names, if it names one, and the query without it. */
export type AskedYear = { year?: number; rest: string };

/**
 * A quoted phrase, or a year: a whole number of this century, with 年 or 年度 and what asks for a report after it, as
 * people copy its title. It may stand apart or be glued to a name.
 */
const quotedOrYear =
  /("[^"]+"|“[^“”]+”|「[^「」]+」|＂[^＂]+＂)|\s*(?<![0-9０-９])([2２][0０][0-9０-９]{2})(?![0-9０-９])\s*(?:年?度?(?:政府信息公开)?(?:工作)?(?:年度报告|年报|报告)|年度?)?\s*/gu;

/** Takes the year out of a query as it was typed; quoted phrases stay as they are. */
export function readAskedYear(raw: string): AskedYear {
  const years = new Set<number>();
  const rest = raw.replace(quotedOrYear, (_, quoted: string | undefined, digits: string | undefined) => {
    if (quoted !== undefined) return quoted;
    years.add(Number(digits?.normalize('NFKC')));
    return ' ';
  });
  const [year] = years;
  return { rest: rest.trim(), ...(years.size === 1 && year !== undefined && { year }) };
}

/** What of a query asks for an organ: no organ is called by a year, but where nothing else is asked. */
export function withoutYear(raw: string): string {
  return readAskedYear(raw).rest || raw;
}
