import type { RecordStore } from '../../../src/collections/store.ts';
import { assessYears, type YearReport, yearFindings } from '../../../src/metrics/year-checks.ts';
import { yearCheckCodes } from '../../../src/model/forms/year-identities.ts';
import {
  type PlacedOrgan,
  type Tally,
  type YearFindingsRecord,
  yearFindingsRecordSchema,
} from '../../../src/model/records.ts';
import type { Compared } from '../groups/compared.ts';
import { pieceStem } from '../groups/group-pieces.ts';
import type { MadeGroup } from '../groups/make-group.ts';
import { addTallies, noTally, type Tallies } from '../tallies.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';
import type { CheckAggregate } from './checks.ts';

/**
 * Writes what the checks between an organ's reports of successive years found, by the later report, and counts how
 * they came out among all checks. Two groups of which none has changed are not read.
 */
export function writeYearFindings(
  writer: CollectionsWriter,
  groups: readonly MadeGroup[],
  checks: CheckAggregate,
): void {
  const byName = new Map(groups.map((group) => [nameOf(group), group]));
  const stems: string[] = [];
  for (const later of groups) {
    const earlier = byName.get(nameOf({ ...later, year: later.year - 1 }));
    if (!earlier) continue;
    const stem = pieceStem(later, 'year-findings');
    const tallies = compareGroups(writer, { later, earlier, stem });
    stems.push(stem);
    checks.countPart(later, tallies);
    countFindings(writer.openStem<YearFindingsRecord>(stem), later, checks);
  }
  writer.writePieces('year-findings', stems);
}

function nameOf({ year, province }: Pick<MadeGroup, 'year' | 'province'>): string {
  return `${year}/${province}`;
}

function compareGroups(
  writer: CollectionsWriter,
  { later, earlier, stem }: { later: MadeGroup; earlier: MadeGroup; stem: string },
): Tallies {
  return writer.parts.put(`years of ${nameOf(later)}`, `${later.key} ${earlier.key}`, (files) => {
    const [now, before] = [later, earlier].map((group) =>
      writer.openStem<Compared>(pieceStem(group, 'compared')),
    );
    const file = writer.openPiece(files, stem, yearFindingsRecordSchema);
    const sums: Tallies = {};
    for (const id of now?.ids ?? []) {
      const earlierId = `${id.slice(0, id.indexOf('/'))}/${earlier.year}`;
      if (!now || !before?.has(earlierId)) continue;
      const record = recordOf(before.read(earlierId), now.read(id));
      file.add(id, record);
      addTallies(sums, record.tallies);
    }
    file.close();
    return sums;
  });
}

function recordOf(earlier: YearReport, later: YearReport): YearFindingsRecord {
  return {
    earlier: earlier.year,
    findings: yearFindings(earlier, later),
    tallies: talliesOf(earlier, later),
  };
}

function countFindings(
  store: RecordStore<YearFindingsRecord>,
  { year, organs }: MadeGroup,
  checks: CheckAggregate,
): void {
  const bySlug = new Map(organs.map((organ): [string, PlacedOrgan] => [organ.slug, organ]));
  for (const id of store.ids) {
    const organ = bySlug.get(id.slice(0, id.indexOf('/')));
    const { findings } = store.read(id);
    if (organ && findings.length > 0) checks.count(organ, year, findings, {});
  }
}

function talliesOf(earlier: YearReport, later: YearReport): Record<string, Tally> {
  const assessments = assessYears(earlier, later);
  return Object.fromEntries(
    yearCheckCodes.flatMap((code) => {
      const tally = noTally();
      const held = assessments.filter(({ identity }) => identity.code === code);
      for (const { verdict } of held) tally[verdict] += 1;
      return held.length === 0 ? [] : [[code, tally]];
    }),
  );
}
