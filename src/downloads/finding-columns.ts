import { lineAddress, reportAddress } from '../model/addresses.ts';
import type { Finding } from '../model/finding.ts';
import type { PlacedOrgan } from '../model/records.ts';
import type { CsvValue } from './csv.ts';
import { placeText } from './place-text.ts';
import type { Column } from './table.ts';

/** Columns of the table of findings. */
export const findingColumns = [
  { id: 'organ', type: 'string', meaning: '机关在本站的代号' },
  { id: 'name', type: 'string', meaning: '机关名称' },
  { id: 'place', type: 'string', meaning: '所在地，从省级到县级；未能确定时为空' },
  { id: 'year', type: 'integer', meaning: '报告年度' },
  { id: 'code', type: 'string', meaning: '检查或读取提示的代码' },
  { id: 'severity', type: 'string', meaning: 'error 确有错误，warning 存疑，note 说明' },
  { id: 'message', type: 'string', meaning: '提示的全文' },
  { id: 'figures', type: 'string', meaning: '涉及的数字的代号，用空格分开' },
  { id: 'line', type: 'integer', meaning: '在报告原文的第几行；没有行号时为空' },
  { id: 'page', type: 'integer', meaning: '在 PDF 的第几页；其他格式为空' },
  { id: 'address', type: 'string', meaning: '所在之处在本站的网址' },
] as const satisfies readonly Column[];

type FindingColumn = (typeof findingColumns)[number]['id'];

/** One finding on an organ's report of a year as a row of `findingColumns`. */
export function findingCells(
  organ: PlacedOrgan,
  year: number,
  { code, severity, message, figures = [], at }: Finding,
  toFullAddress: (address: string) => string,
): CsvValue[] {
  const { slug } = organ;
  const address = at?.line === undefined ? reportAddress(slug, year) : lineAddress(slug, year, at.line);
  const cells: Record<FindingColumn, CsvValue> = {
    organ: slug,
    name: organ.name,
    place: placeText(organ),
    year,
    code,
    severity,
    message,
    figures: figures.join(' '),
    line: at?.line ?? null,
    page: at?.page ?? null,
    address: toFullAddress(address),
  };
  return findingColumns.map(({ id }) => cells[id]);
}
