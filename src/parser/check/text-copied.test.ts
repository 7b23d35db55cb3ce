import { expect, test } from 'vitest';
import { assess, reportWith } from './test-reports.ts';
import { textCopied } from './text-copied.ts';

test.each([
  ['突出重点，注重用数据反映情况，将信息进行报告。', '注重用数据反映情况', '是填报要求的原文'],
  ['注重用數據反映情況。', '注重用數據反映情況', '是填报要求的原文'],
  ['收取信息处理费情况在此处报告。', '收取信息处理费情况在此处报告', '是填报要求的原文'],
  ['（此处填写本年度工作情况）', '此处填写本年度工作情况', '是填写说明'],
  ['请如实填写本单位数据。', '请如实填写本单位数据', '是填写说明'],
  ['其他需要报告的事项，如没有请填无。', '如没有请填无', '是填写说明'],
  ['（请填写单位名称）', '（请填写单位名称）', '是填写说明'],
  ['（模板）', '（模板）', '是模板的文字'],
  ['字数控制在2000字以内', '字数控制在2000字', '是模板的文字'],
  ['XX镇认真贯彻条例。', 'XX镇', '是没有填写的空位'],
  ['我局在××市政府网站公开信息。', '××市', '是没有填写的空位'],
  ['20XX年，我镇公开信息。', '20XX年', '是没有填写的空位'],
  ['共公开信息XX条。', 'XX条', '是没有填写的空位'],
  ['全年公开信息____条。', '息____', '是没有填写的空位'],
])('%s is an instruction or a blank to fill in', (text, words, reason) => {
  expect(assess(textCopied, reportWith({}, { prose: ['我镇公开信息3条。', text] }))).toEqual([
    `fail: 正文印有“${words}”，${reason}，不是本机关的情况，可能没有改写就照抄了。 @2`,
  ]);
});

test.each([
  ['用数据说话，主动公开信息3条。'],
  ['本机关收取信息处理费0元。'],
  ['申请人请填写《政府信息公开申请表》。'],
  ['在此基础上，进一步做好公开工作。'],
  ['无其他需要报告的事项。'],
  ['其他事项：无'],
  ['联系电话：138****1234'],
  ['电话 0431-8xxxx 转办公室'],
  ['×××诉我局一案已判决。'],
  ['我局指导各单位如实填报数据。'],
  ['二〇二〇年，我镇公开信息。'],
  ['附图：2020年主动公开情况'],
])('%s is of the organ itself', (text) => {
  expect(assess(textCopied, reportWith({}, { prose: [text] }))).toEqual([]);
});

test('a title left as the template prints it is said, without a place', () => {
  const title = 'XX镇2020年政府信息公开工作年度报告';
  expect(assess(textCopied, reportWith({}, { title }))).toEqual([
    'fail: 标题印有“XX镇”，是没有填写的空位，不是本机关的情况，可能没有改写就照抄了。',
  ]);
});
