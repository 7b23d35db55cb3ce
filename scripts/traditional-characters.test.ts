import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import { forms } from '../src/model/forms/forms.ts';
import { toSimplified } from '../src/model/traditional-characters.ts';

/** Every label of both forms, and words of titles, headings, units and kinds of organs. */
const words = [
  ...Object.values(forms).flatMap((form) => [
    ...form.disclosure.flatMap(({ article, columns, rows }) => [
      article,
      ...[...columns, ...rows].flatMap(({ label, aliases = [] }) => [label, ...aliases]),
    ]),
    ...form.requests.flatMap(({ label, aliases = [], groups }) => [label, ...aliases, ...groups]),
    ...form.applicants.map(({ label }) => label),
    ...form.disputeGroups.flatMap(({ label, groups }) => [label, ...groups]),
    ...form.disputeResults.map(({ label }) => label),
  ]),
  '政府信息公开工作年度报告、政务公开工作情况的报告、信息公开年报、关于',
  '总体情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  '存在的主要问题及改进情况、其他需要报告的事项、本列数据的勾稽关系为、单位：万元、亿元、件、项、无、没有、持平',
  '镇、乡、县、区、街道办事处、人民政府、财政局、教育厅、管理委员会、农场、林场、园区、医院、学院、图书馆、税务局',
];

test.each(['t', 'tw', 'hk'] as const)(
  'what opencc writes in %s characters is compared as the form prints it',
  (to) => {
    const write = Converter({ from: 'cn', to });
    expect(words.map((word) => toSimplified(write(word)))).toEqual(words);
  },
);
