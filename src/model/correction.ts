import type { AmountUnit, Figure, FigureCorrection } from './figure.ts';
import { findFigure } from './forms/figures.ts';
import type { FormId } from './report.ts';

/**
 * An entry of `content/corrections.json`: one figure of one report, what the published document is read to say, and
 * what it should say. The document is never edited, and the figure keeps its state, number and text.
 */
export type Correction = {
  organ: string;
  year: number;
  figure: string;
  /** What the figure must still be for the correction to hold, as far as it is given; one of them at least. */
  expected: ExpectedFigure;
  corrected: { value: number; unit?: AmountUnit | undefined };
  reason: string;
  /** Where the corrected number is published or confirmed. */
  source: string;
  /** The day on which the correction was entered. */
  date: string;
};

type ExpectedFigure = {
  state?: Figure['state'] | undefined;
  raw?: string | undefined;
  value?: number | undefined;
  unit?: AmountUnit | null | undefined;
};

const expectedNames = { state: '状态', raw: '原文', value: '数字', unit: '单位' } as const;

/** What keeps a correction from its figure, in a sentence; undefined where it fits. */
export function findMismatch(
  { figure: id, expected, corrected }: Pick<Correction, 'figure' | 'expected' | 'corrected'>,
  { form, figures }: { form: FormId | null; figures: Readonly<Record<string, Figure>> },
): string | undefined {
  const definition = form === null ? undefined : findFigure(form, id);
  if (form === null) return '没有认出报告所用的表格，没有可以更正的数字。';
  if (!definition) return `${form} 年版表格没有 figure ${id}。`;
  const isAmount = definition.kind === 'amount';
  if (isAmount !== (corrected.unit !== undefined))
    return isAmount ? '金额的更正要写 corrected.unit。' : '件数的更正不写 corrected.unit。';
  const actual: Figure = figures[id] ?? { state: 'absent' };
  const names = Object.keys(expectedNames) as (keyof typeof expectedNames)[];
  const unequal = names.filter((name) => expected[name] !== undefined && expected[name] !== actual[name]);
  if (unequal.length === 0) return undefined;
  const differences = unequal.map(
    (name) =>
      `${expectedNames[name]}应为 ${JSON.stringify(expected[name])}，实为 ${JSON.stringify(actual[name] ?? null)}`,
  );
  return `与报告不符：${differences.join('；')}。`;
}

/** A correction as its figure carries it. */
export function toFigureCorrection({ corrected, reason, source, date }: Correction): FigureCorrection {
  return { ...corrected, reason, source, date };
}
