import path from 'node:path';
import { makeCorpus } from './corpus.ts';
import { diskUseOf } from './disk-use.ts';
import { countDocuments } from './documents-file.ts';
import { builders } from './engines.ts';
import type { LargestFigures } from './result.ts';
import { runBuilder } from './run-builder.ts';

/** Has our engine alone index so many made-up reports; null where it had to be stopped. `folder` is empty and temporary. */
export async function measureLargest(
  reports: number,
  seed: number,
  folder: string,
): Promise<LargestFigures | null> {
  const documents = path.join(folder, 'documents.ndjson');
  await makeCorpus(reports, seed, folder, documents);
  const { program, folder: name } = builders.own;
  const build = await runBuilder(program, documents, path.join(folder, name));
  if (!build) return null;
  const { index, rows, text } = diskUseOf(folder, name);
  const indexBytes = index.bytes + rows.bytes;
  const made = await countDocuments(documents);
  return { reports: made, ...build, indexBytes, totalBytes: indexBytes + text.bytes };
}
