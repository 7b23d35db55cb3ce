import { addresses, checkAddress, checkPlaceAddress, checkYearAddress } from '../../model/addresses.ts';
import type { CheckCode } from '../../model/checks.ts';
import { type CheckRecord, mostListedFailures, type Tally } from '../../model/records.ts';

/** Which reports a page of a check is about: all, those of a year, or those of a year in a province (its code, or none). */
export type CheckScope = { code: CheckCode; year?: number; province?: string };

/** The reports of a year in a province, as a check has them. */
export type CheckPart = { year: number; province: string; tally: Tally; failures: number };

/**
 * Whether the years of a check, or the provinces of a year, have pages of their own: as soon as it was held in more
 * places than a page lists, whatever came out. Reports are added and not taken away, so that no page goes again.
 */
export function hasParts({ tally }: { tally: Tally }): boolean {
  return tally.pass + tally.fail + tally.notAssessable > mostListedFailures;
}

/** Every scope that has a page. */
export function scopesOf(record: CheckRecord): CheckScope[] {
  const code = record.code as CheckCode;
  const years = hasParts(record) ? record.years : [];
  return [
    { code },
    ...years.flatMap((one) => [
      { code, year: one.year },
      ...(hasParts(one) ? one.places : []).map((place) => ({ code, year: one.year, province: place.code })),
    ]),
  ];
}

export function scopeAddress({ code, year, province }: CheckScope): string {
  if (year === undefined) return checkAddress(code);
  return province === undefined ? checkYearAddress(code, year) : checkPlaceAddress(code, year, province);
}

/** The part of a page's address that names its scope. */
export function scopePath(scope: CheckScope): string {
  return scopeAddress(scope).slice(addresses.checks.length, -1);
}

/** The years and provinces of a scope, newest year first. */
export function partsOf({ years }: CheckRecord, { year, province }: CheckScope): CheckPart[] {
  return years
    .filter((one) => year === undefined || one.year === year)
    .flatMap((one) =>
      one.places
        .filter(({ code }) => province === undefined || code === province)
        .map(({ code, tally, failures }) => ({ year: one.year, province: code, tally, failures })),
    );
}

/** What a check came to in some parts. */
export function sumOf(parts: readonly CheckPart[]): { tally: Tally; failures: number } {
  const tally: Tally = { pass: 0, fail: 0, notAssessable: 0 };
  for (const part of parts) {
    tally.pass += part.tally.pass;
    tally.fail += part.tally.fail;
    tally.notAssessable += part.tally.notAssessable;
  }
  return { tally, failures: parts.reduce((sum, part) => sum + part.failures, 0) };
}
