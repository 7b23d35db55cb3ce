import path from 'node:path';
import { type CollectedSite, type CollectResult, collect } from '../collect/collect.ts';
import { findMadeUpNote } from '../collect/content/made-up.ts';
import { writePart } from '../collect/parts/write-part.ts';
import { extractorVersion } from '../collect/reading/extractor-version.ts';
import type { ReadingOptions } from '../collect/reading/read-reports.ts';
import { ReportCache } from '../collect/reading/report-cache.ts';
import type { Settings } from '../settings.ts';
import { Progress } from '../terminal/progress.ts';
import { toPlainError } from './failure.ts';
import { cacheDir, collectionsDir } from './generated-folders.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { setSiteVariables } from './site-variables.ts';
import { siteVersion } from './site-version.ts';

/** Reading fewer is over before a bar is seen. */
const fewestToWatch = 50;

/** Reads the content into the collections that pages read, and prints what was read and what was refused. */
export function collectContent({ contentDir, address }: Settings): Promise<CollectedSite> {
  return sayWhatIsRead(collectionsDir, (watch) => {
    setSiteVariables({ madeUpNote: findMadeUpNote(contentDir) });
    // Which the cache is of too: libraries as they are installed, not as they are to be.
    const version = `${siteVersion({ address })} ${extractorVersion()}`;
    const cache = openCache(contentDir);
    return collect({ contentDir, outDir: collectionsDir, address, version, cache, watch });
  });
}

/**
 * Reads one province into its folder among the parts, and prints the same of it. A PlainError where another run reads
 * it; other provinces may be read at the same time.
 */
export function collectPart({ contentDir, partsDir }: Settings, region: string): Promise<CollectResult> {
  const outDir = path.join(partsDir, region);
  const read = () =>
    sayWhatIsRead(outDir, (watch) =>
      writePart({ contentDir, region, outDir, cache: openCache(contentDir), watch }),
    );
  // Beside the part, which checkouts may share: where it stands another run would find its files half written.
  return oneAtATime(read, { file: `${outDir}.reading`, work: '读取', place: ` ${outDir} ` });
}

type Watch = NonNullable<ReadingOptions['watch']>;

async function sayWhatIsRead<Result extends CollectResult>(
  folder: string,
  read: (watch: Watch) => Promise<Result>,
): Promise<Result> {
  let progress: Progress | undefined;
  try {
    const result = await read((done, total) => {
      progress ??= new Progress(process.stderr, total, { fewest: fewestToWatch });
      progress.show(done);
    });
    progress?.end();
    const { organs, reports, findings, refused } = result;
    console.log(`读取 ${organs} 个机关的 ${reports} 份报告，${findings} 条提示。`);
    for (const { organ, file, error } of refused) {
      console.error(`未读取 organs/${organ}/${file}：${error.message}`);
    }
    return result;
  } catch (error) {
    progress?.end();
    throw toPlainError(error, folder);
  }
}

function openCache(contentDir: string): ReportCache {
  const name = path.relative('.', contentDir);
  return new ReportCache({ folder: cacheDir, name, version: extractorVersion(), say: console.error });
}
