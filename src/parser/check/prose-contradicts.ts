import { numberOf } from '../../model/figure.ts';
import type { ExtractedReport, ProseParagraph } from '../../model/report.ts';
import { toSimplified } from '../../model/traditional-characters.ts';
import { readCount } from './printed-count.ts';
import type { Assessment, Rule } from './rule.ts';

/** A count of requests that the prose states, with the words that state it and the sentence it may be a part of. */
type Statement = { words: string; count: number; sentence: string; paragraph: ProseParagraph };

const received = '(?:收到|受理|收办|新收|接到|接收)';
const count =
  '(\\d{1,3}(?:,\\d{3})+|\\d{1,20}|[零〇一二两三四五六七八九十百]{1,5})\\s*([件宗条份次个起])(?!性|以上|以下|工作日)';
const counted = new RegExp(
  `${received}[^。；;，,\\d]{0,24}?申请(?![表书人者])[^。；;，,\\d]{0,8}?${count}`,
  'g',
);
const countedAfter = new RegExp(
  `${received}[^。；;，,\\d]{0,10}?${count}(?:政府信息公开|依申请公开|信息公开)[^。；;，,\\d]{0,4}申请(?![表书人者])`,
  'g',
);
const none =
  /(?:(?:未|没有|无)(?:收到|接到|受理|接收)[^。；;，,\d]{0,24}申请|(?<!有)(?:无|没有)(?:政府)?信息公开申请)(?!引发|收费|提起|[表书人者]|的?(?:行政|投诉|举报|复议|诉讼)|积压|超期|逾期|被|未)/g;

/** Before a count, words that make it that of another year, of a part, or of other organs too. */
const otherMatter =
  /上年|去年|上一年|近.{1,3}年|以来|季度|[上下]半年|\d月|其中|结转|复议|诉讼|累计|年均|本级|通过[^，,]{0,12}(?:网络|网站|平台|信函|邮件|邮寄|窗口)|全[省市州县区旗]|我[省市州县区旗](?!政府信息|信息)/;
/** The year's own days: 1月1日至12月31日, 截至12月31日. */
const wholeYear = /1月1日起?[至到—–~-](?:20\d\d年)?12月31日|截[至止](?:20\d\d年)?(?:12月31日|12月底|年底)/g;
/** In the words of a count, what makes it that of some requests only, or of something else. */
const otherRequests =
  /答复|办结|补正|撤回|撤销|收费|费用|不予|引发|投诉|举报|转办|转来|咨询|要求|涉及|因|商业企业|科研机构|法律服务|公益组织/;
/** What requests may be called beside 政府信息公开申请; of 行政许可申请 or 低保申请 the table says nothing. */
const plainObject =
  /^(?:公民|自然人|法人|和|与|及|或者?|其他组织|个人|单位|群众|社会公众|有效|书面|当面|网络|网上|信函|邮件|提交|提出|任何|、|的|了|到|新|依|共|计)*$/;
const verb = new RegExp(`^(?:未|没有|无)?${received}`);
const countWords = new RegExp(count);
const counts = new RegExp(count, 'g');
/** Every count is looked at with all that stands before it, which nobody's sentence makes long. */
const longestSentence = 10_000;
/** What stands before the sum of parts. */
const totalWords = /(?:共计?|合计|总计)[^，,\d]{0,4}$/;

/** What the prose says of requests received agrees with table 3: with 一, or with 一 and 二 together. */
export const proseContradicts: Rule = {
  code: 'prose.contradicts',
  assess(report) {
    const total = numberOf(report.figures['requests.received.total']);
    const carriedIn = numberOf(report.figures['requests.carriedIn.total']) ?? 0;
    return report.prose
      .flatMap((paragraph) => findStatements(paragraph, report))
      .map((statement): Assessment => {
        if (total === undefined) return { verdict: 'notAssessable' };
        const isRight = [total, total + carriedIn].some((sum) => agrees(statement, sum));
        if (isRight) return { verdict: 'pass' };
        return {
          verdict: 'fail',
          figures: ['requests.received.total'],
          at: statement.paragraph.at,
          message: `正文写“${statement.words}”，申请情况表的本年新收总计是 ${total} 件。`,
        };
      });
  },
};

/** Whether a statement is the sum, or one of parts that come to it: 网络申请5件，信函申请7件 are 12, and so says 共计12件. */
function agrees({ count: stated, sentence }: Statement, sum: number): boolean {
  if (stated === sum) return true;
  if (stated > sum) return false;
  const parts = [...sentence.matchAll(counts)].map(({ 1: printed = '', 2: unit, index }) => ({
    value: readCount(printed),
    unit,
    isTotal: totalWords.test(sentence.slice(0, index)),
  }));
  if (parts.some(({ value, isTotal }) => isTotal && value === sum)) return true;
  // What is counted in another unit is something else: 申请2件，公开信息3条.
  const unit = parts.find(({ value }) => value === stated)?.unit;
  const values = parts.filter((part) => part.unit === unit).map(({ value }) => value);
  return values.some((_, first) => {
    let added = 0;
    return values.slice(first).some((value, last) => {
      added += value;
      return added === sum && values.slice(first, first + last + 1).includes(stated);
    });
  });
}

function findStatements(paragraph: ProseParagraph, report: ExtractedReport): Statement[] {
  const text = paragraph.text.normalize('NFKC').replace(/[^\S\n]+/g, '');
  const isOfRequests = /依申请|公开申请/.test(toSimplified(text));
  return text.split(/[。\n]/).flatMap((sentence) =>
    sentence.split(/[；;]/).flatMap((printed) => {
      if (!/申[请請]/.test(printed) || sentence.length > longestSentence) return [];
      const clause = toSimplified(printed);
      const isMeant = (match: RegExpExecArray): boolean =>
        !otherMatter.test(clause.slice(0, match.index + match[0].length).replace(wholeYear, '')) &&
        !otherRequests.test(match[0]) &&
        !isOfOtherYear(clause, match.index, report.year) &&
        isOfDisclosure(match[0], isOfRequests);
      const wordsOf = ({ 0: words, index }: RegExpExecArray) => printed.slice(index, index + words.length);
      const zero = [...clause.matchAll(none)].filter((match) => isMeant(match) && !isOfSome(match[0]));
      const numbers = [...clause.matchAll(counted), ...clause.matchAll(countedAfter)]
        .filter(isMeant)
        .slice(0, 1);
      return [
        ...zero.map((match) => ({ words: wordsOf(match), count: 0, sentence: '', paragraph })),
        ...numbers.map((match) => ({
          words: wordsOf(match),
          count: readCount(match[1] ?? ''),
          sentence: toSimplified(sentence),
          paragraph,
        })),
      ];
    }),
  );
}

/** Whether words speak of requests for disclosure: they say so, or say nothing else in a paragraph that does. */
function isOfDisclosure(words: string, isOfRequests: boolean): boolean {
  if (words.includes('公开')) return true;
  const object = words
    .replace(verb, '')
    .replace(/申请.*$/, '')
    .replace(countWords, '');
  return isOfRequests && plainObject.test(object);
}

/** Whether words speak of persons alone or of organisations alone: of the others there may be requests. */
function isOfSome(words: string): boolean {
  return /公民|自然人|个人/.test(words) !== /法人|组织|企业|单位/.test(words);
}

/** Whether the year named last before a place of a clause, or else anywhere in it, is not the report's. */
function isOfOtherYear(clause: string, place: number, year: number | null): boolean {
  const years = [...clause.matchAll(/(?<![\d〔[(])(20\d\d)年/g)];
  const before = years.findLast((match) => match.index < place);
  if (year === null || years.length === 0) return false;
  return before ? Number(before[1]) !== year : !years.some((match) => Number(match[1]) === year);
}
