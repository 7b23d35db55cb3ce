import { expect, test } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import { startComputing } from '../test-computing-time.ts';
import { proseContradicts } from './prose-contradicts.ts';
import { assess, reportWith } from './test-reports.ts';
import { textForeignPlace } from './text-foreign-place.ts';
import { titleNoYear } from './title-no-year.ts';
import { titleOrganDiffers } from './title-organ-differs.ts';
import { townTypeOf } from './town-type.ts';

const blank: Figure = { state: 'blank' };

/** What the prose of a report for 2020 with so many requests received and carried in is said to contradict. */
function contradictions(
  text: string,
  received: number | Figure = 3,
  carriedIn: number | Figure = 0,
): string[] {
  const figures = { 'requests.received.total': received, 'requests.carriedIn.total': carriedIn };
  return assess(proseContradicts, reportWith(figures, { prose: [text] })).map((line) =>
    line.replace(
      /^fail: 正文写“(.*)”，申请情况表的本年新收总计是 (\d+) 件。 \[requests\.received\.total\] @1$/,
      '“$1” ≠ $2',
    ),
  );
}

test('digits without end and sentences without end take no time', () => {
  const computed = startComputing();
  contradictions(`收到政府信息公开申请2件，${'3'.repeat(9_900)}。`.repeat(30));
  contradictions(`收到政府信息公开申请2件${'，共3件'.repeat(60_000)}`);
  expect(computed()).toBeLessThan(2000);
});

test.each<[string, string[]]>([
  ['2020年，我镇收到政府信息公开申请3件。', ['pass']],
  ['全年共受理依申请公开3件，均已答复。', ['pass']],
  ['共收到公民、法人和其他组织提交的政府信息公开申请 3 件。', ['pass']],
  ['收到３件政府信息公开申请。', ['pass']],
  ['收到政府信息公开申请公开3件。', ['pass']],
  ['2020年收到政府信息公開申請3件。', ['pass']],
  ['2020年收到政府信息公開申請2件。', ['“收到政府信息公開申請2件” ≠ 3']],
  ['2020年收到政府信息公开申请2件。', ['“收到政府信息公开申请2件” ≠ 3']],
  ['本年度新收政府信息公开申请12宗。', ['“新收政府信息公开申请12宗” ≠ 3']],
  ['收到5件政府信息公开申请。', ['“收到5件政府信息公开申请” ≠ 3']],
  ['2020年未收到政府信息公开申请。', ['“未收到政府信息公开申请” ≠ 3']],
  ['没有收到任何单位和个人的公开申请。', ['“没有收到任何单位和个人的公开申请” ≠ 3']],
  ['收到政府信息公开申请2件；未收到行政复议申请。', ['“收到政府信息公开申请2件” ≠ 3']],
  ['2019年收到政府信息公开申请5件。', []],
  ['2019年收到政府信息公开申请5件，2020年收到政府信息公开申请3件。', ['pass']],
  ['2019年收到政府信息公开申请5件，2020年收到政府信息公开申请4件。', ['“收到政府信息公开申请4件” ≠ 3']],
  ['2020年收到政府信息公开申请3件，比2019年的5件少。', ['pass']],
  ['根据国办公开办函〔2019〕60号的要求，收到政府信息公开申请4件。', ['“收到政府信息公开申请4件” ≠ 3']],
  ['上年结转政府信息公开申请1件。', []],
  ['其中，收到网上申请1件。', []],
  ['收到行政复议申请1件。', []],
  ['收到政府信息公开申请三件。', ['pass']],
  ['收到政府信息公开申请十五件。', ['“收到政府信息公开申请十五件” ≠ 3']],
  ['收到政府信息公开申请1,200件。', ['“收到政府信息公开申请1,200件” ≠ 3']],
  ['收到政府信息公开申请5件，较上年减少2件。', ['“收到政府信息公开申请5件” ≠ 3']],
  ['本年度无政府信息公开申请。', ['“无政府信息公开申请” ≠ 3']],
  ['本年度无政府信息公开申请超期。', []],
  ['受理行政许可申请236件。', []],
  ['依申请公开工作有序。受理低保申请12件，收到入党申请书4份。', []],
  ['收到网络公开申请1件，收到信函公开申请2件。', ['pass']],
  ['受理政府信息公开申请2件，不予受理1件。', ['pass']],
  ['收到政府信息公开申请2件，其余方式收到若干，共计3件。', ['pass']],
  ['收到政府信息公开申请2件，公开信息3条。', ['“收到政府信息公开申请2件” ≠ 3']],
  ['收到政府信息公开申请2件，办理建议3件。', ['“收到政府信息公开申请2件” ≠ 3']],
  ['未收到政府信息公开申请，公开信息3件。', ['“未收到政府信息公开申请” ≠ 3']],
  ['2020年1月1日至12月31日，我镇共收到政府信息公开申请9999件。', ['“收到政府信息公开申请9999件” ≠ 3']],
  ['截至2020年12月31日，共收到政府信息公开申请9999件。', ['“收到政府信息公开申请9999件” ≠ 3']],
  ['办理政府信息公开申请2件。', []],
  ['通过网络收到政府信息公开申请2件。', []],
  ['近三年共收到政府信息公开申请45件。', []],
  ['全县收到政府信息公开申请300件。', []],
  ['收到政府信息公开补正申请1件。', []],
  ['未收到法人的政府信息公开申请。', []],
  ['未收到公民、法人和其他组织的政府信息公开申请。', ['“未收到公民、法人和其他组织的政府信息公开申请” ≠ 3']],
  ['未收到要求收费的公开申请。', []],
  ['未收到因政府信息公开申请引发的投诉。', []],
  ['未收到针对政府信息公开申请提起的行政复议。', []],
  ['受理行政诉讼0件。', []],
  ['公开信息1800条。', []],
  ['加强依申请公开工作，规范申请的接收。', []],
])('%s', (text, assessed) => {
  expect(contradictions(text)).toEqual(assessed);
});

test('a number in the prose may be that of the new requests, or of these and the ones carried in', () => {
  expect(contradictions('受理政府信息公开申请4件。', 3, 1)).toEqual(['pass']);
  expect(contradictions('受理政府信息公开申请3件。', 3, 1)).toEqual(['pass']);
  expect(contradictions('受理政府信息公开申请5件。', 3, 1)).toEqual(['“受理政府信息公开申请5件” ≠ 3']);
});

test('without a number in the table there is nothing to hold the prose against', () => {
  expect(contradictions('收到政府信息公开申请4件。', blank)).toEqual(['notAssessable']);
});

test('every paragraph is held against the table, at its own place', () => {
  const report = reportWith({}, { prose: ['收到政府信息公开申请0件。', '全年收到政府信息公开申请7件。'] });
  expect(assess(proseContradicts, report)).toEqual([
    'pass',
    'fail: 正文写“收到政府信息公开申请7件”，申请情况表的本年新收总计是 0 件。 [requests.received.total] @2',
  ]);
});

test.each<[string, string | null, string, string]>([
  ['a township of its own affairs', '清河镇', '我镇做好政府信息公开工作。', 'pass'],
  [
    'a street office that raises the whole city',
    '安平市东区清河街道办事处',
    '切实提升全市政务公开整体水平。',
    'fail: 正文写“提升全市政务公开整体水平”，是以上级机关的口气说话，与“安平市东区清河街道办事处”不符，可能抄自别处。 @1',
  ],
  [
    'a street office that takes part in the whole city',
    '安平市东区清河街道办事处',
    '在全市考核中名列前茅。',
    'pass',
  ],
  [
    'a township that calls itself a county',
    '清河镇',
    '我县政府信息公开工作取得成效。',
    'fail: 正文写“我县政府信息公开工作取得成效”，是上级机关的自称，与“清河镇”不符，可能抄自别处。 @1',
  ],
  [
    'a street office of a city that speaks of 州 and 县',
    '长安市东区清河街道办事处',
    '按照省、州、县的要求。',
    'fail: 正文写“按照省、州、县的要求”，提到了州和县，与“长安市东区清河街道办事处”不符，可能抄自别处。 @1',
  ],
  ['a township of a place not named, which may have 州 and 县', '清河镇', '按照省州县的要求。', 'pass'],
  ['a notice by its title', '清河镇', '印发了《关于推进全县政务公开工作的通知》。', 'pass'],
  ['a city that is called so by all', '清河镇', '推进全国文明城市创建。', 'pass'],
  ['safety', '清河镇', '加强平安全区域建设。', 'pass'],
  ['the city’s site', '清河镇', '通过我市政府信息公开网站公布。', 'pass'],
  ['a bureau', '安平市统计局', '提升全市统计水平。', 'notAssessable'],
])('text.foreign-place: %s', (_, organName, text, assessed) => {
  expect(assess(textForeignPlace, reportWith({}, { organName, prose: [text] }))).toEqual([assessed]);
});

test('text.foreign-place: no organ is nothing to hold the prose against', () => {
  expect(assess(textForeignPlace, reportWith({}, { organName: null, prose: ['提升全市水平'] }))).toEqual([
    'notAssessable',
  ]);
});

const differs = (organName: string, count: number, words: string): string =>
  `fail: 标题中的机关是“${organName}”，正文却有 ${count} 段自称“${words}”。 @1`;

test.each<[string, string, string[], string]>([
  ['a township that calls itself so', '清河镇', ['我镇公开信息。'], 'pass'],
  ['a township that calls itself nothing', '清河镇', ['公开信息。'], 'pass'],
  [
    'a street office that calls itself a town',
    '清河街道办事处',
    ['我镇公开信息。', '完善制度。', '我镇加强领导。'],
    differs('清河街道办事处', 2, '我镇'),
  ],
  [
    'a street office by any of its names',
    '清河街道',
    ['我街道公开信息。', '我街加强领导。', '我办事处完善制度。'],
    'pass',
  ],
  [
    'a town that calls itself a street office',
    '清河镇人民政府',
    ['我街道公开信息。'],
    differs('清河镇人民政府', 1, '我街道'),
  ],
  ['a 乡 that calls itself a town', '清河乡', ['我镇公开信息。'], differs('清河乡', 1, '我镇')],
  ['towns and villages', '清河镇', ['我镇公开信息，助力我乡村振兴，落实我乡镇责任。'], 'pass'],
  ['street lamps', '清河镇', ['修好我街道路灯。'], 'pass'],
  ['somebody else’s words', '清河街道', ['回复“我镇何时修路”的来信。'], 'pass'],
  ['an organ of another tier', '安平市统计局', ['我镇公开信息。'], 'notAssessable'],
])('title.organ-differs: %s', (_, organName, prose, assessed) => {
  expect(assess(titleOrganDiffers, reportWith({}, { organName, prose }))).toEqual([assessed]);
});

test.each([
  ['清河镇', '镇'],
  ['清河镇人民政府', '镇'],
  ['清河镇政府办公室', '镇'],
  ['清河镇党政综合办公室', '镇'],
  ['清河乡', '乡'],
  ['清河街道', '街道'],
  ['清河街道办事处', '街道'],
  ['清河街道办', '街道'],
  ['安平市统计局', undefined],
  ['安平市人民政府', undefined],
])('%s is of the type %s', (name, type) => {
  expect(townTypeOf(name)).toBe(type);
});

test.each([
  [{}, 'pass'],
  [
    { yearSource: 'body' },
    'fail: 标题“清河镇2020年政府信息公开工作年度报告”没有写年份，年份 2020 取自正文。',
  ],
  [
    { yearSource: 'table' },
    'fail: 标题“清河镇2020年政府信息公开工作年度报告”没有写年份，年份 2020 取自统计表。',
  ],
  [
    { year: null, yearSource: null },
    'fail: 标题“清河镇2020年政府信息公开工作年度报告”没有写年份，正文中也没有找到。',
  ],
  [{ title: null, yearSource: 'body' }, 'notAssessable'],
] as const)('title.no-year with %j: %s', (head, assessed) => {
  expect(assess(titleNoYear, reportWith({}, head))).toEqual([assessed]);
});
