import { expect, test } from 'vitest';
import { tablesAsText } from './take-away.ts';
import type { ViewTable } from './view.ts';

test('a table to be pasted has a line a row, and nothing in it is a formula', () => {
  const organ = { slug: 'a-a', name: '=甲\t镇', place: '某县', terms: '' };
  const table: ViewTable = {
    name: '处罚',
    link: '',
    caveats: [],
    columns: [],
    csvRows: [],
    groups: [{ heading: '', sentence: '', lines: [{ kind: 'missing', organ, text: '没有报告' }] }],
  };
  expect(tablesAsText([table])).toBe(
    "指标\t年度\t机关\t所在地\t数字\t说明\n处罚\t\t'=甲 镇\t某县\t\t没有报告",
  );
});
