import { expect, test } from 'vitest';
import type { Block } from '../../document.ts';
import { readTxt } from '../../read/read-txt.ts';
import { tableText } from '../../test-tables.ts';
import { cutGluedRow } from './glued-rows.ts';

function cut(picture: string): string[] {
  const [table] = readTxt(new TextEncoder().encode(tableText(picture))).blocks as [Block];
  if (table.kind !== 'table') throw new Error('no table');
  return table.rows.flatMap(cutGluedRow).map((row) => row.cells.map((cell) => cell.raw).join('|'));
}

test.each<[string, string, string[]]>([
  ['two rows of values', '规章 | 0 | 1 | 2 | 规范性文件 | 3 | 4 | 5', ['规章|0|1|2', '规范性文件|3|4|5']],
  [
    'rows with merged labels',
    '二、上年结转政府信息公开申请数量 | 0 | 三、本年度办理结果 | （一）予以公开 | 1 | | （二）部分公开 | 2',
    ['二、上年结转政府信息公开申请数量|0', '三、本年度办理结果|（一）予以公开|1', '|（二）部分公开|2'],
  ],
  ['a row and （七）总计', '（六）其他处理 | 0 | | （七）总计 | 1', ['（六）其他处理|0', '|（七）总计|1']],
  [
    'an article and its header',
    '第二十条第（一）项 | 信息内容 | 本年新制作数量',
    ['第二十条第（一）项', '信息内容|本年新制作数量'],
  ],
  [
    'a header and its first row',
    '信息内容 | 上一年项目数量 | 本年增/减 | 行政事业性收费 | 0 | 1',
    ['信息内容|上一年项目数量|本年增/减', '行政事业性收费|0|1'],
  ],
  ['a header and values', '结果维持 | 总计 | 1 | 2', ['结果维持|总计', '1|2']],
  [
    'a row and the next article',
    '行政强制 | 0 | | 第二十条第（八）项',
    ['行政强制|0', '|第二十条第（八）项'],
  ],
  [
    'a row and the note of the published total',
    '政府集中采购 | 0 | 0 | 政府信息公开发布总数量：2',
    ['政府集中采购|0|0', '政府信息公开发布总数量：2'],
  ],
  [
    'a row and the header of the next block',
    '规章 | 0 | 信息内容 | 上一年项目数量',
    ['规章|0', '信息内容|上一年项目数量'],
  ],
])('%s are cut apart', (_, picture, rows) => {
  expect(cut(picture)).toEqual(rows);
});

test.each([
  '规章 | 0 | | /',
  '| （三）不予公开 | 1.属于国家秘密 | 0 | 0',
  '其他对外管理服务事项 | 行政检查 | 0 | 0 | 0',
  '| 自然人 | 法人或其他组织 | 总计',
  '一、本年新收政府信息公开申请数量 | 0 | 备注 | 0',
  '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
])('a whole row stays whole: %s', (picture) => {
  expect(cut(picture)).toEqual([
    picture
      .split('|')
      .map((cell) => cell.trim())
      .join('|'),
  ]);
});
