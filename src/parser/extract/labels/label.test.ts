import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  differsByNegation,
  differsByWord,
  enumeratorKind,
  findChangingRemark,
  labelKey,
  labelKeyWithoutRemarks,
  similarity,
} from './label.ts';

test.each([
  ['（三） 不予公开', '不予公开'],
  ['(三)不予公开', '不予公开'],
  ['三、本年度办理结果', '本年度办理结果'],
  ['三\n、\n本\n年\n度\n办理结果', '本年度办理结果'],
  ['1.属于国家秘密', '属于国家秘密'],
  ['1、属于国家秘密', '属于国家秘密'],
  ['１．属于国家秘密', '属于国家秘密'],
  ['① 属于国家秘密', '属于国家秘密'],
  ['行政处罚①', '行政处罚'],
  ['行政处罚 注② ', '行政处罚'],
  ['行政处罚[1]', '行政处罚'],
  ['行政处罚〔注1〕', '行政处罚'],
  ['行政处罚¹', '行政处罚'],
  ['行政处罚1', '行政处罚1'],
  ['2019年', '2019年'],
  ['其它法律行政法规禁止公开', '其他法律行政法规禁止公开'],
  ['3.危及“三安全一稳定”', '危及三安全一稳定'],
  ['3.危及"三安全一稳定"', '危及三安全一稳定'],
  ['第二十条  第（一）项', '第二十条第一项'],
  ['本年增/减', '本年增/减'],
  ['本年增\\减', '本年增\\减'],
  ['总 计', '总计'],
  ['\u00a0规\u200b章\u3000', '规章'],
  ['三公经费', '三公经费'],
  ['2019年', '2019年'],
  ['1,234', ''],
  ['', ''],
])('the key of %j is %s', (text, key) => {
  expect(labelKey(text)).toBe(key);
});

test.each([
  ['规章(县级无此项)', '规章'],
  ['规范性文件（指各行政机关印发的有正式文号的文件）', '规范性文件'],
  ['采购总金额（万元，保留四位小数）', '采购总金额'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
  ['部分公开（区分处理的，只计', '部分公开'],
  ['（三）不予公开', '不予公开'],
  ['（本列）数据', '本列数据'],
])('the key of %j without remarks is %s', (text, key) => {
  expect(labelKeyWithoutRemarks(text)).toBe(key);
});

test.each([
  ['行政处罚（上年）', '(上年)'],
  ['行政处罚（其中：交通）', '(其中:交通)'],
  ['本年增/减（%）', '(%)'],
  ['处理决定数量（万件）', '(万件)'],
  ['规章（县级无此项）', undefined],
  ['采购总金额（万元，保留四位小数）', undefined],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', undefined],
  ['上年结转', undefined],
  ['行政处罚（当场处罚）', '(当场处罚)'],
  ['行政处罚（含所属单位）', '(含所属单位)'],
  ['其他（ 个 体 户 ）', '( 个 体 户 )'],
  ['第二十条第（六）项（简易程序）', '(简易程序)'],
  ['行政处罚（户次）', '(户次)'],
  ['行政处罚（单位：件、次）', undefined],
  ['行政处罚（乡镇无此权限）', undefined],
  ['行政处罚（第二十条第六项）', undefined],
  ['行政处罚（没有则填0）', undefined],
  ['行政处罚（注1）', undefined],
  ['行政处罚（2）', undefined],
  ['行政处罚（本机关）', undefined],
  ['规范性文件（指印发的有正式文号的文件）', undefined],
  ['（二）部分公开（区分处理的，只计本情形）', undefined],
  ['本年收费金额（单位：万元 保留4位小数）', undefined],
  ['规章（乡镇无规章制定权）', undefined],
  ['规章（县级不具备制定权限）', undefined],
  ['规章（地方政府规章）', undefined],
  ['规范性文件（含县政府办公室文件）', undefined],
  ['行政许可（职能已划转）', undefined],
  ['行政许可（职能部分划转）', '(职能部分划转)'],
  ['行政许可（件数）', undefined],
  ['行政处罚（含简易程序、一般程序）', undefined],
  ['行政处罚（含简易程序和所属单位）', '(含简易程序和所属单位)'],
  ['行政处罚（处罚决定书）', undefined],
  ['行政强制（强制措施和强制执行）', undefined],
  ['行政强制（强制措施）', '(强制措施)'],
  ['行政事业性收费（停征）', undefined],
  ['现行有效件数（截止年底）', undefined],
  ['现行有效件数（截止2019年底）', '(截止2019年底)'],
  ['现行有效件数（截止6月底）', '(截止6月底)'],
])('the remark that changes %j is %s', (text, remark) => {
  expect(findChangingRemark(text)).toBe(remark);
});

test.each([
  ['自然人（公民）', undefined],
  ['商业企业（含个体工商户）', undefined],
  ['5.属于三类内部事务信息（人事管理、后勤管理、内部工作流程）', undefined],
  ['6.属于四类过程性信息（讨论记录、过程稿、磋商信函、请示报告）', undefined],
  ['3.其他（申请人撤回）', undefined],
  ['本年新收政府信息公开申请数量（含网络、信函）', undefined],
  ['本年新收政府信息公开申请数量（网络申请）', '(网络申请)'],
  ['自然人（本市户籍）', '(本市户籍)'],
  ['其他（上年）', '(上年)'],
  ['结果维持（一审）', '(一审)'],
])('the remark that changes %j, where sums tell of parts left out, is %s', (text, remark) => {
  expect(findChangingRemark(text, true)).toBe(remark);
});

test.each([
  ['（三）不予公开', 'group'],
  ['(六) 其他处理', 'group'],
  ['3.其他', 'item'],
  ['（3）其他', 'item'],
  ['④其他', 'item'],
  ['三、本年度办理结果', undefined],
  ['其他', undefined],
])('the enumerator of %j is of a %s', (text, kind) => {
  expect(enumeratorKind(text)).toBe(kind);
});

test.each([
  ['本年处理决定数量', '上年处理决定数量', true],
  ['上年结转', '上一年结转', false],
  ['处理决定数量', '处理决定金额', true],
  ['属于国家秘密', '属于商业秘密', true],
  ['本年制发件数', '本年制定件数', false],
  ['本年制发件数', '本年废止件数', true],
  ['处理决定数量', '本年处理决定数量', false],
])('%s and %s differ by a word: %s', (one, other, differs) => {
  expect(differsByWord(one, other)).toBe(differs);
  if (differs) expect(similarity(one, other)).toBe(0);
});

test('a key is its own key', () => {
  const text = fc.string({ unit: fc.constantFrom(...'（）()一三1.、①规章 增/\\“') });
  // An enumerator behind an enumerator is one more to drop.
  fc.assert(
    fc.property(text, (label) => {
      fc.pre(/^[^一三\d]*\p{Script=Han}/u.test(labelKey(label)));
      expect(labelKey(labelKey(label))).toBe(labelKey(label));
    }),
  );
});

test.each([
  ['不予以公开', '予以公开', true],
  ['不予以公开', '不予公开', false],
  ['无法提供', '提供', true],
  ['没有现成信息', '有现成信息', false],
  ['未经复议直接起诉', '复议后起诉', true],
  ['予以公开', '部分公开', false],
])('%s and %s differ by a negation: %s', (one, other, differs) => {
  expect(differsByNegation(one, other)).toBe(differs);
});

test.each([
  ['规章', '规章', 1],
  ['', '', 1],
  ['规章', '', 0],
  ['不予以公开', '予以公开', 0],
  ['不予以公开', '不予公开', 0.8],
  ['行政事业型收费', '行政事业性收费', 6 / 7],
  ['属于第三类内部事务信息', '属于三类内部事务信息', 10 / 11],
  ['信访举报类申请', '信访举报投诉类申请', 7 / 9],
  ['总计', '合计', 0.5],
])('the similarity of %j and %j is %d', (one, other, likeness) => {
  expect(similarity(one, other)).toBeCloseTo(likeness, 10);
});

const word = fc.string({ unit: fc.constantFrom(...'予以不公开属于三类信息'), maxLength: 12 });

test('similarity is symmetric, between 0 and 1, and 1 for the same', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const likeness = similarity(one, other);
      expect(similarity(other, one)).toBe(likeness);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      expect(similarity(one, one)).toBe(1);
    }),
  );
});

test('a label and its denial are never alike', () => {
  fc.assert(
    fc.property(word, fc.constantFrom('不', '无', '未'), (text, negation) => {
      fc.pre(!/[不无未非]/.test(text));
      expect(similarity(text, negation + text)).toBe(0);
    }),
  );
});
