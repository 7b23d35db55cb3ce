import { expect, test } from 'vitest';
import { extractText } from '../../test-tables.ts';

const body = '一、总体情况\n我镇公开信息12条。\n';

test.each([
  ['平安市\n某某局\n2020年政府信息公开工作年度报告', '平安市某某局'],
  ['平安市\n农业农村局2020年政府信息公开工作年度报告', '平安市农业农村局'],
  ['长春市九台区\n其塔木镇\n2020年政府信息公开工作年度报告', '长春市九台区其塔木镇'],
  ['吉林省\n长春市\n统计局\n2020年政府信息公开工作年度报告', '吉林省长春市统计局'],
  ['吉林省\n长春市统计局\n2020年政府信息公开工作年度报告', '吉林省长春市统计局'],
  ['平安县人民政府\n办公室\n2020年政府信息公开工作年度报告', '平安县人民政府办公室'],
  ['平安市\n财政局\n政府信息公开工作年度报告\n（2020年）', '平安市财政局'],
  ['青山縣\n財政局\n2020年政府信息公開工作年度報告', '青山縣財政局'],
  // Menus, another place, and a place that the name has already are no part of the title.
  ['首页\n平安市\n清河镇2020年政府信息公开工作年度报告', '清河镇'],
  ['信息公开专区\n平安市财政局\n2020年政府信息公开工作年度报告', '平安市财政局'],
  ['政务服务专区\n财政局\n2020年政府信息公开工作年度报告', '财政局'],
  ['平安市\n平安市财政局\n2020年政府信息公开工作年度报告', '平安市财政局'],
  ['清河县\n平安市财政局\n2020年政府信息公开工作年度报告', '平安市财政局'],
  ['清河镇2020年政府信息公开工作年度报告', '清河镇'],
])('%j is of %s', (title, organ) => {
  const { report } = extractText(`${title}\n${body}`);
  expect([report.organName, report.year]).toEqual([organ, 2020]);
});

test('the lines of a title are joined without a space, as printed', () => {
  const { report } = extractText(`平安市\n某某局\n2020年政府信息公开工作年度报告\n${body}`);
  expect(report.title).toBe('平安市某某局2020年政府信息公开工作年度报告');
});

test.each([
  '安平县国营清河农场',
  '安平林场',
  '内蒙古清河牧场',
  '张家口市察北管理区',
  '安平湖风景名胜区管理处',
  '安平新城建设指挥部',
  '新疆生产建设兵团第一师',
  '新疆生产建设兵团第一师三团',
  '安平市图书馆',
  '安平大学',
  '青山鎮',
  '安平縣農業農村局',
])('a title of %s names it', (organ) => {
  const { report } = extractText(`${organ}2020年政府信息公开工作年度报告\n${body}`);
  expect(report.organName).toBe(organ);
});
