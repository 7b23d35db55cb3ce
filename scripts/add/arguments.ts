import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { type OrganKind, organKindIds, organKinds, slugPattern } from '../../src/model/organ.ts';
import { organFileSchema } from '../../src/model/organ-schema.ts';
import { type SourceFile, sourceFileSchema } from '../../src/model/records.ts';
import { reportSchema } from '../../src/model/report-schema.ts';
import type { Gazetteer } from '../collect/content/divisions.ts';

/** What whoever adds reports says about them. */
export type AddOptions = {
  names: string[];
  isDryRun: boolean;
  organ: string | undefined;
  year: number | undefined;
  name: string | undefined;
  kind: OrganKind | undefined;
  division: string | undefined;
  source: SourceFile | undefined;
};

export const usage = `用法：npm run add -- 文件或文件夹… [--dry-run]
  --organ SLUG        放进这个机关，如 miyun-jugezhuang
  --year YYYY         年度
  --name 名称         机关名称
  --kind 类别         ${organKindIds.map((id) => `${id}（${organKinds[id].name}）`).join('、')}
  --division 代码     区划代码，6 位或 9 位，见 content/divisions.csv
  --url 网址          发布的网页，只用于一个文件
  --published 日期    发布日期，如 2021-01-20，只用于一个文件
  --fetched 日期      取得日期，只用于一个文件`;

const options = {
  'dry-run': { type: 'boolean' },
  organ: { type: 'string' },
  year: { type: 'string' },
  name: { type: 'string' },
  kind: { type: 'string' },
  division: { type: 'string' },
  url: { type: 'string' },
  published: { type: 'string' },
  fetched: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** The command's options, or a sentence that says what is wrong with them; an empty one asks for the usage alone. */
export function readArguments(given: readonly string[]): AddOptions | { problem: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(given);
  } catch (error) {
    return { problem: problemOf(error, given) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { problem: '' };
  const problem = Object.entries(rules).find(([option, { isGood }]) => {
    const value = values[option as keyof typeof rules];
    return value !== undefined && !isGood(value);
  });
  if (problem) return { problem: `--${problem[0]}：${problem[1].says}` };
  if (positionals.length === 0 || positionals.includes('')) return { problem: '没有指明文件或文件夹。' };
  const { url, published, fetched } = values;
  const source = {
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    ...(fetched !== undefined && { fetched }),
  };
  return {
    names: positionals,
    isDryRun: values['dry-run'] ?? false,
    organ: values.organ,
    year: values.year === undefined ? undefined : Number(values.year),
    name: values.name,
    kind: organKindIds.find((id) => id === values.kind),
    division: values.division,
    source: Object.keys(source).length > 0 ? source : undefined,
  };
}

/** What is wrong with the options only the gazetteer and the files can tell; undefined where nothing is. */
export function findMisuse(
  { division, source }: AddOptions,
  gazetteer: Gazetteer,
  fileCount: number,
): string | undefined {
  if (division !== undefined && !gazetteer.has(division)) {
    return `--division：区划代码表中没有 ${division}。`;
  }
  if (source && fileCount > 1)
    return `--url、--published、--fetched 只用于一个文件，这里有 ${fileCount} 个。`;
  return undefined;
}

function parse(given: readonly string[]) {
  return parseArgs({ args: [...given], options, allowPositionals: true });
}

const rules = {
  organ: { isGood: (value: string) => slugPattern.test(value), says: '应为小写拼音，如 miyun-jugezhuang。' },
  year: {
    isGood: (value: string) => /^\d{4}$/.test(value) && isGood(reportSchema.shape.year, Number(value)),
    says: '应为四位数的年份，如 2020。',
  },
  name: {
    isGood: (value: string) =>
      isGood(organFileSchema.shape.name, value) && /^[^\p{C}\p{Z}]{2,60}$/u.test(value),
    says: '应为 2 至 60 个字的机关名称，不含空格。',
  },
  kind: {
    isGood: (value: string) => Object.hasOwn(organKinds, value),
    says: `应为 ${organKindIds.join('、')} 之一。`,
  },
  division: {
    isGood: (value: string) => /^\d{6}(?:\d{3})?$/.test(value),
    says: '应为 6 位或 9 位数字的区划代码。',
  },
  url: {
    isGood: (value: string) => /^https?:\/\//.test(value) && isGood(sourceFileSchema.shape.url, value),
    says: '应为完整的网址，如 https://www.example.gov.cn/report.html。',
  },
  published: {
    isGood: (value: string) => isGood(sourceFileSchema.shape.published, value),
    says: '应为日期，如 2021-01-20。',
  },
  fetched: {
    isGood: (value: string) => isGood(sourceFileSchema.shape.fetched, value),
    says: '应为日期，如 2021-02-03。',
  },
} as const;

function isGood(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

function problemOf(error: unknown, given: readonly string[]): string {
  const { code } = error as NodeJS.ErrnoException;
  const known = (argument: string) => Object.hasOwn(options, argument.slice(2).replace(/=.*$/, ''));
  const unknown = given.find((argument) => argument.startsWith('-') && !known(argument));
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined
    ? `不认识的参数 ${unknown}。`
    : '参数后面缺少内容，或多了内容。';
}
