import { downloadAddress } from '../../model/addresses.ts';
import { numberText } from '../../model/number-text.ts';
import { organKinds } from '../../model/organ.ts';
import type { DownloadFile } from '../../model/records.ts';
import { fullLink } from '../link.ts';
import { bytesText } from './bytes-text.ts';

/** What the Parquet files come to, and one of them as an example; `first` is undefined where there is none. */
export function parquetOverview(files: readonly DownloadFile[]): {
  sentence: string;
  first: { path: string; address: string } | undefined;
} {
  const parquet = files.filter(({ path }) => path.endsWith('.parquet'));
  const [first] = parquet;
  if (!first) return { sentence: '本站还没有能够读取的报告。', first: undefined };
  const rows = parquet.reduce((sum, file) => sum + file.rows, 0);
  const bytes = parquet.reduce((sum, file) => sum + file.bytes, 0);
  return {
    sentence: `同样的数字，按年度和省份分成 ${parquet.length} 个文件，共 ${numberText(rows)} 行、${bytesText(bytes)}；DuckDB、Spark、ClickHouse 等可以直接读取，没有 address 一列。`,
    first: { path: first.path, address: downloadAddress(first.path) },
  };
}

/** Kinds of organs whose reports hold the figures of others, unless an organ's own says otherwise. */
const aggregateKinds = Object.values(organKinds)
  .filter(({ scope }) => scope === 'aggregate')
  .map(({ name }) => `'${name}'`)
  .join(', ');

/** A query that can be copied: the sum in the example file of a figure that every form has, organs of their own alone. */
export function parquetQuery({ address }: { address: string }): string {
  return `SELECT year, count(*) AS reports, sum(value) AS total, count(nullif(findings, '')) AS doubtful
FROM '${fullLink(address)}'
WHERE figure = 'requests.received.total' AND value IS NOT NULL
  AND kind NOT IN (${aggregateKinds})
GROUP BY year;`;
}
