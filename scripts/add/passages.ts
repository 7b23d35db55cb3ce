import type { ProseParagraph, Report } from '../../src/model/report.ts';
import { compact } from './place-index.ts';

/** A piece of a report's text that may say whose it is. Title, byline and signature speak for the organ itself. */
export type Passage = {
  where: 'title' | 'byline' | 'signature' | 'body';
  /** Compact text; of a byline only what stands behind its label. */
  text: string;
};

const byline =
  /(?:发布机构|发布单位|发文机关|公开主体|编制单位|编制机关|报告单位|填报单位|责任单位|制作单位):(\p{Script=Han}{2,40})/u;
const organEnding =
  /(?:政府|办事处|街道|街道办|镇|乡|苏木|局|委员会|管委会|办公室|厅|中心|支队|大队|院|所|公司|协会|联合会|部|署)$/;
const furniture = /^(?:版权|主办|承办|协办|技术|网站|联系|地址|关闭|打印|上一|下一|扫一扫|附件)/;

/** Lines at the end of a report among which its signature is looked for. */
const signatureReach = 8;

/** The passages of a report in which its organ and its place may be named, title first. */
export function passagesOf(report: Pick<Report, 'organName'>, prose: readonly ProseParagraph[]): Passage[] {
  const texts = prose.map((paragraph) => compact(paragraph.text));
  const title =
    report.organName === null ? [] : [{ where: 'title' as const, text: compact(report.organName) }];
  const rest = texts.map((text, at): Passage => {
    const labelled = byline.exec(text)?.[1];
    if (labelled !== undefined && organEnding.test(labelled)) return { where: 'byline', text: labelled };
    const signed = at >= texts.length - signatureReach ? signatureIn(text) : undefined;
    return signed === undefined ? { where: 'body', text } : { where: 'signature', text: signed };
  });
  return [...title, ...rest];
}

/** The organ that a line signs for: 丰城市湖塘乡人民政府 of 丰城市湖塘乡人民政府(章)2021年1月8日. */
function signatureIn(text: string): string | undefined {
  const name = text
    .replace(/(?:\d{4}|[二〇○零一三四五六七八九]{4})年.{1,3}月.{1,3}日$/, '')
    .replace(/\((?:盖章|公章|章)\)$/, '');
  const isName = /^\p{Script=Han}{3,40}$/u.test(name) && organEnding.test(name) && !furniture.test(name);
  return isName ? name : undefined;
}
