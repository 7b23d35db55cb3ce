import { numberOf } from '../../model/figure.ts';
import type { ExtractedReport, ProseParagraph } from '../../model/report.ts';
import { toSimplified } from '../../model/traditional-characters.ts';
import type { Assessment, Rule } from './rule.ts';

/** A count of requests that the prose states, with the words that state it. */
type Statement = { words: string; count: number; paragraph: ProseParagraph };

const counted =
  /(?:收到|受理|收办|新收|接到|接收)[^。；;，,\d]{0,24}申请[^。；;，,\d]{0,8}?(\d+)\s*[件宗条份次]/g;
const countedAfter =
  /(?:收到|受理|收办|新收|接到|接收)(?:[^。；;，,\d]{0,10})(\d+)\s*[件宗条份次](?:政府信息公开|依申请公开|信息公开)[^。；;，,\d]{0,4}申请/g;
const none = /(?:未|没有|无)(?:收到|接到|受理|接收)[^。；;，,\d]{0,24}申请/g;
/** A clause that speaks of another year or of a part is not the year's count. */
const otherMatter = /上年|去年|上一年|其中|结转|复议|诉讼|累计/;

/** What the prose says of requests received agrees with table 3: with 一, or with 一 and 二 together. */
export const proseContradicts: Rule = {
  code: 'prose.contradicts',
  assess(report) {
    const received = numberOf(report.figures['requests.received.total']);
    const carriedIn = numberOf(report.figures['requests.carriedIn.total']);
    return report.prose
      .flatMap((paragraph) => findStatements(paragraph, report))
      .map((statement): Assessment => {
        if (received === undefined) return { verdict: 'notAssessable' };
        if (statement.count === received || statement.count === received + (carriedIn ?? 0))
          return { verdict: 'pass' };
        return {
          verdict: 'fail',
          figures: ['requests.received.total'],
          at: statement.paragraph.at,
          message: `正文写“${statement.words}”，申请情况表的本年新收总计是 ${received} 件。`,
        };
      });
  },
};

function findStatements(paragraph: ProseParagraph, report: ExtractedReport): Statement[] {
  const text = paragraph.text.normalize('NFKC').replace(/[^\S\n]+/g, '');
  const clauses = text.split(/[。；;\n]/);
  return clauses.flatMap((printed) => {
    const clause = toSimplified(printed);
    const wordsOf = ({ 0: words, index }: RegExpExecArray) => printed.slice(index, index + words.length);
    if (otherMatter.test(clause.slice(0, 40))) return [];
    const isOfYear = (match: RegExpExecArray): boolean => !isOfOtherYear(clause, match.index, report.year);
    const zero = [...clause.matchAll(none)].filter(isOfYear);
    const numbers = [...clause.matchAll(counted), ...clause.matchAll(countedAfter)]
      .filter(isOfYear)
      .slice(0, 1);
    return [
      ...zero.map((match) => ({ words: wordsOf(match), count: 0, paragraph })),
      ...numbers.map((match) => ({ words: wordsOf(match), count: Number(match[1]), paragraph })),
    ];
  });
}

/** Whether the year named last before a place of a clause, or else anywhere in it, is not the report's. */
function isOfOtherYear(clause: string, place: number, year: number | null): boolean {
  const years = [...clause.matchAll(/(?<![\d〔[(])(20\d\d)年/g)];
  const before = years.findLast((match) => match.index < place);
  if (year === null || years.length === 0) return false;
  return before ? Number(before[1]) !== year : !years.some((match) => Number(match[1]) === year);
}
