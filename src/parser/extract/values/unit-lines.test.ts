import { expect, test } from 'vitest';
import { readUnitLine } from './unit-lines.ts';

test.each([
  ['单位：万元', '单位:万元', '万元'],
  ['（单位：件、项、万 元）', '单位:件、项、万元', '万元'],
  ['金额单位为人民币元', '单位为人民币元', '元'],
  ['注：本表金额以“万元”为单位，保留四位小数。', '以"万元"为单位', '万元'],
  ['说明：采购金额按亿元填报', '金额按亿元填', '亿元'],
  ['（万元）', '(万元)', '万元'],
  ['單位：萬元', '单位:万元', '万元'],
  ['单位：千元', '单位:千元', undefined],
])('%s says the unit of amounts', (line, words, unit) => {
  expect(readUnitLine(line)?.words.replaceAll(/[“”]/g, '"')).toBe(words);
  expect(readUnitLine(line)?.unit).toBe(unit);
});

test.each([
  '单位：青山市财政局',
  '采购单位为县医院，金额35万元',
  '各单位公开集中采购金额100万元',
  '填报单位：青山镇人民政府，合计2元',
  '采购总金额35万元',
  '注：收费金额单位为元，已换算为万元',
])('%s does not', (line) => {
  expect(readUnitLine(line)).toBeUndefined();
});
