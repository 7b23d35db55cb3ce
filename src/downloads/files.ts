import { figuresCsvAddress, indicatorCsvAddress } from '../model/addresses.ts';
import { indicators } from '../model/indicators.ts';

/** A file that the site offers whole. */
export type OfferedFile = { name: string; address: string; mediaType: string; content: string };

/** Every table offered as CSV: all figures, then one file an indicator. */
export const offeredFiles: readonly OfferedFile[] = [
  {
    name: '全部数字',
    address: figuresCsvAddress,
    mediaType: 'text/csv',
    content: '每份报告、每一格一行：数字、状态、单位、原文、所在的行和存疑之处。',
  },
  ...indicators.map(({ id, name, meaning }) => ({
    name,
    address: indicatorCsvAddress(id),
    mediaType: 'text/csv',
    content: `指标页上的各行。${meaning}`,
  })),
];
