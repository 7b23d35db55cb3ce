import { forms } from '../../../src/model/forms/forms.ts';
import { reportText } from '../../../src/writer/report-text.ts';

/** A gazetteer of a few places: an ordinary city, a municipality, 东莞 without counties, a county under a province. */
export const divisions = `# 2023
code,name
110000,北京市
110100,市辖区
110118,密云区
110118105,巨各庄镇
220000,吉林省
220100,长春市
220113,九台区
220113102,其塔木镇
429000,省直辖县级行政区划
420000,湖北省
429004,仙桃市
440000,广东省
441900,东莞市
441900101,东城街道
500000,重庆市
500200,县
500229,城口县
`;

/** An organ.json of a township with a place. */
export function organJson(name: string, code: string | null = null): string {
  const division = code === null ? null : { code, basis: 'stated', evidence: '标题' };
  return JSON.stringify({ name, kind: 'township', division });
}

/** A tidy report on the form of 2019, every figure 0 but for those given. */
export function reportOf(title: string, figures: Readonly<Record<string, string>> = {}): string {
  return reportText(forms['2019'], (id) => figures[id] ?? '0', { title });
}

/** A content folder of three organs, of which one has two reports, one a report that cannot be read. */
export const content: Readonly<Record<string, string | Uint8Array>> = {
  'divisions.csv': divisions,
  'organs/qitamu-zhen/organ.json': organJson('其塔木镇', '220113102'),
  'organs/qitamu-zhen/2019.txt': reportOf('其塔木镇2019年政府信息公开工作年度报告'),
  'organs/qitamu-zhen/2020.txt': reportOf('其塔木镇2020年政府信息公开工作年度报告', { 'review.total': '1' }),
  'organs/qitamu-zhen/2020.source.json': '{"url":"https://example.org/2020","published":"2021-01-20"}',
  'organs/miyun-jugezhuang/organ.json': organJson('巨各庄镇', '110118105'),
  'organs/miyun-jugezhuang/2020.txt': reportOf('巨各庄镇2020年政府信息公开工作年度报告'),
  'organs/miyun-jugezhuang/2021.pdf': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
  'organs/anping-qinghe/organ.json': organJson('清河镇'),
};
