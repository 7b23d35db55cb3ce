import type { Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { FigureKind } from '../../../model/forms/form.ts';
import type { Cell } from '../../document.ts';
import { readValue } from './value.ts';

/** Reads a value cell as the figure with this id; what cannot be read or is in doubt becomes a finding. */
export function figureOfCell(
  cell: Cell,
  id: string,
  name: string,
  kind: FigureKind,
  findings: Finding[],
): Figure {
  const { doubt, ...value } = readValue(cell.raw, kind);
  const figure: Figure = { ...value, ...(cell.raw !== '' && { raw: cell.raw }), at: cell.at };
  if (figure.state === 'unreadable') {
    findings.push({
      code: 'cell.unreadable',
      severity: 'error',
      message: `“${name}”一格印的是“${cell.raw.replaceAll('\n', ' ')}”，不能确认是哪一个数字。`,
      figures: [id],
      at: cell.at,
    });
  }
  if (doubt === 'split-number') {
    findings.push({
      code: 'cell.split-number',
      severity: 'warning',
      message: `“${name}”一格的数字分在两段里，合读为 ${figure.value}。`,
      figures: [id],
      at: cell.at,
    });
  }
  if (doubt === 'short-unit') {
    findings.push({
      code: 'cell.unit-short',
      severity: 'note',
      message: `“${name}”一格印的是“${cell.raw.replaceAll('\n', ' ')}”，单位没有写“元”，读作 ${figure.value} ${figure.unit}。`,
      figures: [id],
      at: cell.at,
    });
  }
  return figure;
}
