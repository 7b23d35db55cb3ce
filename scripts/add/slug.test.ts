import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugPattern } from '../../src/model/organ.ts';
import { placeLine } from './place-index.ts';
import { pinyinWord } from './place-words.ts';
import { slugsFor } from './slug.ts';
import { index, recognise, words } from './test-places.ts';

const sha256 = 'abcdef0123456789'.repeat(4);

/** The address an organ of this name takes first, all of its report being its title. */
function slugOf(name: string): string | undefined {
  const recognised = recognise(name);
  return recognised && slugsFor(recognised, sha256, words)[0];
}

test.each([
  ['丰城市湖塘乡', 'fengcheng-hutang'],
  ['长春净月高新技术产业开发区新湖镇', 'changchun-xinhu'],
  ['九台区其塔木街道办事处', 'jiutai-qitamu'],
  ['于家务回族乡', 'tongzhou-yujiawu'],
  ['于家务回族乡财政所', 'tongzhou-yujiawu-caizhengsuo'],
  ['东莞市东城街道', 'dongguan-dongcheng'],
  ['密云区财政局', 'miyun-caizhengju'],
  ['北京市密云区人民政府', 'beijing-miyun'],
  ['长春市人民政府', 'jilin-changchun'],
  ['吉林省人民政府', 'jilin-zhengfu'],
  ['济源市人民政府', 'henan-jiyuan'],
  ['沧县人民政府', 'cangzhou-cangxian'],
  ['长春净月高新技术产业开发区管理委员会', 'changchun-jingyuegaoxinjishuchanyekaifaqu'],
  ['水利部', 'guowuyuan-shuilibu'],
])('%s is at %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test.each([
  ['朝阳 is several counties', '北京市朝阳区财政局', 'beijing-chaoyang-caizhengju'],
  ['苏州 and 宿州 are read alike', '苏州市财政局', 'jiangsu-suzhou-caizhengju'],
  ['吉林 is a province and a city: the province', '吉林省统计局', 'jilin-tongjiju'],
  ['吉林 is a province and a city: the city', '吉林市统计局', 'jilin-jilin-tongjiju'],
  ['a government where a town has the address', '阿坝县人民政府', 'aba-abaxian'],
  ['a town where the county’s government could have it', '阿坝县阿坝镇', 'aba-aba'],
])('where %s', (_, name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test.each([
  ['nothing is known of its place, by the bytes of the report', '太平镇', 'weizhi-taiping-abcdef'],
  ['its city is stated and the town not known there', '长春市新建乡', 'changchun-xinjian'],
  ['its county is stated and the town not known there', '丰城市新建乡', 'fengcheng-xinjian'],
])('an organ without a code: %s', (_, name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a character without a reading stands by its code point, punctuation not at all', () => {
  expect(pinyinWord('𠮷（一）乡')).toBe('u20bb7yixiang');
});

test('a long name is cut between syllables', () => {
  const word = pinyinWord('长春净月高新技术产业开发区'.repeat(3));
  expect(word).toMatch(/^changchunjingyue/);
  expect(word.length).toBeLessThanOrEqual(48);
});

test('every address offered fits the pattern, whatever the organ is called', () => {
  const words_ = [
    '省',
    '市',
    '区',
    '县',
    '镇',
    '街道',
    '局',
    '长春',
    '太平',
    '朝阳区',
    '𠮷',
    '（',
    '-',
    '/',
    '..',
    'A',
    '1',
  ];
  const name = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.array(fc.constantFrom(...words_), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(name, (organName) => {
      const recognised = recognise(organName);
      const slugs = recognised ? slugsFor(recognised, sha256, words) : [];
      for (const slug of slugs) expect(slug).toMatch(slugPattern);
    }),
    { numRuns: 400 },
  );
});

test('no two divisions of a province have the same first address', () => {
  const names = [...index.gazetteer.keys()]
    .filter((code) => code.startsWith('22'))
    .map((code) => [code, placeLine(code, index)] as const)
    .filter(([, name]) => /[省市州盟区县旗镇乡道]$/.test(name));
  const slugs = names.flatMap(([code, name]) => {
    const recognised = recognise(name);
    return recognised?.organ.division?.code === code ? slugsFor(recognised, sha256, words).slice(0, 1) : [];
  });
  expect(slugs.length).toBeGreaterThan(900);
  expect(slugs.filter((slug, at) => slugs.indexOf(slug) !== at)).toEqual([]);
});
