import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { tableText } from '../report/table-text.ts';
import { subjects } from './subjects.ts';

const measureSchema = z.object({ milliseconds: z.number(), megabytes: z.number(), kilobytes: z.number() });
const program = path.join(import.meta.dirname, 'measure.ts');

/** Prints CPU milliseconds a report, warm on one core, and peak memory, per format, beside the libraries that do a part of the same work. */
export function benchParsing(): number {
  const measures = Object.keys(subjects).map((name) => {
    const printed = execFileSync(process.execPath, [program, name], { encoding: 'utf8' });
    return { name, ...measureSchema.parse(JSON.parse(printed)) };
  });
  const rows = measures.map(({ name, milliseconds, megabytes, kilobytes }) => {
    const { format, peer } = subjects[name] ?? {};
    const own = measures.find((measure) => measure.name === format);
    const ratio = peer && own ? `1 : ${(milliseconds / own.milliseconds).toFixed(2)}` : '';
    return [
      peer ?? `${format}（读取、提取、核对）`,
      kilobytes.toFixed(1),
      milliseconds.toFixed(2),
      megabytes.toFixed(0),
      ratio,
    ];
  });
  console.log(tableText('解析一份报告', ['', 'kB', 'CPU 毫秒', '内存峰值 MB', '本站 : 该库'], rows));
  return 0;
}
