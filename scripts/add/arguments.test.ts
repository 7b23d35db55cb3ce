import { expect, test } from 'vitest';
import { findMisuse, readArguments } from './arguments.ts';

test('options stand before or behind the files, with or without =', () => {
  const given = ['--year=2020', 'a.pdf', '--division', '110118105', '--dry-run', '--published', '2021-01-20'];
  expect(readArguments(given)).toMatchObject({
    names: ['a.pdf'],
    year: 2020,
    division: '110118105',
    isDryRun: true,
    source: { published: '2021-01-20' },
  });
  expect(readArguments(['--', '--year'])).toMatchObject({
    names: ['--year'],
    year: undefined,
    source: undefined,
  });
});

test.each([
  [[], '没有指明文件或文件夹。'],
  [[''], '没有指明文件或文件夹。'],
  [['a', '--colour'], '不认识的参数 --colour。'],
  [['a', '-x'], '不认识的参数 -x。'],
  [['a', '--year'], '参数后面缺少内容，或多了内容。'],
  [['a', '--dry-run=1'], '参数后面缺少内容，或多了内容。'],
  [['a', '--year', '20'], '--year：应为四位数的年份，如 2020。'],
  [['a', '--year', '9999'], '--year：应为四位数的年份，如 2020。'],
  [['a', '--organ', '../x'], '--organ：应为小写拼音，如 miyun-jugezhuang。'],
  [['a', '--organ', 'Miyun-X'], '--organ：应为小写拼音，如 miyun-jugezhuang。'],
  [['a', '--name', '镇'], '--name：应为 2 至 60 个字的机关名称，不含空格。'],
  [['a', '--name', '太平\n镇'], '--name：应为 2 至 60 个字的机关名称，不含空格。'],
  [
    ['a', '--kind', 'toString'],
    '--kind：应为 ministry、provinceGovernment、prefectureGovernment、countyGovernment、township、subdistrict、department、zone、other 之一。',
  ],
  [['a', '--division', '1101'], '--division：应为 6 位或 9 位数字的区划代码。'],
  [['a', '--url', 'www.a.cn'], '--url：应为完整的网址，如 https://www.example.gov.cn/report.html。'],
  [['a', '--url', 'javascript:x'], '--url：应为完整的网址，如 https://www.example.gov.cn/report.html。'],
  [['a', '--published', '2021-02-30'], '--published：应为日期，如 2021-01-20。'],
  [['a', '--fetched', '20210101'], '--fetched：应为日期，如 2021-02-03。'],
  [['--help'], ''],
])('%j is refused: %s', (given, problem) => {
  expect(readArguments(given)).toEqual({ problem });
});

test('a code that is not in the gazetteer, and one source for several files, are misuse', () => {
  const gazetteer = new Map([['110118', '密云区']]);
  const options = (given: string[]) => {
    const read = readArguments(['a', ...given]);
    if ('problem' in read) throw new Error(read.problem);
    return read;
  };
  expect(findMisuse(options(['--division', '110118']), gazetteer, 2)).toBeUndefined();
  expect(findMisuse(options(['--division', '999999']), gazetteer, 1)).toBe(
    '--division：区划代码表中没有 999999。',
  );
  const source = options(['--url', 'https://www.example.gov.cn/']);
  expect(findMisuse(source, gazetteer, 1)).toBeUndefined();
  expect(findMisuse(source, gazetteer, 2)).toBe(
    '--url、--published、--fetched 只用于一个文件，这里有 2 个。',
  );
});
