import { type Fact, formFact, titleFact, yearFact } from '../components/statutory/report-facts.ts';
import { numberText } from '../model/number-text.ts';
import type { Format, Report } from '../model/report.ts';

const formatNames: Record<Format, string> = {
  txt: '纯文本',
  html: '网页（HTML）',
  docx: 'Word（docx）',
  doc: 'Word 97（doc）',
  pdf: 'PDF',
};

/** What was recognised in a file: whose report of which year it is, by which form, and the file itself. */
export function recognisedFacts(report: Report, byteLength: number, sha256: string | null): Fact[] {
  return [
    organFact(report),
    titleFact(report),
    yearFact(report),
    formFact(report),
    { term: '文件', text: `${formatNames[report.format]}，${numberText(byteLength)} 字节` },
    { term: 'SHA-256', text: sha256 ?? '只有以 https 打开本页，浏览器才肯计算' },
  ];
}

function organFact({ organName }: Report): Fact {
  return { term: '机关', text: organName ?? '标题没有写明机关', isDoubt: organName === null };
}
