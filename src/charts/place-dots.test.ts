import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { type PlaceDot, placeDots } from './place-dots.ts';

const options = { id: 'c', title: '题目', description: '说明', axisLabel: '件', scale: 'log' } as const;
const dot = (key: string, value: number | undefined, isWhole = true): PlaceDot => ({
  ...{ key, label: `${key}市`, value, isWhole },
  text: value === undefined ? '没有报告' : `${value} 件`,
});

function draw(rows: readonly PlaceDot[], scale: 'log' | 'share' = 'log') {
  const markup = placeDots(rows, { ...options, scale });
  return markup === undefined ? undefined : parseHTML(markup).document;
}

const texts = (document: Document | undefined): string[] =>
  [...(document?.querySelectorAll('text') ?? [])].map((text) => text.textContent ?? '');

test('a place stands in the order given, not by its number', () => {
  const named = texts(draw([dot('甲', 3), dot('乙', 500), dot('丙', 20)])).filter((text) =>
    text.endsWith('市'),
  );
  expect(named).toEqual(['甲市', '乙市', '丙市']);
});

test('0 and no number have no dot on a log axis, and keep their row with their words', () => {
  const document = draw([dot('甲', 3), dot('乙', 0), dot('丙', undefined)]);
  expect(document?.querySelectorAll('circle')).toHaveLength(1);
  expect(texts(document)).toEqual(expect.arrayContaining(['3 件', '0 件', '没有报告']));
});

test('a dot is hollow where not all that belongs to it is in it', () => {
  const document = draw([dot('甲', 3), dot('乙', 7, false)]);
  const fills = [...(document?.querySelectorAll('circle') ?? [])].map(
    (circle) => circle.getAttribute('fill') ?? circle.parentElement?.getAttribute('fill'),
  );
  expect(fills).toEqual(['var(--data)', 'var(--paper)']);
});

test('a share of 0 has a dot on an axis of shares', () => {
  expect(draw([dot('甲', 0), dot('乙', 1)], 'share')?.querySelectorAll('circle')).toHaveLength(2);
});

test('nothing is drawn where no place has a dot', () => {
  expect(draw([dot('甲', 0), dot('乙', undefined)])).toBeUndefined();
  expect(draw([dot('甲', undefined)], 'share')).toBeUndefined();
});
