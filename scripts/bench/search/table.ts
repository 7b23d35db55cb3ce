import type { Figures, SizeFigures } from './figures.ts';

/** How a figure is written: bytes as kB or MB, a share with four digits. */
type Unit = 'kB' | 'MB' | 'files' | 'ms' | 's' | 'share';

/** A target: our figure is at most a share of the peer's, or is 1. */
type Target = { most: number } | { exactly: 1 };

export type FigureRow = { key: keyof Figures; english: string; chinese: string; unit: Unit; target?: Target };

export const figureRows: readonly FigureRow[] = [
  {
    key: 'firstBytes',
    english: 'first search with ten passages, p50',
    chinese: '首次搜索连同十条摘录，中位',
    unit: 'kB',
    target: { most: 1 / 5 },
  },
  { key: 'firstBytesP95', english: 'the same, p95', chinese: '同上，p95', unit: 'kB' },
  { key: 'firstFiles', english: 'files of it, p50', chinese: '其中文件数，中位', unit: 'files' },
  {
    key: 'listBytes',
    english: 'first list, p50',
    chinese: '首个列表，中位',
    unit: 'kB',
    target: { most: 1 / 8 },
  },
  {
    key: 'nextIndexBytes',
    english: 'next query, index, p50',
    chinese: '下一次查询的索引，中位',
    unit: 'kB',
    target: { most: 1 / 6 },
  },
  { key: 'nextIndexBytesP95', english: 'the same, p95', chinese: '同上，p95', unit: 'kB' },
  {
    key: 'nextBytes',
    english: 'next query with ten passages, p50',
    chinese: '下一次查询连同摘录，中位',
    unit: 'kB',
  },
  { key: 'nextBytesP95', english: 'the same, p95', chinese: '同上，p95', unit: 'kB' },
  { key: 'listMs', english: 'time to the first list, p50', chinese: '首个列表用时，中位', unit: 'ms' },
  { key: 'firstMs', english: 'time to its ten passages, p50', chinese: '首次十条摘录用时，中位', unit: 'ms' },
  {
    key: 'nextListMs',
    english: 'time to the list of the next query, p50',
    chinese: '下一次查询列表用时，中位',
    unit: 'ms',
  },
  { key: 'nextMs', english: 'time to its ten passages, p50', chinese: '其十条摘录用时，中位', unit: 'ms' },
  {
    key: 'repeatMs',
    english: 'the same query again, with passages, p50',
    chinese: '重复查询连同摘录，中位',
    unit: 'ms',
  },
  {
    key: 'indexBytes',
    english: 'index without texts',
    chinese: '索引（不含正文）',
    unit: 'MB',
    target: { most: 1 / 6 },
  },
  { key: 'totalBytes', english: 'index with texts', chinese: '索引连同正文', unit: 'MB' },
  { key: 'files', english: 'files', chinese: '文件数', unit: 'files' },
  { key: 'buildCpu', english: 'CPU of the build', chinese: '建索引 CPU', unit: 's' },
  { key: 'buildSeconds', english: 'time of the build', chinese: '建索引用时', unit: 's' },
  {
    key: 'buildMemory',
    english: 'peak memory of the build',
    chinese: '建索引内存峰值',
    unit: 'MB',
    target: { most: 1 / 10 },
  },
  { key: 'recall', english: 'recall', chinese: '召回率', unit: 'share', target: { exactly: 1 } },
  {
    key: 'indexPrecision',
    english: 'precision of the index alone',
    chinese: '仅凭索引的准确率',
    unit: 'share',
  },
  {
    key: 'precision',
    english: 'precision of what is shown',
    chinese: '核对原文后的准确率',
    unit: 'share',
    target: { exactly: 1 },
  },
];

/** Figures that are given in bytes; of the others in MB, memory is so already. */
const inBytes = new Set<keyof Figures>(['indexBytes', 'totalBytes']);

/** A figure as it is written, with its unit. */
export function written({ key, unit }: FigureRow, value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '—';
  if (unit === 'share') return value === 1 ? '1' : (Math.floor(value * 10_000) / 10_000).toFixed(4);
  if (unit === 'kB') return `${(value / 1000).toFixed(1)} kB`;
  if (unit === 'MB') return inBytes.has(key) ? `${(value / 1e6).toFixed(2)} MB` : `${value.toFixed(0)} MB`;
  if (unit === 'files') return String(value);
  return `${value.toFixed(unit === 's' || value < 100 ? 1 : 0)} ${unit}`;
}

/** Our figure as a share of the peer's, `1/5.7` or `1.3 ×`; empty where there is none. */
export function ratioText({ key, unit }: FigureRow, { engines: { own, pagefind } }: SizeFigures): string {
  if (!own || !pagefind || unit === 'share') return '';
  const ratio = own[key] / pagefind[key];
  if (!Number.isFinite(ratio)) return '';
  return ratio <= 1 ? `1/${(1 / ratio).toFixed(1)}` : `${ratio.toFixed(2)} ×`;
}

/** The targets against the peer are for 20,000 reports, of which a few cannot be read. */
const fewestForTargets = 19_000;

/** A target in words, and whether it is met; undefined where a row has none, or there is nothing to compare with. */
export function verdictOf(
  { key, target }: FigureRow,
  { reports, engines: { own, pagefind } }: SizeFigures,
): { target: string; isMet: boolean } | undefined {
  if (!target || !own) return undefined;
  if ('exactly' in target) return { target: '1', isMet: own[key] === 1 };
  return pagefind && reports >= fewestForTargets
    ? { target: `≤ 1/${Math.round(1 / target.most)}`, isMet: own[key] <= target.most * pagefind[key] }
    : undefined;
}
