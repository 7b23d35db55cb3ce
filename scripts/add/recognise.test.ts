import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parser/parse-report.ts';
import { recogniseOrgan } from './recognise.ts';
import { index, recognise } from './test-places.ts';

const content = path.join(import.meta.dirname, '..', '..', 'content', 'organs');

describe('the five published reports', () => {
  test.each([
    ['changchun-xinhu', '新湖镇', 'township', '220172101', 'inferred', 3.5],
    ['miyun-jugezhuang', '巨各庄镇', 'township', '110118105', 'inferred', 3.5],
    ['jiutai-qitamu', '其塔木街道办事处', 'subdistrict', '220113102', 'stated', 9.5],
    ['fengcheng-hutang', '湖塘乡', 'township', '360981206', 'stated', 9],
    ['muye-xinhuilu', '新辉路街道办事处', 'subdistrict', '410711006', 'stated', 12],
  ])('%s is %s', async (slug, name, kind, code, basis, margin) => {
    const parsed = await parseReport(readFileSync(path.join(content, slug, '2020.txt')));
    if ('refusal' in parsed) throw new Error(parsed.refusal.message);
    const settled = { name: undefined, kind: undefined, division: undefined };
    const { organ, resolution } = recogniseOrgan(parsed, settled, index) ?? {};
    expect(organ).toMatchObject({ name, kind, division: { code, basis } });
    const [best, next] = resolution?.candidates ?? [];
    expect((best?.score ?? 0) - (next?.score ?? 0)).toBe(margin);
  });
});

describe('an organ whose title names its place', () => {
  test.each([
    [
      '长春市九台区其塔木街道办事处',
      '220113102',
      '标题写明长春市九台区；2023 年区划代码中的名称是其塔木镇。',
    ],
    ['密云区财政局', '110118', '标题写明密云区。'],
    ['新乡市牧野区人民政府新辉路街道办事处', '410711006', '标题写明新乡市牧野区。'],
    ['内蒙古锡林郭勒盟公安局', '152500', '标题写明内蒙古锡林郭勒盟。'],
    ['黔南州荔波县玉屏街道办事处', '522722001', '标题写明黔南州荔波县。'],
    ['北京市朝阳区财政局', '110105', '标题写明北京市朝阳区。'],
    ['国家税务总局安平县税务局', '131125', '标题写明安平县。'],
    ['丰城市人民政府', '360981', '标题写明丰城市。'],
    ['长春市人民政府', '220100', '标题写明长春市。'],
    ['北京市人民政府', '110000', '标题写明北京市。'],
    ['鄂伦春自治旗人民政府', '150723', '标题写明鄂伦春自治旗。'],
    ['吉林省统计局', '220000', '标题写明吉林省。'],
    ['吉林市统计局', '220200', '标题写明吉林市。'],
    ['延边州公安局', '222400', '标题写明延边州。'],
    ['济源市人民政府', '419001', '标题写明济源市。'],
    ['东莞市东城街道办事处', '441900003', '标题写明东莞市。'],
    ['乐东县黄流镇', '469027107', '标题写明乐东县。'],
    ['绿园区人民政府', '220106', '标题写明绿园区。'],
    ['密云区巨各庄镇财政所', '110118105', '标题写明密云区。'],
    ['密云巨各庄镇', '110118105', '标题写明密云。'],
    ['北京密云巨各庄镇人民政府', '110118105', '标题写明北京密云。'],
    ['鼓楼区华大街道', '350102007', '标题写明鼓楼区。'],
    ['长春净月高新技术产业开发区管理委员会', '220172', '标题写明长春净月高新技术产业开发区。'],
    ['延吉市林业局', '222401', '标题写明延吉市。'],
    ['密云县巨各庄镇', '110118105', '标题写明密云县；2023 年区划代码中密云县的名称是密云区。'],
    [
      '杭州市江干区彭埠街道办事处',
      '330102015',
      '标题写明杭州市江干区；2023 年区划代码中没有江干区，地方是浙江省杭州市上城区彭埠街道。',
    ],
    ['丰城市新建乡', '360981', '标题写明丰城市；2023 年区划代码中丰城市没有新建乡，代码只到县级。'],
  ])('%s is of %s', (name, code, evidence) => {
    expect(recognise(name)?.organ.division).toEqual({ code, basis: 'stated', evidence });
  });
});

describe('an organ whose text names its place', () => {
  test.each<[string, string, string[], string, string, string]>([
    [
      'its signature',
      '太平镇',
      ['暂无。', '古蔺县太平镇人民政府', '2021年1月8日'],
      '510525103',
      'stated',
      '文末署名“古蔺县太平镇人民政府”。',
    ],
    [
      'its signature with a date and a seal',
      '湖塘乡',
      ['丰城市湖塘乡人民政府（盖章）2021年1月8日'],
      '360981206',
      'stated',
      '文末署名“丰城市湖塘乡人民政府”。',
    ],
    [
      'its signature, where counties share a name',
      '朝阳区财政局',
      ['北京市朝阳区财政局'],
      '110105',
      'stated',
      '文末署名“北京市朝阳区财政局”。',
    ],
    [
      'its byline',
      '湖塘乡',
      ['索引号：X01　发布机构：丰城市湖塘乡人民政府', ...Array<string>(9).fill('暂无。')],
      '360981206',
      'stated',
      '文首写明“丰城市湖塘乡人民政府”。',
    ],
    [
      'a document of its county',
      '湖塘乡',
      ['按照《丰城市政务公开工作要点》，公开信息。'],
      '360981206',
      'inferred',
      '报告没有写明上级地方；正文提到“丰城市”（《丰城市政务公开工作要点》）；2023 年区划代码中全国只有一个湖塘乡。',
    ],
    [
      'its own name in full',
      '新湖镇',
      ['东平县新湖镇位于县城西北，公开信息 12 条。'],
      '370923112',
      'inferred',
      '报告没有写明上级地方；正文提到“东平县”（“东平县新湖镇”）；2023 年区划代码中全国有两个新湖镇，另一个在吉林省长春市长春净月高新技术产业开发区。',
    ],
  ])('by %s', (_, name, paragraphs, code, basis, evidence) => {
    expect(recognise(name, paragraphs)?.organ.division).toEqual({ code, basis, evidence });
  });
});

describe('namesakes stay unresolved', () => {
  test.each<[string, string, string[], string, number]>([
    ['without a hint', '太平镇', [], 'ambiguous', 70],
    ['with a type that others have', '东城街道办事处', ['全市政务公开'], 'ambiguous', 44],
    [
      'with a province that has several',
      '城关镇',
      ['按照《河南省政务公开条例》，公开信息。'],
      'ambiguous',
      131,
    ],
    ['with a county named as an example', '新湖镇', ['赴东平县考察，学习东平县经验。'], 'ambiguous', 4],
    ['with a county named in passing', '新湖镇', ['来自东平县的群众前来咨询。'], 'ambiguous', 4],
    ['with both places named', '新湖镇', ['按照《长春市条例》和《东平县办法》，公开信息。'], 'ambiguous', 4],
    ['as counties', '朝阳区财政局', ['区委区政府'], 'ambiguous', 2],
    ['as a 乡 that may have become a 镇 elsewhere', '湖塘乡', [], 'ambiguous', 3],
    ['as the only one, but of another type', '其塔木街道', [], 'ambiguous', 1],
    [
      'as the only one, while the text is of elsewhere',
      '巨各庄镇',
      ['根据《河北省办法》公开。'],
      'contradicted',
      1,
    ],
    ['behind a county that is not known', '江干区彭埠街道办事处', [], 'ambiguous', 1],
    [
      'signed from where there is none',
      '巨各庄镇',
      ['延庆区的上级。', '长春市巨各庄镇人民政府'],
      'unknown',
      0,
    ],
    ['as a zone that is listed once', '南堡经济开发区管理委员会', [], 'ambiguous', 1],
    ['without a name of a place', '市财政局', [], 'unknown', 0],
  ])('%s: %s', (_, name, paragraphs, reason, count) => {
    const { organ, resolution } = recognise(name, paragraphs) ?? {};
    expect(organ?.division).toBeNull();
    expect(resolution).toMatchObject({ reason });
    expect(resolution?.candidates).toHaveLength(count);
  });
});

describe('of every hundredth town, none is taken for another', () => {
  const towns = [...index.gazetteer].filter(([code, name]) => code.length === 9 && /[镇乡道]$/.test(name));
  const sample = towns.filter((_, at) => at % 100 === 0);
  const placeAbove = (code: string, digits: number) =>
    index.gazetteer.get(code.slice(0, digits).padEnd(6, '0'));

  test.each<[string, (code: string) => string, number]>([
    ['with nothing but its name', () => '暂无。', 200],
    ['with its county', (code) => `按照《${placeAbove(code, 6)}政务公开要点》公开。`, 370],
    ['with its province', (code) => `根据《${placeAbove(code, 2)}信息公开办法》公开。`, 300],
    ['with another’s county', () => '按照《古蔺县政务公开要点》公开。', 0],
  ])('%s', (_, textOf, least) => {
    const found = sample.flatMap(([code, name]) => {
      const { division } = recognise(name, [textOf(code)])?.organ ?? {};
      return division ? [[code, division.code]] : [];
    });
    expect(found.filter(([code, other]) => code !== other)).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(least);
  });
});

describe('the name', () => {
  test.each<[string, string | null, string[], string | undefined, string | undefined]>([
    ['is the title’s, without the places above', '江西省丰城市湖塘乡人民政府', [], '湖塘乡', '360981206'],
    ['of a department keeps its place', '北京市密云区财政局', [], '密云区财政局', '110118'],
    ['of a government is whole', '江西省丰城市人民政府', [], '丰城市人民政府', '360981'],
    [
      'of a national body’s branch is whole',
      '国家税务总局安平县税务局',
      [],
      '国家税务总局安平县税务局',
      '131125',
    ],
    ['is the signature’s where the title has none', null, ['丰城市湖塘乡人民政府'], '湖塘乡', '360981206'],
    [
      'is the author’s where nothing else is there',
      null,
      ['本报告由密云区财政局编制。'],
      '密云区财政局',
      '110118',
    ],
    ['takes its place from the signature', '市财政局', ['长春市财政局'], '长春市财政局', '220100'],
    ['takes its place from the text', '县人民政府', ['按照安平县人民政府的要求'], '安平县人民政府', '131125'],
    ['stays bare where the text has two', '市财政局', ['长春市财政局和吉林市财政局'], '市财政局', undefined],
    ['is not known', null, ['公开信息 12 条。'], undefined, undefined],
  ])('%s', (_, title, paragraphs, name, code) => {
    const { organ } = recognise(title, paragraphs) ?? {};
    expect([organ?.name, organ?.division?.code]).toEqual([name, code]);
  });

  test('has the names that the text and the gazetteer give besides', () => {
    const { organ } = recognise('九台区其塔木街道办事处', ['其塔木镇人民政府公开信息。']) ?? {};
    expect(organ?.otherNames).toEqual(['其塔木镇', '其塔木镇人民政府']);
  });

  test.each([
    ['水利部', 'ministry'],
    ['国家统计局', 'ministry'],
    ['吉林省人民政府', 'provinceGovernment'],
    ['延边朝鲜族自治州人民政府', 'prefectureGovernment'],
    ['浦东新区人民政府', 'countyGovernment'],
    ['丰城市人民政府', 'countyGovernment'],
    ['太平镇人民政府', 'township'],
    ['太平乡党政办公室', 'township'],
    ['东城街道', 'subdistrict'],
    ['南磨房地区办事处', 'subdistrict'],
    ['长春净月高新技术产业开发区管理委员会', 'zone'],
    ['安平县经济开发区管理委员会', 'zone'],
    ['长春市人民政府办公室', 'department'],
    ['长春市国资委', 'department'],
    ['巨各庄镇财政所', 'department'],
    ['长春市第一中学', 'other'],
  ])('%s is of the kind %s', (name, kind) => {
    expect(recognise(name)?.organ.kind).toBe(kind);
  });
});

test('a division that is given stands, and the report’s own evidence for the same one', () => {
  expect(recognise('太平镇', [], { division: '510525103' })?.organ.division).toEqual({
    code: '510525103',
    basis: 'inferred',
    evidence: '添加报告时由维护者指定。',
  });
  expect(recognise('丰城市湖塘乡', [], { division: '360981206' })?.organ.division?.basis).toBe('stated');
});

test('a name that is given is not said to be in the report', () => {
  expect(recognise('太平镇', [], { name: '丰城市湖塘乡' })?.organ.division).toEqual({
    code: '360981206',
    basis: 'inferred',
    evidence: '添加时给出的名称写明丰城市。',
  });
});

describe('what the figures of a report cover', () => {
  const scopeOf = (organName: string, text: string) => recognise(organName, [text])?.organ.scope;

  test('is kept where the report states it', () => {
    expect(scopeOf('密云区财政局', '本报告数据为全区汇总数据，包括各部门和各镇。')).toBe('aggregate');
    expect(scopeOf('密云区人民政府', '本报告数据仅为区政府本级，不含各部门。')).toBe('own');
  });

  test('is left to the kind of organ where the report is silent', () => {
    expect(scopeOf('密云区人民政府', '一年来，工作平稳。')).toBeUndefined();
    expect(scopeOf('密云区财政局', '一年来，工作平稳。')).toBeUndefined();
    expect(scopeOf('密云区巨各庄镇', '本报告数据由各部门汇总统计。')).toBeUndefined();
  });
});
