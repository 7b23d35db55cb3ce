import {
  namesakesRecordSchema,
  neighboursRecordSchema,
  type OrganRecord,
  organRecordSchema,
  regionRecordSchema,
} from '../../../src/model/records.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';
import { namesakesOf } from './namesakes.ts';
import { neighbourRecords } from './neighbours.ts';
import { writeOrganList } from './organ-list.ts';
import { regionRecords, unplacedOrgans } from './regions.ts';

/** Writes organs, their places, those who share a name, and those that are fairly compared. */
export function writeOrgans(writer: CollectionsWriter, records: readonly OrganRecord[]): void {
  const organs = writer.openRecords('organs', organRecordSchema);
  // They come from the schema of what is kept, with places and years of their types: ten thousands are not held against it.
  for (const organ of records) organs.addLine(organ.slug, JSON.stringify(organ));
  organs.close();
  writer.writeRecords(
    'regions',
    regionRecordSchema,
    regionRecords(records).map((record) => [record.code, record] as const),
  );
  writer.writeJson('unplaced-organs', unplacedOrgans(records));
  writer.writeRecords(
    'namesakes',
    namesakesRecordSchema,
    namesakesOf(records).map((record) => [record.name, record] as const),
  );
  writer.writeRecords(
    'neighbours',
    neighboursRecordSchema,
    neighbourRecords(records).map((record) => [record.id, record] as const),
  );
  writeOrganList(writer, records);
}
