import type { PlotLook, PlottedPoint, PlottedRow } from '../charts/compared-plots.ts';

/** What is drawn of an indicator: the rows of each drawing, one year of them or several, and how their numbers stand. */
export type Drawn = {
  drawings: readonly (readonly PlottedRow[])[];
  isOneYear: boolean;
  /** Whether the form changes between the years shown. */
  hasBreak: boolean;
  scale: PlotLook['scale'];
};

/** What a reader must know to read the drawings, and nothing that is not in them. */
export function chartCaption({ drawings, isOneYear, hasBreak, scale }: Drawn): string {
  const points = drawings.flat().flatMap((row) => row.points);
  const bare = points.filter(({ value, text }) => value === undefined && text !== '').length;
  const empty = points.filter(({ value, text }) => value === undefined && text === '').length;
  return [
    isOneYear ? '' : axisWords(drawings),
    !isOneYear && hasBreak ? '虚线处表格改版，前后不相连。' : '',
    !isOneYear && points.some(({ value, isDoubtful }) => value !== undefined && isDoubtful)
      ? '红色空心圆点的数字存疑，见表格。'
      : '',
    isOneYear && scale === 'log' && points.some(isLeftOfAxis)
      ? '对数轴，0 和小于 0 的不在轴上，写在最左边。'
      : '',
    bare > 0 ? `${bare} 格没有可比的数字，图中只写状态。` : '',
    empty > 0 ? `${empty} 格没有数字，图中空着。` : '',
    drawings.length > 1 ? '汇总报告含所属机关的数字，另画一图。' : '',
  ].join('');
}

/** Small drawings share an axis with those of the same image only. */
function axisWords(drawings: readonly (readonly PlottedRow[])[]): string {
  if (drawings.every((rows) => rows.length < 2)) return '';
  return drawings.length > 1 ? '同一组的各图用同一纵轴。' : '各图用同一纵轴。';
}

function isLeftOfAxis({ value }: PlottedPoint): boolean {
  return value !== undefined && value <= 0;
}
