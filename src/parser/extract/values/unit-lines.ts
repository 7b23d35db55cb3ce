import type { AmountUnit } from '../../../model/figure.ts';
import type { Document, Paragraph, Table } from '../../document.ts';
import { comparable } from '../compact.ts';
import { findHeaderUnit } from './value.ts';

/** A line that says in what unit the amounts of a table are; `unit` is undefined where it is none of the model's (千元). */
export type UnitLine = { words: string; unit: AmountUnit | undefined };

const money = '(?:人民币)?[十百千万亿]{0,2}[元圆]';
const end = '(?=$|[)。;,、])';
/**
 * 单位：万元; 单位：件、万元; 单位（万元）; 以万元为单位; 金额按万元计; 金额均为万元; （万元） by itself. A sum with a number
 * before it says nothing, nor does 各单位元旦放假.
 */
const statement = new RegExp(
  [
    `单位(?:[:：]|均?[为是])[^。;；,，\\d]{0,12}?${money}`,
    `以["“”]?${money}["“”]?(?:为|作)(?:计量|金额|货币)?单位`,
    `(?<![各本员任属公级管派业关性家购])单位[(—-]?${money}${end}`,
    `(?:金额|数额|收费)[^。;；,，\\d位]{0,6}[按以]["“”]?${money}["“”]?(?:计|填|统计)`,
    `(?:金额|数额|收费)[^。;；,，\\d位]{0,6}(?::|均?[为是])["“”]?${money}["“”]?${end}`,
    `^\\(?${money}\\)?$`,
  ].join('|'),
);

/** What a line says of the unit of amounts; undefined where it says nothing. */
export function readUnitLine(text: string): UnitLine | undefined {
  const line = comparable(text);
  const words = statement.exec(line)?.[0];
  // 单位为元，已换算为万元 says both.
  if (/换算|折合/.test(line)) return undefined;
  return words === undefined ? undefined : { words, unit: findHeaderUnit(words) };
}

/** How far from a table a line may stand that speaks of it: a title, the line itself, a note; of notes there may be more. */
const reach = 3;
const mostNotes = 12;
const noteLine = /^[(（\s]*(?:备?注|说明)/;

/** What the lines right above and below a table, up to the next table, and those of its rows that are a line, say of its unit. */
export function unitLinesOf({ blocks }: Document, table: Table): UnitLine[] {
  const index = blocks.indexOf(table);
  const above = paragraphsFrom(blocks.slice(Math.max(0, index - reach), index).reverse()).reverse();
  const below = paragraphsFrom(blocks.slice(index + 1, index + 1 + mostNotes)).filter(
    ({ text }, place) => place < reach || noteLine.test(text),
  );
  const within = table.rows.flatMap(({ cells }) => {
    const [only, ...others] = cells.filter(({ text }) => text !== '');
    return only && others.length === 0 && lineInTable.test(only.text) ? [only] : [];
  });
  return [...above, ...within, ...below].flatMap(({ text }) => readUnitLine(text) ?? []);
}

/** A heading that has the unit in it, 采购总金额（单位：万元）, is no line of its own; a unit that broke off a cell is. */
const lineInTable = new RegExp(`^(?:\\(?(?:备?注|说明|(?:金额|计量|货币)?单位)|\\(?${money}\\)?$)`);

function paragraphsFrom(blocks: Document['blocks']): Paragraph[] {
  const end = blocks.findIndex((block) => block.kind === 'table');
  return (end < 0 ? blocks : blocks.slice(0, end)).filter((block) => block.kind === 'paragraph');
}
