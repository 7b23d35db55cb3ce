import { addresses, checkAddress, checkCsvAddress, checkYearAddress } from '../../model/addresses.ts';
import { numberText } from '../../model/number-text.ts';
import { type CheckRecord, mostListedFailures, type Tally } from '../../model/records.ts';
import type { Crumb } from '../frame/navigation.ts';
import { checkWords, nothingOf } from './check-groups.ts';
import {
  type CheckPart,
  type CheckScope,
  hasParts,
  partsOf,
  scopeAddress,
  scopesOf,
  sumOf,
} from './check-scope.ts';
import type { CheckSources } from './check-sources.ts';
import { type Failure, toFailure } from './failures.ts';

/** A year or a province in the table of a check; without an address where the page itself lists it all. */
type BreakdownRow = { name: string; address: string | undefined; tally: Tally };

/** Reports of one year and province that do not pass. */
export type FailureGroup = { heading: string; failures: Failure[] };

export type CheckPage = {
  code: string;
  title: string;
  description: string;
  crumbs: Crumb[];
  rule: string;
  why: string;
  tally: Tally;
  /** Why there is nothing to count; undefined where reports were assessed. */
  nothing: string | undefined;
  /** The same reports in other years. */
  years: { year: number; address: string; isCurrent: boolean }[];
  /** What the scope is made of: years, or provinces; undefined below a province. */
  breakdown: { head: string; caption: string; rows: BreakdownRow[] } | undefined;
  failures: number;
  /** Empty where the reports are too many to list: those of years or provinces are. */
  groups: FailureGroup[];
  /** What is left out, in a sentence. */
  remark: string | undefined;
  csv: string;
};

/**
 * A page of a check: all reports, those of a year, or of a year in a province. Failures are listed as long as they
 * fit, else on the pages below; a province too full for one page lists its first.
 */
export function checkPage(record: CheckRecord, scope: CheckScope, read: CheckSources): CheckPage {
  const { code, year, province } = scope;
  const parts = partsOf(record, scope);
  const { tally, failures } = sumOf(parts);
  const { name, rule, why } = checkWords(code);
  const placeName = province === undefined ? undefined : nameOf(province, read);
  const scopeName = [year && `${year} 年度`, placeName].filter(Boolean).join(' · ');
  const isDivided = dividedIn(record, scope) !== undefined;
  const isListed = failures <= mostListedFailures || !isDivided;
  return {
    code,
    title: scopeName ? `${name} · ${scopeName}` : name,
    description: scopeName ? `${scopeName}报告的检查：${rule}` : rule,
    crumbs: crumbsOf(scope, name),
    rule,
    why,
    tally,
    nothing: nothingOf(code, tally),
    years: year === undefined ? [] : otherYears(record, scope),
    breakdown: breakdownOf(record, scope, read),
    failures,
    groups: isListed ? groupsOf(parts, scope, read) : [],
    remark: isListed
      ? cutRemark(parts)
      : `${allOf(failures)}，分列在${dividedIn(record, scope)}的页上，见上表。`,
    csv: checkCsvAddress(code),
  };
}

function crumbsOf({ code, year, province }: CheckScope, name: string): Crumb[] {
  return [
    { name: '检查', address: addresses.checks },
    ...(year === undefined ? [] : [{ name, address: checkAddress(code) }]),
    ...(year === undefined || province === undefined
      ? []
      : [{ name: `${year} 年度`, address: checkYearAddress(code, year) }]),
  ];
}

function otherYears(record: CheckRecord, scope: CheckScope): CheckPage['years'] {
  const years = scopesOf(record).flatMap(({ year, province }) =>
    year !== undefined && province === scope.province ? [year] : [],
  );
  return years.map((year) => ({
    year,
    address: scopeAddress({ ...scope, year }),
    isCurrent: year === scope.year,
  }));
}

function breakdownOf(record: CheckRecord, scope: CheckScope, read: CheckSources): CheckPage['breakdown'] {
  const { code, year, province } = scope;
  if (province !== undefined || record.years.length === 0) return undefined;
  if (year === undefined) {
    const rows = record.years.map((one) => ({
      name: `${one.year}`,
      address: hasParts(record) ? checkYearAddress(code, one.year) : undefined,
      tally: one.tally,
    }));
    return { head: '年度', caption: '各年报告的结果', rows };
  }
  const hasPages = dividedIn(record, scope) !== undefined;
  const rows = partsOf(record, scope).map((part) => ({
    name: nameOf(part.province, read),
    address: hasPages ? scopeAddress({ ...scope, province: part.province }) : undefined,
    tally: part.tally,
  }));
  return { head: '地方', caption: `${year} 年度报告在各地的结果`, rows };
}

function groupsOf(parts: readonly CheckPart[], { code }: CheckScope, read: CheckSources): FailureGroup[] {
  return parts
    .filter(({ failures }) => failures > 0)
    .map(({ year, province }) => ({
      heading: `${year} 年度 · ${nameOf(province, read)}`,
      failures: read.readFailures(code, year, province).map((entry) => toFailure(entry, year, read)),
    }));
}

/** On which pages a scope is listed in parts; undefined where it has none below it. */
function dividedIn(record: CheckRecord, { year, province }: CheckScope): '各年' | '各地' | undefined {
  if (year === undefined) return hasParts(record) ? '各年' : undefined;
  const found = record.years.find((one) => one.year === year);
  return province === undefined && found && hasParts(found) ? '各地' : undefined;
}

/** What a list leaves out where a province has more than is kept of it. */
function cutRemark(parts: readonly CheckPart[]): string | undefined {
  if (parts.every(({ failures }) => failures <= mostListedFailures)) return undefined;
  return `${allOf(sumOf(parts).failures)}，这里按区划代码列出前 ${mostListedFailures} 条。`;
}

const allOf = (failures: number): string => `共 ${numberText(failures)} 条`;

/** The name of a province by its code. */
function nameOf(province: string, { readRegion }: CheckSources): string {
  return province === 'none' ? '地点未定' : readRegion(province).name;
}
