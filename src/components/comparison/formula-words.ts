import { figureName } from '../../model/forms/figures.ts';
import type { Indicator, Operands } from '../../model/indicators/indicator.ts';
import type { FormId } from '../../model/report.ts';

/** A formula in words on one form: each line is a sum, with the names of the figures as the form prints them. */
export type FormulaLine = { name: string; figures: string[] };

/** How an indicator is worked out from the cells of a form, a line a sum. */
export function formulaLines({ formula, name }: Indicator, form: FormId): FormulaLine[] {
  const figures = (operands: Operands): string[] => (operands[form] ?? []).map((id) => figureName(form, id));
  switch (formula.kind) {
    case 'figure':
      return [{ name, figures: [figureName(form, formula.figure)] }];
    case 'sum':
      return [{ name, figures: figures(formula.figures) }];
    case 'ratio':
      return [
        { name: '分子', figures: figures(formula.numerator) },
        { name: '分母', figures: figures(formula.denominator) },
      ];
    case 'mix':
      return [
        ...formula.parts.map((part) => ({ name: part.name, figures: figures(part.figures) })),
        { name: '总数', figures: figures(formula.whole) },
      ];
    default:
      return [];
  }
}

/** The formula in a sentence. */
export function formulaSentence({ formula }: Indicator): string {
  switch (formula.kind) {
    case 'figure':
      return '照录表格中的一格，不作计算。';
    case 'sum':
      return '表格中几格之和；缺任何一格，就没有这个数。';
    case 'ratio':
      return '分子各格之和，除以分母各格之和；缺任何一格，就没有这个数。';
    case 'mix':
      return '每一部分各格之和，各占总数多少；缺任何一格，或者各部分相加不等于总数，就没有这个构成。';
    case 'checks':
      return '成立的算式数，除以能够核对的算式数；因空白或缺项不能核对的算式不计。';
    case 'days':
      return '公布日期减法定期限，以天计。';
  }
}
