import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const whole = ['--organs', '12', '--years', '2019-2021', '--out', 'made-up'];

test('reads organs, years, folder and seed', () => {
  expect(readArguments([...whole, '--seed', '7', '--formats', 'txt'])).toEqual({
    ...{ organs: 12, years: [2019, 2020, 2021], out: 'made-up', seed: 7, formats: 'txt' },
  });
  expect(readArguments(['--organs', '1', '--years', '2020', '--out', '.'])).toMatchObject({
    ...{ years: [2020], seed: 1, formats: 'mixed' },
  });
  expect(readArguments(['--help'])).toEqual({ problem: '' });
});

test.each([
  [['--organs', '0'], '--organs：应为大于 0 的整数，如 3000。'],
  [['--organs', '1e3'], '--organs：应为大于 0 的整数，如 3000。'],
  [['--years', '2018-2020'], '--years：应为 2019 年起的一年或几年，如 2020 或 2019-2024。'],
  [['--years', '2021-2020'], '--years：应为 2019 年起的一年或几年，如 2020 或 2019-2024。'],
  [['--years', '2020-2041'], '--years：应为 2019 年起的一年或几年，如 2020 或 2019-2024。'],
  [['--out', ''], '--out：没有指明写到哪个文件夹。'],
  [['--seed', '-1'], '有不认识的参数，或参数后面缺少内容。'],
  [['--seed', 'abc'], '--seed：应为不超过九位的整数。'],
  [['--formats', 'pdf'], '--formats：应为 txt 或 mixed。'],
  [['--organ', '3'], '有不认识的参数，或参数后面缺少内容。'],
  [['--out'], '有不认识的参数，或参数后面缺少内容。'],
])('%s is refused with a sentence', (changed, problem) => {
  expect(readArguments([...whole, ...changed])).toEqual({ problem });
});
