import type { DownloadFile } from '../model/records.ts';
import { columnsOf } from './made-up.ts';
import { parquetColumns } from './parquet.ts';
import type { Column, Table } from './table.ts';
import { findTable } from './tables.ts';

/** What is said of the site's data as a whole; `madeUpNote` where the reports are made up. */
type DataPackageAbout = {
  homepage: string;
  description: string;
  files: readonly DownloadFile[];
  madeUpNote?: string | undefined;
};

/**
 * A Data Package descriptor (Frictionless Data, version 1) of the files of data: each table with its columns. A
 * table in parts is a resource for each part, all with one schema.
 */
export function dataPackage({ homepage, description, files, madeUpNote }: DataPackageAbout): object {
  const isMadeUp = madeUpNote !== undefined;
  return {
    profile: 'data-package',
    name: 'gongkai',
    title: `政府信息公开工作年度报告${isMadeUp ? '（虚构）' : ''}`,
    description: `${madeUpNote ?? ''}${description}`,
    homepage,
    resources: files.flatMap((file) => {
      const table = findTable(file.table);
      return table ? [resourceOf(file, table, isMadeUp)] : [];
    }),
  };
}

function resourceOf(file: DownloadFile, table: Table, isMadeUp: boolean): object {
  const { path, rows, bytes } = file;
  const title = file.part === '' ? table.name : `${table.name}（${partText(file.part)}）`;
  const about = { name: nameOf(path), path, title, description: table.content, bytes };
  if (path.endsWith('.parquet')) {
    return {
      ...about,
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      rows,
      schema: schemaOf(columnsOf(parquetColumns, isMadeUp)),
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
    schema: schemaOf(columnsOf(table.columns, isMadeUp), table.key),
  };
}

/** 2020/220000 as 2020 年，220000; of an indicator 2020-form2019/220000 as 2020-form2019，220000. */
function partText(part: string): string {
  const [year = '', province = ''] = part.split('/');
  return `${/^\d+$/.test(year) ? `${year} 年` : year}${province && `，${province}`}`;
}

/** Only lower-case letters, digits, `.`, `_` and `-` may stand in the name of a resource. */
function nameOf(path: string): string {
  return path.toLowerCase().replaceAll(/[/=]/g, '-');
}

const dialect = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

function schemaOf(columns: readonly Column[], key: readonly string[] = []): object {
  return {
    fields: columns.map(({ id, type, meaning }) => ({ name: id, type, description: meaning })),
    missingValues: [''],
    ...(key.length > 0 && { primaryKey: key }),
  };
}
