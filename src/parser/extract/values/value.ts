import type { AmountUnit, Figure } from '../../../model/figure.ts';
import type { FigureKind } from '../../../model/forms/form.ts';
import { comparable } from '../compact.ts';

/** What a cell's print says, before its place is added. `doubt` names what a reader should check. */
type CellValue = Pick<Figure, 'state' | 'value' | 'unit'> & {
  doubt?: 'split-number' | 'short-unit';
};

const notApplicable = /^(?:[/\\]+|[-—–―－_─]+|无|暂无|无此项|不适用|不涉及|没有|N\/?A)$/i;
const number = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
const plainNumber = /^(?:0|[1-9]\d{0,14})$/;
/** Of a greater number not every digit is kept: it would be read as another one, or as none. */
const greatest = Number.MAX_SAFE_INTEGER;
const invisible = /\p{Cf}/gu;
const countUnit = /(?:件|项|个|条|次|宗|起|份|部)$/;
/** 12.5万元, 12.5（万元）, 12.5万 and 12.5万元整. */
const amountUnit = /(?:\((?:单位:?)?([万亿]?元|[万亿])\)|([万亿]?元|[万亿])整?)$/;
/** Behind U+202E text is printed from right to left: 12 is seen as 21. */
const turnedRound = /\u202E.*\d\D*\d/s;
const zero = /^[零〇]$/;
const negative = /^[-‐–−—]/;
const signs: readonly [RegExp, number][] = [
  [/^(?:\+|增加?|↑|新增)/, 1],
  [/^(?:[-‐–−—]|减少?|↓)/, -1],
];

/**
 * Reads one value cell. A blank is blank, a dash or 无 is not applicable, a number with thousands separators, a
 * sign (+408, 增10, 减2, 持平) or a unit is a number, 零 is 0; anything else is unreadable. A number broken by white space
 * is unreadable, since 12 0 may be two numbers, and so is one of more digits than are kept; broken over two paragraphs it
 * is joined, in doubt.
 */
export function readValue(raw: string, kind: FigureKind): CellValue {
  // Most cells print just that.
  if (plainNumber.test(raw)) return { state: 'reported', value: Number(raw) };
  const printed = raw.replace(invisible, '').trim();
  const text = comparable(printed);
  if (text === '') return { state: 'blank' };
  if (notApplicable.test(text)) return { state: 'notApplicable' };
  if (kind === 'signed' && /^(?:持平|无变化|不变)$/.test(text)) return { state: 'reported', value: 0 };

  const [, bracketed, plain] = (kind === 'amount' && amountUnit.exec(text)) || [];
  const printedUnit = bracketed ?? plain;
  const unit = printedUnit && (`${printedUnit.replace('元', '')}元` as AmountUnit);
  const withoutUnit =
    kind === 'amount'
      ? text.replace(/^(?:[￥¥]|人民币)/, '').replace(amountUnit, '')
      : text.replace(countUnit, '');
  const bare = withoutUnit.replace(zero, '0');
  const [digits, sign] = splitSign(bare);
  // A change (增3) where a number is counted is not that number; a number below 0 is no change, and told as wrong.
  if (kind !== 'signed' && digits !== bare && !negative.test(bare)) return { state: 'unreadable' };
  if (!number.test(digits) || isBrokenNumber(printed) || turnedRound.test(raw))
    return { state: 'unreadable' };
  // -0 is 0.
  const value = Number(digits.replaceAll(',', '')) * sign || 0;
  if (Math.abs(value) > greatest) return { state: 'unreadable' };
  const isSplit = /[\d.,]\s*\n\s*[\d.,]/.test(printed.normalize('NFKC'));
  const isShort = value !== 0 && unit !== undefined && unit !== printedUnit;
  const doubt = isSplit ? 'split-number' : isShort ? 'short-unit' : undefined;
  return { state: 'reported', value, ...(unit && { unit }), ...(doubt && { doubt }) };
}

/** White space inside a number, or ① and ² behind it, which NFKC would make digits of it. */
function isBrokenNumber(printed: string): boolean {
  return /\p{No}/u.test(printed) || /[\d.,][^\S\n]+[\d.,]/.test(printed.normalize('NFKC'));
}

function splitSign(text: string): [string, number] {
  for (const [pattern, sign] of signs) if (pattern.test(text)) return [text.replace(pattern, ''), sign];
  return [text, 1];
}

/** Whether a cell may hold a value: blank, a dash, a number or a signed number. Labels do not. */
export function looksLikeValue(raw: string): boolean {
  return (
    readValue(raw, 'signed').state !== 'unreadable' ||
    readValue(raw, 'amount').state !== 'unreadable' ||
    (/\d/.test(raw) && !/\p{L}/u.test(raw))
  );
}

/**
 * The unit of money that a header prints, 采购总金额（万元，保留四位小数）; undefined where it prints none, more
 * than one, or one that is none of the model's (千元, 百万元, 美元).
 */
export function findHeaderUnit(header: string): AmountUnit | undefined {
  const text = comparable(header).replaceAll('圆', '元');
  const units = new Set([...text.matchAll(printedUnits)].map((match) => match[0] as AmountUnit));
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}

const printedUnits = /(?<![十百千万亿美欧港日]|(?<!人民)币)(?:亿元|万元|元)/g;
