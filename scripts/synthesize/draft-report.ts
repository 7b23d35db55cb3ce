import { totalColumn } from '../../src/model/forms/request-and-dispute-tables.ts';
import type { Quirks } from '../../src/writer/statutory-tables.ts';
import { Chance } from './chance.ts';
import type { Draft } from './draft.ts';
import { valueIn } from './figures/cell.ts';
import type { FigureYear } from './figures/figure-years.ts';
import { drawLocalRows } from './local-rows.ts';
import { namesOf } from './names.ts';
import type { MadeUpOrgan } from './organ.ts';
import { type Speaker, villagesOf } from './prose/slots.ts';
import { type TextSource, writeProse } from './prose/write-prose.ts';
import { drawSource } from './published.ts';

/** What all reports of a made-up content share. */
export type Setting = {
  seed: number;
  /** Characters that places are named of. */
  characters: readonly string[];
};

const headings: readonly (readonly [string, ...string[]])[] = [
  ['一、总体情况', '一、总体情况', '一、总体情况', '一、 总体情况'],
  ['二、主动公开政府信息情况'],
  ['三、收到和处理政府信息公开申请情况'],
  [
    '四、政府信息公开行政复议、行政诉讼情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  [
    '五、存在的主要问题及改进情况',
    '五、存在的主要问题及改进情况',
    '五、 存在的主要问题及改进情况',
    '五、政府信息公开工作存在的主要问题及改进情况',
  ],
  ['六、其他需要报告的事项'],
];

const titleWords = [
  '政府信息公开工作年度报告',
  '政府信息公开年度报告',
  '政府信息公开年报',
  '信息公开工作年度报告',
] as const;

/** Of reports whose text is a neighbour's, how many still print its name somewhere. */
const forgottenRate = 0.2;

/** Drafts an organ's report of a year, with nothing wrong in it. */
export function draftReport(
  organ: MadeUpOrgan,
  { year, form, cells, style }: FigureYear,
  source: TextSource,
  { seed, characters }: Setting,
): Draft {
  const chance = new Chance(seed, organ.key, 'report', year);
  const names = organ.namesIn(year);
  const place = organ.above.at(-1) ?? names.name;
  const villages = villagesOf(characters, new Chance(seed, source.key, 'villages'));
  const speaker: Speaker = { year, names, up: governmentAbove(organ), place, villages, characters };
  const prose = writeProse(source, { ...organ, year }, speaker, requestFacts(cells), seed);
  if (organ.neighbour && source.key === organ.neighbour.key && chance.happens(forgottenRate)) {
    const { name } = namesOf(organ.neighbour.kind, organ.neighbour.own, place);
    prose[0]?.push(`今后，${name}将继续接受社会各界监督。`);
  }
  const printed = names.name.endsWith('苏木') ? names.formal : names.name;
  const organName = organ.titled + printed;
  const published = drawSource(organ, year, seed);
  if (chance.happens(0.6) || organ.file.division?.evidence.startsWith('文末')) {
    prose[5]?.push(...signature(organ, names.formal, published?.published));
  }
  return {
    ...{ year, form, cells, style, prose, organName, source: published },
    title: titleOf(organName, year, chance),
    headings: headings.map((wordings) => chance.one(wordings)),
    quirks: drawQuirks(chance),
    lostRows: [],
    localRows: drawLocalRows(organ.code, form, cells, chance),
  };
}

/** The county signs with its town; an organ whose place is not to be known does not name it. */
function signature(
  { above, file, kind }: MadeUpOrgan,
  formal: string,
  published: string | undefined,
): string[] {
  const isTown = kind === 'township' || kind === 'subdistrict';
  const place = isTown && file.division?.basis === 'stated' ? (above.at(-1) ?? '') : '';
  const [year, month, day] = (published ?? '').split('-').map(Number);
  return [place + formal, ...(year && month && day ? [`${year}年${month}月${day}日`] : [])];
}

function titleOf(organName: string, year: number, chance: Chance): string {
  const words = titleWords[chance.weighted([80, 8, 6, 6])] ?? titleWords[0];
  const shape = chance.weighted([70, 10, 10, 10]);
  if (shape === 0) return `${organName}${year}年${words}`;
  if (shape === 1) return `${year}年${organName}${words}`;
  return shape === 2 ? `${organName}${year}年度${words}` : `${organName}${year}年\n${words}`;
}

/** 县政府 of a town in a county, 省政府 of a city; 上级 where there is none above. */
function governmentAbove({ above, kind }: MadeUpOrgan): string {
  const place = above.at(-1);
  if (place === undefined) return '国务院办公厅';
  const type = /[省市县区旗州盟]$/.exec(place)?.[0];
  if (type === undefined) return '上级';
  return kind === 'department' ? `${type}委、${type}政府` : `${type}政府`;
}

function requestFacts(cells: FigureYear['cells']) {
  const read = (row: string) => valueIn(cells, `requests.${row}.${totalColumn}`) ?? 0;
  return { received: read('received'), carriedIn: read('carriedIn'), carriedOut: read('carriedOut') };
}

/** How the tables depart from the tidy form without anything being lost. */
function drawQuirks(chance: Chance): Quirks {
  return {
    ...(chance.happens(0.1) && { totalHeader: 'third' as const }),
    ...(chance.happens(0.12) && { trailingCells: true }),
    ...(chance.happens(0.06) && { pad: (value: string) => `\u00a0${value}` }),
    ...(chance.happens(0.05) && { pad: (value: string) => `${value} ` }),
    ...(chance.happens(0.06) && { label: (label: string) => label.replace(/^本年新(?=.)/, '本年新\n') }),
    ...(chance.happens(0.05) && { label: (label: string) => label.replace(/^(\d)\./, '$1、') }),
  };
}
