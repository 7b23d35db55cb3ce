import { tableText } from '../../report/table-text.ts';
import { type BenchResult, growthOf, mostBuildMemory, mostGrowth } from './result.ts';
import { figureRows, ratioText, verdictOf, written } from './table.ts';

/** The tables for a terminal, one a size. */
export function resultText(result: BenchResult): string {
  const tables = result.sizes.map((size) => {
    const { own, pagefind } = size.engines;
    const rows = figureRows.map((row) => {
      const verdict = verdictOf(row, size);
      return [
        row.chinese,
        written(row, own?.[row.key]),
        written(row, pagefind?.[row.key]),
        ratioText(row, size),
        verdict ? `${verdict.target} ${verdict.isMet ? '达到' : '未达到'}` : '',
      ];
    });
    return tableText(`全文搜索：${size.reports} 份报告`, ['', '本站', 'Pagefind', '比值', '目标'], rows);
  });
  return [...tables, ...acrossSizes(result)].join('\n\n');
}

function acrossSizes(result: BenchResult): string[] {
  const { largest } = result;
  const [own, pagefind] = [growthOf(result, 'own'), growthOf(result, 'pagefind')];
  const growth =
    own &&
    `首次搜索的字节数从最小到最大增长：本站 ${own.toFixed(2)} 倍，Pagefind ${pagefind?.toFixed(2) ?? '—'} 倍；目标 ≤ ${mostGrowth}，${own <= mostGrowth ? '达到' : '未达到'}。`;
  const memory =
    largest &&
    `${largest.reports} 份报告：建索引内存峰值 ${largest.memory.toFixed(0)} MB，CPU ${largest.cpu.toFixed(0)} 秒；目标 ≤ ${mostBuildMemory} MB，${largest.memory <= mostBuildMemory ? '达到' : '未达到'}。`;
  return [growth, memory].filter((line) => typeof line === 'string');
}
