import { collectFrom } from '../../collect/collect.ts';
import { openPart, readParts } from '../../collect/parts/read-parts.ts';
import type { Settings } from '../../settings.ts';
import { toPlainError } from '../failure.ts';
import { collectionsDir } from '../generated-folders.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { setSiteVariables } from '../site-variables.ts';
import { siteVersion } from '../site-version.ts';
import { noteJoined } from './joined.ts';

/** Makes the collections of a country of its provinces, which were read apart; PlainErrors are those of `readParts`. */
export function joinParts(folders: readonly string[], settings: Settings): Promise<void> {
  return oneAtATime(async () => {
    try {
      await join(folders, settings);
    } catch (error) {
      throw toPlainError(error, collectionsDir);
    }
  });
}

async function join(folders: readonly string[], { address }: Settings): Promise<void> {
  const parts = folders.map(openPart);
  const source = readParts(parts);
  const { madeUpNote } = source;
  setSiteVariables({ madeUpNote });
  const version = siteVersion({ address });
  const target = { outDir: collectionsDir, address, version };
  const { organs, reports, refused } = await collectFrom(() => source, target);
  noteJoined(collectionsDir, {
    parts: Object.fromEntries(source.regions.map((region) => [region, nameOf(region, parts)])),
    madeUp: madeUpNote ?? null,
    version,
  });
  console.log(`合并 ${organs} 个机关的 ${reports} 份报告；${refused.length} 个文件未能读取。`);
}

function nameOf(region: string, parts: readonly { region: string; name: string }[]): string {
  return parts.find((part) => part.region === region)?.name ?? '';
}
