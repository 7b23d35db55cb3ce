import { levelOf } from '../../src/model/division.ts';
import type { OrganFile } from '../../src/model/organ.ts';
import { type Candidate, isClear, rankCandidates } from './candidates.ts';
import { findCountyType } from './county-type.ts';
import { describeCountyOnly, describeInferred, describeStated } from './evidence.ts';
import { findHints, type Hint } from './hints.ts';
import { isTownName, type NameMatch, type NameReading } from './organ-name.ts';
import type { OwnName } from './own-name.ts';
import type { Passage } from './passages.ts';
import { liesIn, type PlaceIndex } from './place-index.ts';

/** Where an organ is, or why that is not known; what it could be, the likeliest first. */
export type Resolution =
  | { division: NonNullable<OrganFile['division']>; candidates: readonly Candidate[] }
  | {
      division: null;
      reason: 'unknown' | 'ambiguous' | 'contradicted';
      candidates: readonly Candidate[];
    };

/**
 * Finds the division of an organ from its name and the places that its report names. The places that title,
 * byline or signature print before the name decide; without them, hints in the text must lead clearly. `ownCore`
 * is the organ's name without places and type.
 */
export function resolvePlace(
  { where }: OwnName,
  reading: NameReading,
  passages: readonly Passage[],
  ownCore: string,
  index: PlaceIndex,
): Resolution {
  const hints = findHints(passages, ownCore, index);
  const signed = hints.filter(
    (hint) => hint.weight === 2 && (hint.where === 'signature' || hint.where === 'byline'),
  );
  const titled = findStated(reading.matches, titledHints(reading), index);
  const matches = titled ? reading.matches : narrow(reading.matches, signed);
  const candidates = rankCandidates(matches, hints, findCountyType(passages), index);
  const [best, next] = candidates;
  const basis = where === 'body' || where === 'option' ? 'inferred' : 'stated';
  if (!best) {
    const county = findCounty(reading, signed, index);
    if (!county) return { division: null, reason: 'unknown', candidates };
    const evidence = describeCountyOnly(where, reading, county.code, county.signature, index);
    return { division: { code: county.code, basis, evidence }, candidates };
  }
  if (reading.unknownPlace !== '' && !isCityStated(reading)) {
    return { division: null, reason: 'ambiguous', candidates };
  }
  const stated = titled ?? findStated(matches, [...signed, ...titledHints(reading)], index);
  if (stated) {
    const signature = titled ? undefined : stated.hints.find((hint) => signed.includes(hint));
    const evidence = describeStated(where, reading, stated, signature, index);
    return { division: { code: stated.code, basis, evidence }, candidates };
  }
  // 高新区管委会 may be listed once and exist a hundred times.
  const isBare = best.hints.length === 0 && reading.town !== '' && !isTownName(reading.town);
  if (isBare || !isClear(best, next)) return { division: null, reason: 'ambiguous', candidates };
  if (best.hints.length === 0 && isElsewhere(hints)) {
    return { division: null, reason: 'contradicted', candidates };
  }
  const evidence = describeInferred(reading, candidates, index);
  return { division: { code: best.code, basis: 'inferred', evidence }, candidates };
}

/** What lies in the places that signature and byline print before the name. */
function narrow(matches: readonly NameMatch[], signed: readonly Hint[]): readonly NameMatch[] {
  const codes = signed.flatMap((hint) => hint.codes);
  return codes.length === 0 ? matches : matches.filter(({ code }) => liesIn(code, codes));
}

/** The county that title or signature state for a town that the gazetteer does not have there. */
function findCounty(
  reading: NameReading,
  signed: readonly Hint[],
  index: PlaceIndex,
): { code: string; signature: Hint | undefined } | undefined {
  if (reading.town === '' || reading.unknownPlace !== '') return undefined;
  const countyOf = ({ codes, isFull }: Pick<Hint, 'codes' | 'isFull'>): string | undefined => {
    const [code, ...others] = codes;
    return isFull && code !== undefined && others.length === 0 && index.townsOf.has(code) ? code : undefined;
  };
  const titled = reading.stated.at(-1);
  const code = titled && countyOf(titled);
  if (code !== undefined) return { code, signature: undefined };
  const hint = signed.find((one) => countyOf(one) !== undefined);
  const signedCode = hint && countyOf(hint);
  return signedCode === undefined ? undefined : { code: signedCode, signature: hint };
}

/** The division that is left when only what title, byline and signature print before the name is heard. */
function findStated(
  matches: readonly NameMatch[],
  hints: readonly Hint[],
  index: PlaceIndex,
): Candidate | undefined {
  const [best, next] = rankCandidates(matches, hints, undefined, index);
  const isNamed = best && (best.hints.length > 0 || levelOf(best.code) !== 'town');
  return isNamed && isClear(best, next) ? best : undefined;
}

function titledHints({ stated }: NameReading): Hint[] {
  return stated.map(({ text, codes, isFull }) => ({
    ...{ text, codes, isFull, quote: '' },
    weight: 2,
    where: 'title',
  }));
}

function isCityStated({ stated }: NameReading): boolean {
  return stated.some(({ codes }) => codes.every((code) => levelOf(code) === 'prefecture'));
}

/** Whether the text speaks of places with authority: if none of them encloses the candidate, it is not the one. */
function isElsewhere(hints: readonly Hint[]): boolean {
  return hints.some(({ weight, isFull }) => weight >= 1 && isFull);
}
