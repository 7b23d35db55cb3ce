import { offeredFiles } from '../../downloads/files.ts';
import { downloadAddress } from '../../model/addresses.ts';
import type { DownloadFile } from '../../model/records.ts';

/** Every file that is offered, as a line of the page of downloads: one that only lists its parts says so. */
export function downloadLines(
  files: readonly DownloadFile[],
  offered: readonly Pick<(typeof offeredFiles)[number], 'name' | 'address' | 'content'>[] = offeredFiles,
): { name: string; address: string; content: string }[] {
  const lists = new Set(
    files.filter(({ listsParts }) => listsParts).map(({ path }) => downloadAddress(path)),
  );
  return offered.map(({ name, address, content }) =>
    lists.has(address)
      ? { name: `${name}：各份的目录（CSV）`, address, content: `列出各份的网址；各份里${content}` }
      : { name: `${name}（CSV）`, address, content },
  );
}
