import { ancestorsOf, type DivisionLevel, levelOf } from '../../src/model/division.ts';
import type { CountyType } from './county-type.ts';
import type { Hint } from './hints.ts';
import type { NameMatch } from './organ-name.ts';
import type { PlaceIndex } from './place-index.ts';

/** A division that the organ may be of, and how much speaks for it. */
export type Candidate = NameMatch & {
  score: number;
  /** The hints in its favour, the narrowest place first. */
  hints: readonly Hint[];
};

/** What a candidate needs, and by how much it must lead the next. */
const leastScore = 3;
const leastMargin = 2;

/** A name of another type alone is not enough; that a 乡 is a 镇 today is likelier than the reverse. */
const likenessScores = { same: 3, risen: 1.5, retyped: 1 } as const;
const levelScores: Record<DivisionLevel, number> = { province: 2, prefecture: 2.5, county: 3, town: 0 };
const countyTypeScore = 0.5;

/** Orders the divisions that a name may mean by what the hints say for each, the likeliest first. */
export function rankCandidates(
  matches: readonly NameMatch[],
  hints: readonly Hint[],
  countyType: CountyType | undefined,
  index: PlaceIndex,
): Candidate[] {
  const candidates = matches.map((match): Candidate => {
    const found = hintsFor(match.code, hints);
    const placeScore = found.reduce((sum, { hint, level }) => sum + scoreOf(hint, level), 0);
    const typeScore = typeScoreOf(match.code, countyType, index);
    return {
      ...match,
      score: likenessScores[match.likeness] + placeScore + typeScore,
      hints: found.map(({ hint }) => hint),
    };
  });
  return candidates.sort((one, other) => other.score - one.score || (one.code < other.code ? -1 : 1));
}

/** The weightiest hint at each place above a code, the narrowest first. */
function hintsFor(code: string, hints: readonly Hint[]): { hint: Hint; level: DivisionLevel }[] {
  const enclosing = ancestorsOf(code).filter((ancestor) => levelOf(ancestor) !== 'town');
  return enclosing.reverse().flatMap((ancestor) => {
    const level = levelOf(ancestor);
    const [best] = hints
      .filter((hint) => hint.weight > 0 && hint.codes.includes(ancestor))
      .sort((one, other) => scoreOf(other, level) - scoreOf(one, level));
    return best ? [{ hint: best, level }] : [];
  });
}

function scoreOf({ weight, isFull }: Hint, level: DivisionLevel): number {
  return weight * levelScores[level] * (isFull ? 1 : 0.5);
}

function typeScoreOf(code: string, countyType: CountyType | undefined, index: PlaceIndex): number {
  const name = index.gazetteer.get(code.slice(0, 6)) ?? '';
  if (countyType === undefined || !/[区县旗]$/.test(name)) return 0;
  return name.endsWith(countyType) ? countyTypeScore : -countyTypeScore;
}

/** Whether the likeliest candidate has enough for it, and leads the next clearly. */
export function isClear(best: Candidate, next: Candidate | undefined): boolean {
  return best.score >= leastScore && (!next || best.score - next.score >= leastMargin);
}
