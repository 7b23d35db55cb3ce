import { addresses, placeSchemaAddress } from '../model/addresses.ts';
import type { DownloadFile } from '../model/records.ts';
import { columnsOf } from './made-up.ts';
import { parquetColumns } from './parquet.ts';
import { placeTable } from './place-columns.ts';
import type { Column, Table } from './table.ts';
import { findTable } from './tables.ts';

/** The CSV file of a place, below /data/. */
type PlaceFile = { path: string; place: string };

/** What is said of the site's data as a whole; `madeUpNote` where the reports are made up. */
type DataPackageAbout = {
  homepage: string;
  description: string;
  files: readonly DownloadFile[];
  places: readonly PlaceFile[];
  madeUpNote?: string | undefined;
};

/**
 * A Data Package descriptor (Frictionless Data, version 1) of the files of data: each table with its columns. A
 * table in parts is a resource for each part, all with one schema.
 */
export function dataPackage({ homepage, description, files, places, madeUpNote }: DataPackageAbout): object {
  const isMadeUp = madeUpNote !== undefined;
  return {
    profile: 'data-package',
    name: 'gongkai',
    title: `政府信息公开工作年度报告${isMadeUp ? '（虚构）' : ''}`,
    description: `${madeUpNote ?? ''}${description}`,
    homepage,
    resources: [
      ...files.flatMap((file) => {
        const table = findTable(file.table);
        return table ? [resourceOf(file, table, isMadeUp)] : [];
      }),
      ...places.map(placeResource),
    ],
  };
}

/**
 * A place's file, with its columns by reference: there are thousands of places, and the columns of all are the same.
 * How many rows and bytes it has is left to the file.
 */
function placeResource({ path, place }: PlaceFile): object {
  const title = `${placeTable.name}：${place}`;
  const about = { name: nameOf(path), path, title, description: placeTable.content };
  return { ...about, ...tabular, schema: placeSchemaAddress.slice(addresses.data.length) };
}

/** The Table Schema of the files of places. Some cells of what names a row may be empty, so that it has no primary key. */
export function placeSchema({ isMadeUp }: { isMadeUp: boolean }): object {
  return schemaOf(columnsOf(placeTable.columns, isMadeUp));
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
  if (file.listsParts)
    return { ...about, ...csv, description: `${table.content}文件太大，分成几份，这里列出各份的网址。` };
  const packed = path.endsWith('.gz') && { compression: 'gz' };
  return {
    ...about,
    ...tabular,
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
const csv = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect };
const tabular = { profile: 'tabular-data-resource', ...csv };

function schemaOf(columns: readonly Column[], key: readonly string[] = []): object {
  return {
    fields: columns.map(({ id, type, meaning }) => ({ name: id, type, description: meaning })),
    missingValues: [''],
    ...(key.length > 0 && { primaryKey: key }),
  };
}
