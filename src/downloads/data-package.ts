import type { DownloadFile } from '../model/records.ts';
import { parquetColumns } from './parquet.ts';
import type { Column } from './table.ts';
import { type TableId, tables } from './tables.ts';

/** What is said of the site's data as a whole. */
export type DataPackageAbout = { homepage: string; description: string; files: readonly DownloadFile[] };

/**
 * A Data Package descriptor (Frictionless Data, version 1) of the files of data: each table with its columns. A
 * table in parts is a resource for each part, all with one schema.
 */
export function dataPackage({ homepage, description, files }: DataPackageAbout): object {
  return {
    profile: 'data-package',
    name: 'gongkai',
    title: '政府信息公开工作年度报告',
    description,
    homepage,
    resources: files.map((file) => resourceOf(file)),
  };
}

function resourceOf(file: DownloadFile): object {
  const { path, rows, bytes } = file;
  const table = tables[file.table as TableId];
  const title = file.part === '' ? table.name : `${table.name}（${file.part.replace('/', ' 年，')}）`;
  const about = { name: nameOf(path), path, title, description: table.content, bytes };
  if (path.endsWith('.parquet')) {
    return {
      ...about,
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      rows,
      schema: schemaOf(parquetColumns),
    };
  }
  const csv = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect };
  if (file.listsParts)
    return { ...about, ...csv, description: `${table.content}文件太大，分成几份，这里列出各份的网址。` };
  const packed = path.endsWith('.gz') && { compression: 'gz' };
  return {
    ...about,
    profile: 'tabular-data-resource',
    ...csv,
    ...packed,
    rows,
    schema: schemaOf(table.columns, table.key),
  };
}

/** Only lower-case letters, digits, `.`, `_` and `-` may stand in the name of a resource. */
function nameOf(path: string): string {
  return path.replaceAll(/[/=]/g, '-');
}

const dialect = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

function schemaOf(columns: readonly Column[], key: readonly string[] = []): object {
  return {
    fields: columns.map(({ id, type, meaning }) => ({ name: id, type, description: meaning })),
    missingValues: [''],
    ...(key.length > 0 && { primaryKey: key }),
  };
}
