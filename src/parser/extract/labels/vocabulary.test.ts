import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forms } from '../../../model/forms/forms.ts';
import { similarity } from './label.ts';
import { Vocabulary } from './vocabulary.ts';

const floor = 0.62;
const missingEntry = 0.15;
const extraLabel = 0.05;

function vocabularyOf(...labels: readonly string[]) {
  return new Vocabulary(labels.map((label) => ({ id: label, label, en: label })));
}

/** What each label was matched to; ~ before an inexact match, a dot for none. */
function matched(
  vocabulary: Vocabulary<{ id: string; label: string; en: string }>,
  labels: readonly string[],
): string {
  return vocabulary
    .match(labels)
    .map((match) => (match ? `${match.score < 1 ? '~' : ''}${match.entry.id}` : '.'))
    .join(' ');
}

const disclosureRows = new Vocabulary(forms['2019'].disclosure.flatMap((block) => block.rows));
const requestRows = new Vocabulary(forms['2021'].requests);
const blockColumns = new Vocabulary(forms['2019'].disclosure[1]?.columns ?? []);

test.each([
  [
    'labels of the form',
    disclosureRows,
    ['规章', '规范性文件', '行政许可'],
    'rules normativeDocuments licensing',
  ],
  ['an alias', disclosureRows, ['行政规范性文件', '集中采购'], 'normativeDocuments procurement'],
  ['a remark in brackets', disclosureRows, ['规章（县级无此项）'], 'rules'],
  ['another order', disclosureRows, ['行政强制', '规章'], 'coerciveMeasures rules'],
  [
    'a misprint between its neighbours',
    disclosureRows,
    ['行政处罚', '行政强致', '行政事业性收费'],
    'penalties ~coerciveMeasures fees',
  ],
  ['a misprint at the end', disclosureRows, ['行政事业性收费', '政府集中釆购'], 'fees ~procurement'],
  ['a misprint out of order', disclosureRows, ['行政事业性收费', '行政强致'], 'fees .'],
  ['the second of its kind', disclosureRows, ['规章', '规章', '规范性文件'], 'rules . normativeDocuments'],
  [
    'a misprinted second of its kind',
    disclosureRows,
    ['规范性文件', '规范性文件1', '行政许可'],
    'normativeDocuments . licensing',
  ],
  ['a row the form has not', disclosureRows, ['规章', '行政检查', '行政许可'], 'rules . licensing'],
  ['no label', disclosureRows, ['', '规章'], '. rules'],
  [
    'columns in another spelling',
    blockColumns,
    ['上一年项目数', '本年增\\减', '处理决定数'],
    '~items change ~decisions',
  ],
  ['不予以公开, denied', requestRows, ['（一）予以公开', '（三）不予以公开'], 'granted .'],
  [
    'labels without enumerators, one in another spelling',
    requestRows,
    ['属于国家秘密', '其它法律行政法规禁止公开', '危及“三安全一稳定”'],
    'refused.stateSecret refused.otherLaw refused.securityStability',
  ],
  [
    'short labels of the form 2021',
    requestRows,
    ['1.逾期不补正', '2.逾期不缴费', '3.其他', '（七）总计'],
    'other.notCorrected other.feeUnpaid other.other concluded',
  ],
  [
    'the closest pair of labels, both misprinted',
    requestRows,
    ['一、本年新收政府信息公开申清数量', '二、上年结转政府信息公开申清数量', '（一）予以公开'],
    '~received ~carriedIn granted',
  ],
  [
    'the second of its kind though the form has one more alike',
    requestRows,
    ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数量', '（一）予以公开'],
    'received . granted',
  ],
])('%s', (_, vocabulary, labels, expected) => {
  expect(matched(vocabulary, labels)).toBe(expected);
});

test('a label is found exactly, or not at all', () => {
  expect(disclosureRows.findExact('（一） 规 章')?.id).toBe('rules');
  expect(disclosureRows.findExact('规章（县级无此项）')?.id).toBe('rules');
  expect(disclosureRows.findExact('规章制度')).toBeUndefined();
  expect(disclosureRows.findExact('')).toBeUndefined();
});

test('an inexact match has its likeness as score, below 1', () => {
  const [match] = disclosureRows.match(['行政事业姓收费']);
  expect(match).toMatchObject({ entry: { id: 'fees' } });
  expect(match?.score).toBeCloseTo(6 / 7, 10);
});

/** Score of the best pairing that keeps the order of both sides, by trying every one. */
function bestScore(labels: readonly string[], entries: readonly string[]): number {
  const [label, ...restLabels] = labels;
  const [entry, ...restEntries] = entries;
  if (label === undefined) return -missingEntry * entries.length;
  if (entry === undefined) return -extraLabel * labels.length;
  const likeness = Math.min(0.99, similarity(label, entry));
  return Math.max(
    bestScore(restLabels, entries) - extraLabel,
    bestScore(labels, restEntries) - missingEntry,
    likeness >= floor ? likeness + bestScore(restLabels, restEntries) : Number.NEGATIVE_INFINITY,
  );
}

/** Few letters and long words, so that many labels are alike and none is the same. */
const entryLabel = fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 3, maxLength: 6 });
const entries = fc.uniqueArray(entryLabel, { minLength: 1, maxLength: 4 });
const inexactLabel = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 3, maxLength: 6 });

test('labels of which none is exact are paired as well as the best of all pairings in order', () => {
  fc.assert(
    fc.property(entries, fc.array(inexactLabel, { maxLength: 4 }), (known, labels) => {
      fc.pre(labels.every((label) => !known.includes(label)));
      const matches = vocabularyOf(...known).match(labels);
      const positions = matches.flatMap((match) => (match ? known.indexOf(match.entry.id) : []));
      const paired = matches.reduce((sum, match) => sum + (match?.score ?? 0), 0);
      const score =
        paired -
        extraLabel * (labels.length - positions.length) -
        missingEntry * (known.length - positions.length);
      expect(positions).toEqual([...new Set(positions)].toSorted());
      expect(score).toBeCloseTo(bestScore(labels, known), 9);
    }),
    { numRuns: 400 },
  );
});

test('an exact label is matched to its own entry, the first time, and its score is 1', () => {
  fc.assert(
    fc.property(entries, fc.array(fc.oneof(entryLabel, inexactLabel), { maxLength: 6 }), (known, labels) => {
      const matches = vocabularyOf(...known).match(labels);
      for (const [index, label] of labels.entries()) {
        const isFirst = labels.indexOf(label) === index;
        if (known.includes(label)) {
          expect(matches[index]).toEqual(
            isFirst ? { entry: expect.objectContaining({ id: label }), score: 1 } : undefined,
          );
        } else {
          expect(matches[index]?.score ?? 0).toBeLessThan(1);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('no entry is matched twice', () => {
  fc.assert(
    fc.property(entries, fc.array(fc.oneof(entryLabel, inexactLabel), { maxLength: 6 }), (known, labels) => {
      const matches = vocabularyOf(...known)
        .match(labels)
        .flatMap((match) => match?.entry.id ?? []);
      expect(new Set(matches).size).toBe(matches.length);
    }),
  );
});
