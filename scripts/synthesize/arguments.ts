import { parseArgs } from 'node:util';

/** What `npm run synthesize` is asked for. */
export type SynthesizeOptions = {
  organs: number;
  /** Years the reports are about, oldest first. */
  years: number[];
  /** Folder to write, as given. */
  out: string;
  seed: number;
  formats: 'txt' | 'mixed';
};

export const usage =
  '用法：npm run synthesize -- --organs 数目 --years 2019-2024 --out 文件夹 [--seed 种子] [--formats txt|mixed]';

/** The first year whose reports are on a form that the site knows, and the last that a report can be of. */
const [firstYear, lastYear] = [2019, 2040];
const options = {
  organs: { type: 'string' },
  years: { type: 'string' },
  out: { type: 'string' },
  seed: { type: 'string', default: '1' },
  formats: { type: 'string', default: 'mixed' },
  help: { type: 'boolean' },
} as const;

/** The command's options, or a sentence that says what is wrong with them; an empty one asks for the usage alone. */
export function readArguments(given: readonly string[]): SynthesizeOptions | { problem: string } {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(given);
  } catch {
    return { problem: '有不认识的参数，或参数后面缺少内容。' };
  }
  if (values.help) return { problem: '' };
  const { organs = '', out = '', formats } = values;
  const years = readYears(values.years ?? '');
  if (!/^[1-9]\d{0,6}$/.test(organs)) return { problem: '--organs：应为大于 0 的整数，如 3000。' };
  if (!years) return { problem: `--years：应为 ${firstYear} 年起的一年或几年，如 2020 或 2019-2024。` };
  if (out === '') return { problem: '--out：没有指明写到哪个文件夹。' };
  if (!/^\d{1,9}$/.test(values.seed)) return { problem: '--seed：应为不超过九位的整数。' };
  if (formats !== 'txt' && formats !== 'mixed') return { problem: '--formats：应为 txt 或 mixed。' };
  return { organs: Number(organs), years, out, seed: Number(values.seed), formats };
}

function parse(given: readonly string[]) {
  return parseArgs({ args: [...given], options }).values;
}

/** 2020 or 2019-2024 as years; undefined where it is neither. */
function readYears(text: string): number[] | undefined {
  const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (!(first >= firstYear && last <= lastYear && first <= last)) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
