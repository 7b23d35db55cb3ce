import type { Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Document, Row, Table } from '../../document.ts';
import { comparable } from '../compact.ts';
import { articlePattern } from '../labels/label.ts';

const counted = '(?:件次?|项次?|条次?|宗次?|个次?|次|起|份|部|人次?|户次?|例|篇)';
const many = '一?[十百千万亿]+';
const ofMany = `${many}${counted}`;
const unit = `(?:[十百千万亿]*(?:元|${counted}))`;
/** 单位：百件; 单位：件、万件; 单位：100件; 单位：万; 以千件为单位; 按百件统计; （百件） by itself. 单位：件、万元, 单位：十个部门 and 下属单位：十个 are none. */
const statement = new RegExp(
  [
    `(?<![各本员任属公级管派业关性家])单位(?:[:(—=-]|均?[为是])*["“”]?(?:${unit}[)、,/;和及与或(]*){0,4}?(?:(?:${many}|[×x]?1(?:,?0)+)${counted}(?=$|[^\\p{Script=Han}]|[和及与或金计])|${many}(?=$|[)、,;/]))`,
    `以["“”]?${ofMany}["“”]?(?:为|作)(?:计量|计数|统计|数量)?单位`,
    `按["“”]?${ofMany}["“”]?(?:计|填|统计)`,
    `^\\(?${ofMany}\\)?$`,
  ].join('|'),
  'u',
);
const multiple = /[十百千万萬亿億]|[1１][,，]?[0０]/;

/** What a line says of the unit of counts, where that is more than one: 单位:百件. */
export function readCountUnit(text: string): string | undefined {
  // Most cells and lines have nothing of the kind.
  if (!multiple.test(text)) return undefined;
  const line = comparable(text);
  // 以百件为单位的，已换算为件 says both.
  return /换算|折合/.test(line) ? undefined : statement.exec(line)?.[0];
}

/** How far from a table a line may stand that speaks of its counts; not beyond the heading of a section. */
const reach = 3;
const heading = /^\s*[一二三四五六七八九]\s*[、.．]/;
/** A cell that is a line, and heads no column. */
const lineInTable = /^[(（]?(?:备?注|说明|(?:计量|计数|数量|统计)?[单單]位)/;

/** What the heading of a table, the lines beside it and those of its rows that are a line say of the unit of its counts. */
export function countUnitBeside({ blocks }: Document, table: Table): string | undefined {
  const index = blocks.indexOf(table);
  for (let at = index - 1; at >= Math.max(0, index - reach); at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') break;
    const said = readCountUnit(block.text);
    if (said) return said;
    if (heading.test(block.text)) break;
  }
  for (const { cells } of table.rows) {
    const isLine = cells.filter(({ text }) => text !== '').length === 1;
    for (const { text } of cells) {
      const mayTell = lineInTable.test(text) || (isLine && !articlePattern.test(text));
      const said = mayTell ? readCountUnit(text) : undefined;
      if (said) return said;
    }
  }
  // In text, what follows a table may stand in its last cell.
  const below = table.rows.at(-1)?.cells.at(-1)?.raw.split('\n').slice(1).find(readCountUnit);
  if (below !== undefined) return readCountUnit(below);
  for (const block of blocks.slice(index + 1, index + 1 + reach)) {
    if (block.kind !== 'paragraph' || heading.test(block.text)) break;
    const said = readCountUnit(block.text);
    if (said) return said;
  }
  return undefined;
}

/**
 * The figures of a row whose counts are printed in hundreds or thousands: how many they are to one is not printed, and
 * 3 may as well have been filled in as it is. What is printed is kept; 0 is 0 in any unit.
 */
export function refuseMultiples(
  figures: Readonly<Record<string, Figure>>,
  name: string,
  said: string,
  isCount: (id: string) => boolean,
  row: Row,
  findings: Finding[],
): Record<string, Figure> {
  const refused = Object.keys(figures).filter((id) => isCount(id) && figures[id]?.value);
  if (refused.length === 0) return { ...figures };
  findings.push({
    code: 'cell.unreadable',
    severity: 'error',
    message: `表中或表旁写“${said}”，“${name}”一行的数不是一一计数的，不能确认是多少，没有读取。`,
    figures: refused,
    at: row.at,
  });
  const withoutValue = ({ value: _, ...figure }: Figure): Figure => ({ ...figure, state: 'unreadable' });
  return Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => [id, refused.includes(id) ? withoutValue(figure) : figure]),
  );
}
