import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureKind } from '../../../model/forms/form.ts';
import { findHeaderUnit, looksLikeValue, readValue } from './value.ts';

/** A value as a word: its number with unit, ~ where it is in doubt, otherwise its state. */
function wordOf(raw: string, kind: FigureKind): string {
  const { state, value, unit, doubt } = readValue(raw, kind);
  return state === 'reported' ? `${value}${unit ?? ''}${doubt ? '~' : ''}` : state;
}

test.each<[string, FigureKind, string]>([
  ['0', 'count', '0'],
  ['1234', 'count', '1234'],
  ['1,234', 'count', '1234'],
  ['1，234', 'count', '1234'],
  ['12,345,678', 'count', '12345678'],
  ['０', 'count', '0'],
  ['１２３', 'count', '123'],
  ['１，２３４．５', 'amount', '1234.5'],
  ['\u00a00\u00a0', 'count', '0'],
  ['\u3000\u30000', 'count', '0'],
  ['\u200b0\ufeff', 'count', '0'],
  ['5件', 'count', '5'],
  ['5 项', 'count', '5'],
  ['5\n件', 'count', '5'],
  ['0.5', 'count', '0.5'],
  ['-3', 'count', '-3'],
  ['+408', 'signed', '408'],
  ['＋408', 'signed', '408'],
  ['+ 408', 'signed', '408'],
  ['-35', 'signed', '-35'],
  ['－35', 'signed', '-35'],
  ['−35', 'signed', '-35'],
  ['–35', 'signed', '-35'],
  ['\u201135', 'signed', '-35'],
  ['增10', 'signed', '10'],
  ['增加10项', 'signed', '10'],
  ['新增 10', 'signed', '10'],
  ['↑10', 'signed', '10'],
  ['减2', 'signed', '-2'],
  ['减少2', 'signed', '-2'],
  ['↓2', 'signed', '-2'],
  ['持平', 'signed', '0'],
  ['无变化', 'signed', '0'],
  ['-0', 'signed', '0'],
  ['-0.0', 'signed', '0'],
  ['减0', 'signed', '0'],
  ['18660.02万元', 'amount', '18660.02万元'],
  ['18660.02 万元', 'amount', '18660.02万元'],
  ['18660.02\n万元', 'amount', '18660.02万元'],
  ['￥200,359元', 'amount', '200359元'],
  ['人民币200359元', 'amount', '200359元'],
  ['1.2亿元', 'amount', '1.2亿元'],
  ['18.6万', 'amount', '18.6万元~'],
  ['18.6 亿', 'amount', '18.6亿元~'],
  ['18.6（万元）', 'amount', '18.6万元'],
  ['18.6(单位：万元)', 'amount', '18.6万元'],
  ['1,234.5（元）', 'amount', '1234.5元'],
  ['18.6万元整', 'amount', '18.6万元'],
  ['零元', 'amount', '0元'],
  ['零', 'amount', '0'],
  ['零', 'count', '0'],
  ['〇 件', 'count', '0'],
  ['零', 'signed', '0'],
  ['\u202e7\u202c', 'count', '7'],
  ['\u202a75\u202c', 'count', '75'],
  ['200359', 'amount', '200359'],
  ['0.092', 'amount', '0.092'],
  ['0.0000', 'amount', '0'],
  ['12\n0', 'count', '120~'],
  ['１\n２', 'count', '12~'],
  ['12\n\n0', 'count', '120~'],
  ['1,\n234', 'count', '1234~'],
  ['9007199254740991', 'count', '9007199254740991'],
])('%j is read as a %s: %s', (raw, kind, value) => {
  expect(wordOf(raw, kind)).toBe(value);
});

test.each<[string, FigureKind, string]>([
  ['', 'count', 'blank'],
  [' \u00a0\u3000\n', 'count', 'blank'],
  ['\u200b', 'count', 'blank'],
  ['/', 'count', 'notApplicable'],
  ['／', 'count', 'notApplicable'],
  ['\\', 'count', 'notApplicable'],
  ['-', 'count', 'notApplicable'],
  ['—', 'signed', 'notApplicable'],
  ['——', 'amount', 'notApplicable'],
  ['- -', 'count', 'notApplicable'],
  ['无', 'count', 'notApplicable'],
  ['暂无', 'amount', 'notApplicable'],
  ['无此项', 'signed', 'notApplicable'],
  ['不适用', 'count', 'notApplicable'],
  ['N/A', 'count', 'notApplicable'],
  ['增3', 'count', 'unreadable'],
  ['+3', 'count', 'unreadable'],
  ['新增12.5万元', 'amount', 'unreadable'],
  ['12 0', 'count', 'unreadable'],
  ['１ ２', 'count', 'unreadable'],
  ['１　２', 'count', 'unreadable'],
  ['1 ０', 'count', 'unreadable'],
  ['１ ２.５', 'amount', 'unreadable'],
  ['12\u00a00', 'count', 'unreadable'],
  ['1, 234', 'count', 'unreadable'],
  ['0\n0', 'count', 'unreadable'],
  ['00', 'count', 'unreadable'],
  ['007', 'count', 'unreadable'],
  ['约5', 'count', 'unreadable'],
  ['5左右', 'count', 'unreadable'],
  ['12,34', 'count', 'unreadable'],
  ['1,2345', 'count', 'unreadable'],
  ['1.2.3', 'amount', 'unreadable'],
  ['5.', 'count', 'unreadable'],
  ['.5', 'amount', 'unreadable'],
  ['1/2', 'count', 'unreadable'],
  ['1-2', 'count', 'unreadable'],
  ['三', 'count', 'unreadable'],
  ['5①', 'count', 'unreadable'],
  ['①', 'count', 'unreadable'],
  ['5²', 'count', 'unreadable'],
  ['½', 'amount', 'unreadable'],
  ['O', 'count', 'unreadable'],
  ['1e3', 'count', 'unreadable'],
  ['0x10', 'count', 'unreadable'],
  ['Infinity', 'amount', 'unreadable'],
  ['18.6千', 'amount', 'unreadable'],
  ['18.6千万', 'amount', 'unreadable'],
  ['18.6百万元', 'amount', 'unreadable'],
  ['18.6（百万元）', 'amount', 'unreadable'],
  ['18.6万美元', 'amount', 'unreadable'],
  ['约18.6万', 'amount', 'unreadable'],
  ['12万5', 'amount', 'unreadable'],
  ['十二万', 'amount', 'unreadable'],
  ['○', 'count', 'unreadable'],
  ['\u202e75\u202c', 'count', 'unreadable'],
  ['二〇', 'count', 'unreadable'],
  ['0（零）', 'count', 'unreadable'],
  ['5万', 'count', 'unreadable'],
  ['18660.02万元', 'count', 'unreadable'],
  ['5件', 'amount', 'unreadable'],
  ['万元', 'amount', 'unreadable'],
  ['持平', 'count', 'unreadable'],
  ['+-3', 'signed', 'unreadable'],
  ['增减3', 'signed', 'unreadable'],
  ['3+408', 'signed', 'unreadable'],
  ['9007199254740993', 'count', 'unreadable'],
  ['-9007199254740993', 'signed', 'unreadable'],
  ['9'.repeat(400), 'count', 'unreadable'],
  [`${'9'.repeat(400)}.5万元`, 'amount', 'unreadable'],
])('%j as a %s is %s', (raw, kind, state) => {
  expect(readValue(raw, kind)).toEqual({ state });
});

test('a number however it is grouped, padded and widened is the same number', () => {
  const shape = fc.record({
    value: fc.nat({ max: 99_999_999 }),
    isGrouped: fc.boolean(),
    isWide: fc.boolean(),
    pad: fc.constantFrom('', ' ', '\u00a0', '\u3000', '\n'),
  });
  fc.assert(
    fc.property(shape, ({ value, isGrouped, isWide, pad }) => {
      const digits = isGrouped ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : String(value);
      const printed = isWide
        ? digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
        : digits;
      expect(readValue(`${pad}${printed}${pad}`, 'count')).toEqual({ state: 'reported', value });
    }),
  );
});

test('whatever is printed, a value has a number exactly when it is reported', () => {
  const print = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789,.，。+-/—无增减万元件 \n\u00a0\u3000①²') }),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(print, fc.constantFrom('count', 'signed', 'amount'), (raw, kind) => {
      const { state, value } = readValue(raw, kind);
      expect(value !== undefined).toBe(state === 'reported');
      expect(value === undefined || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
    }),
  );
});

test.each([
  ['0', true],
  ['', true],
  ['/', true],
  ['+408', true],
  ['18660.02万元', true],
  ['12 0', true],
  ['00', true],
  ['5②', true],
  ['规章', false],
  ['结果维持', false],
  ['1.属于国家秘密', false],
  ['第二十条第（一）项', false],
  ['总计', false],
])('whether %j may be a value: %s', (raw, isValue) => {
  expect(looksLikeValue(raw)).toBe(isValue);
});

test.each([
  ['采购总金额', undefined],
  ['采购总金额（万元，保留四位小数）', '万元'],
  ['采购总金额（单位：万元 保留4位小数）', '万元'],
  ['采购总金额\n（单位：元）', '元'],
  ['采购总金额（亿元）', '亿元'],
  ['采购总金额（万\n元）', '万元'],
  ['采购总金额（万 元）', '万元'],
  ['采购总金额（单位：元/万元）', undefined],
  ['采购总金额（千元）', undefined],
  ['采购总金额（百万元）', undefined],
  ['采购总金额（万美元）', undefined],
  ['', undefined],
])('the unit of the header %j is %s', (header, unit) => {
  expect(findHeaderUnit(header)).toBe(unit);
});
