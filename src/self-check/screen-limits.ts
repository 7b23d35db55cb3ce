import { type Finding, severities } from '../model/finding.ts';

/** What no report comes near, and a hostile or mistaken file may exceed: beyond it a browser would only grow slow. */
export const mostCharacters = 200_000;
export const mostFindings = 500;

/** What a line costs a browser beside its characters, in characters. */
const lineCost = 10;

/** The first items whose texts together have at most so many characters, a line of its own for each counted in. */
export function cutToCharacters<T>(items: readonly T[], textOf: (item: T) => string, most: number): T[] {
  let length = 0;
  const end = items.findIndex((item) => {
    length += textOf(item).length + lineCost;
    return length > most;
  });
  return end === -1 ? [...items] : items.slice(0, end);
}

/** At most so many findings, the gravest, each severity in the order in which its findings were made. */
export function gravestFirst(findings: readonly Finding[], most: number): Finding[] {
  return severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, most);
}
