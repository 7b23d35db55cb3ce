import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldProse, foldText, longestText } from './fold.ts';

const paragraph = (text: string, section = 1) => ({ section, text, at: { line: 1 } });
const foldOf = (text: string, ...names: string[]) =>
  foldProse([paragraph(text)], names)
    .text.replaceAll('\uE000', '·')
    .replaceAll('\uE001', '|');

test('digits, punctuation, names and standing words are folded', () => {
  expect(foldOf('2020年，巨各庄镇共发布信息18条（PDF）。', '巨各庄镇')).toBe('年·共发布信息条');
  expect(foldOf('二〇二一年我镇认真学习《中华人民共和国政府信息公开条例》（以下简称《条例》）。')).toBe(
    '·年·认真学习·',
  );
});

test.each([
  [
    '2020年密云区巨各庄镇人民政府健全机制',
    ['密云区', '巨各庄镇'],
    '2021年，丰城市湖塘乡健全机制',
    ['丰城市', '湖塘乡'],
  ],
  ['我镇在镇党委、政府领导下', [], '我街道在街道党工委领导下', []],
  ['全市工作由本机关负责', [], '全区工作由我局负责', []],
])('%s is the same text as %s', (one, names, other, otherNames) => {
  expect(foldOf(one, ...names)).toBe(foldOf(other, ...otherNames));
});

test('a place that is called by an ordinary word is folded by its whole name alone', () => {
  expect(foldOf('和平区建设和平', '和平区')).toBe('·建设和平');
});

test('the office of a name does not swallow the words 政府信息', () => {
  expect(foldOf('新湖镇政府信息公开', '新湖镇')).toBe('·政府信息公开');
});

test('sections are kept apart, paragraphs are not', () => {
  const paragraphs = [paragraph('一段。'), paragraph('二段。'), paragraph('问题', 5)];
  expect(foldProse(paragraphs, []).text).toBe('一段二段\uE001问题');
});

test('a report of any length is cut at a fixed one', () => {
  expect(foldOf('文'.repeat(longestText + 5)).length).toBe(longestText);
});

test('names and standing words are one only where nothing stands between them', () => {
  expect(foldOf('长春市九台区其塔木镇，我镇和全镇', '长春市', '九台区', '其塔木镇')).toBe('·和·');
});

test('every character knows where it stands, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '镇', '我', '3', '，', ' ', '😀', '〇', '<') });
  const paragraphs = fc.array(fc.record({ section: fc.nat(2), text }), { maxLength: 6 });
  fc.assert(
    fc.property(paragraphs, fc.array(text, { maxLength: 2 }), (list, names) => {
      const prose = list.map((item) => ({ ...item, at: { line: 1 } }));
      const { text: folded, paragraph: of, start, end } = foldProse(prose, names);
      expect(foldText(prose, names)).toBe(folded);
      for (const [index, character] of [...folded].entries()) {
        if (character === '\uE001') continue;
        const printed = prose[of[index] ?? -1]?.text.slice(start[index], end[index]);
        if (character === '\uE000') expect(printed?.length).toBeGreaterThan(0);
        else expect(printed).toBe(character);
      }
    }),
  );
});
