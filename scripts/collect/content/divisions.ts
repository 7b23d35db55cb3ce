import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ancestorsOf, type Division, levelOf } from '../../../src/model/division.ts';
import { ContentError } from './content-error.ts';

export type Gazetteer = ReadonlyMap<string, string>;

/** Names that the codes give to levels that exist for counting only: no reader calls a place 市辖区. */
const pseudoPlaces = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Reads `content/divisions.csv`: division code → name. Its first line says of which year the data are. */
export function readGazetteer(contentDir: string): Gazetteer {
  let text: string;
  try {
    text = readFileSync(path.join(contentDir, 'divisions.csv'), 'utf8');
  } catch {
    throw new ContentError('divisions.csv', '文件不存在，或不能读取。');
  }
  const rows = text.split('\n').filter((line) => /^\d/.test(line));
  return new Map(
    rows.map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1).trim()]),
  );
}

/** Counties that are called by no name of their own: 城区 begins the name of many a town. */
const namelessCounties = new Set(['城区', '郊区', '矿区']);

/** The names of all counties and what is above them. */
export function countyNames(gazetteer: Gazetteer): Set<string> {
  const named = [...gazetteer].filter(([code, name]) => {
    return levelOf(code) !== 'town' && !pseudoPlaces.has(name) && !namelessCounties.has(name);
  });
  return new Set(named.map(([, name]) => name));
}

/**
 * The places that enclose a code, from the province down, itself last; those that only exist for counting left out. None
 * where the gazetteer does not know the province.
 */
export function placesOf(code: string, gazetteer: Gazetteer): Division[] {
  if (!gazetteer.has(`${code.slice(0, 2)}0000`)) return [];
  return ancestorsOf(code).flatMap((ancestor) => {
    const name = gazetteer.get(ancestor);
    return name === undefined || pseudoPlaces.has(name)
      ? []
      : [{ code: ancestor, name, level: levelOf(ancestor) }];
  });
}
