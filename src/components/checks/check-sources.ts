import type { LikenessRecord } from '../../model/likeness.ts';
import type { CheckFailuresRecord, OrganRecord, ProseRecord, ReportRecord } from '../../model/records.ts';

/** Where a page reads from; tests hand over their own. */
export type CheckSources = {
  readFailures: (code: string, year: number, province: string) => CheckFailuresRecord['failing'];
  readRegion: (code: string) => { name: string };
  readOrgan: (slug: string) => OrganRecord;
  readReport: (organ: string, year: number) => ReportRecord;
  readProse: (organ: string, year: number) => ProseRecord;
  readLikeness: (organ: string, year: number) => LikenessRecord;
};
