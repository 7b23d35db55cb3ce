/**
 * `npm run damage -- [RUNS] [SEED]`: damages made-up reports in named ways (both forms; txt, html and docx) and
 * prints how many figures were read right, flagged, or silently wrong. Exit status 1 when any is silently wrong.
 */
import { damageReports } from './damage/run.ts';
import { tableText } from './report/table-text.ts';
import { runCommand, UsageError } from './run-command.ts';

await runCommand('用法：npm run damage [-- 每种方式的份数 [种子]]', async (given) => {
  const [runs = 60, seed = 1] = given.map(Number);
  if (given.length > 2 || [runs, seed].some((number) => !(Number.isInteger(number) && number >= 0)))
    throw new UsageError('份数和种子都应为整数，如 741。');
  const outcomes = await damageReports(runs, seed);
  const share = (part: number, whole: number): string =>
    whole === 0 ? '—' : `${((100 * part) / whole).toFixed(3)} %`;
  const rows = outcomes.map(({ way, keeps, documents, refused, right, flagged, silent }) => {
    const figures = right + flagged + silent;
    return [
      way,
      keeps ? '可读' : '有损',
      String(documents),
      String(refused),
      share(right, figures),
      share(flagged, figures),
      String(silent),
    ];
  });
  console.log(
    tableText(
      `每种方式 ${runs} 份，种子 ${seed}`,
      ['方式', '信息', '文件', '拒读', '正确', '已提示', '无声错误'],
      rows,
    ),
  );
  const total = (key: 'documents' | 'right' | 'flagged' | 'silent', among = outcomes): number =>
    among.reduce((sum, outcome) => sum + outcome[key], 0);
  const kept = outcomes.filter(({ keeps }) => keeps);
  const figuresKept = total('right', kept) + total('flagged', kept) + total('silent', kept);
  console.log(
    `共 ${total('documents')} 份；信息未损的正确率 ${share(total('right', kept), figuresKept)}；无声错误 ${total('silent')} 个。`,
  );
  for (const { way, examples } of outcomes)
    for (const example of examples) console.log(`  ${way}：${example}`);
  if (total('silent') > 0) process.exitCode = 1;
});
