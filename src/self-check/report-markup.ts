import { html, type Markup } from '../components/markup.ts';
import { type ArithmeticCheck, arithmeticOf, tallyText } from '../components/organ/arithmetic.ts';
import { arithmeticMarkup } from '../components/organ/arithmetic-markup.ts';
import { marksOf, sourceLines } from '../components/source/source-lines.ts';
import { linesMarkup } from '../components/source/source-markup.ts';
import { doubtsOf, severityNames } from '../components/statutory/doubts.ts';
import { factsMarkup } from '../components/statutory/facts-markup.ts';
import { findingsMarkup } from '../components/statutory/findings-markup.ts';
import { shownSections } from '../components/statutory/report-sections.ts';
import { sectionMarkup } from '../components/statutory/section-markup.ts';
import { severities } from '../model/finding.ts';
import type { Tally } from '../model/records.ts';
import type { Report } from '../model/report.ts';
import type { ParsedReport } from '../parser/parse-report.ts';
import { recognisedFacts } from './recognised-facts.ts';
import { cutToCharacters, gravestFirst, mostCharacters, mostFindings } from './screen-limits.ts';

const verdicts = ['pass', 'fail', 'notAssessable'] as const;

/** A report that was read from a file, and what is known of the file. */
type ReadReport = { file: string; byteLength: number; sha256: string | null; parsed: ParsedReport };

/** How a report came out, in a sentence: 《…》：错误 1 条，存疑 2 条；表内算式共 46 项：45 项相等，1 项不相等。 */
export function summarise({ title, form, figures, findings }: Report): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${severityNames[severity]} ${count} 条`];
  });
  const name = title === null ? '没有标题的报告' : `《${title}》`;
  const found = counts.length === 0 ? '没有发现问题' : counts.join('，');
  const sums = form === null ? '' : `；表内算式${tallyText(sumTallies(arithmeticOf(form, figures)))}`;
  return `${name}：${found}${sums}。`;
}

function sumTallies(items: readonly ArithmeticCheck[]): Tally {
  const sum: Tally = { pass: 0, fail: 0, notAssessable: 0 };
  for (const { tally } of items) for (const verdict of verdicts) sum[verdict] += tally[verdict];
  return sum;
}

/** A report as the page shows it: what was recognised, what is in doubt, the sums, every section, the source text. */
export function reportMarkup({ file, byteLength, sha256, parsed }: ReadReport): Markup {
  const { report, prose, lines } = parsed;
  const shownProse = cutToCharacters(prose, ({ text }) => text, mostCharacters);
  const doubts = doubtsOf(report);
  const facts = recognisedFacts(report, byteLength, sha256);
  const sections = shownSections({ report, prose: shownProse });
  return html`<h2 tabindex="-1">${file}</h2><p class="printed">${summarise(report)}</p>${[
    part('recognised', '认出的内容', html`<dl class="facts-list">${factsMarkup(facts)}</dl>`),
    part('doubts', '存疑之处', findingsPart(report)),
    part('sums', '表内算式', sumsPart(report)),
    ...sections.map((section) => sectionMarkup(section, doubts)),
    part('source', '原文', sourcePart(report, lines)),
  ]}`;
}

function part(id: string, heading: string, content: Markup): Markup {
  return html`<section class="part" id="${id}"><h2>${heading}</h2>${content}</section>`;
}

function findingsPart(report: Report): Markup {
  const { form, findings } = report;
  if (findings.length === 0) return html`<p>没有发现存疑之处。这不等于数字与事实相符。</p>`;
  const shown = gravestFirst(findings, mostFindings);
  const rest = findings.length - shown.length;
  const note = rest > 0 ? html`<p class="note">另有 ${rest} 条没有列出，都在保存的 JSON 里。</p>` : undefined;
  return html`${findingsMarkup({ form, findings: shown })}${note}`;
}

function sumsPart({ form, figures }: Report): Markup {
  if (form === null) return html`<p>没有认出法定统计表，没有可以核对的算式。</p>`;
  const items = arithmeticOf(form, figures);
  const table = arithmeticMarkup('报告的算式', items, (figure) => `#${figure}`);
  return html`<p>表格各格之间应有的加法，用报告的数字写出。列出各项总计，以及所有不相等的算式。</p>${table}${missingMarkup(items)}`;
}

function missingMarkup(items: readonly ArithmeticCheck[]): Markup | undefined {
  const missing = [...new Set(items.flatMap((item) => item.missing))];
  if (missing.length === 0) return undefined;
  const named = missing.slice(0, 8).join('、');
  const more = missing.length > 8 ? `等 ${missing.length} 格` : '';
  return html`<p class="note">不能核对的算式缺少这些格的数字：${named}${more}。</p>`;
}

function sourcePart(report: Report, lines: readonly string[]): Markup {
  const shown = cutToCharacters(lines, (line) => line, mostCharacters);
  const rest = lines.length - shown.length;
  const note =
    '文件读出的文字，一行一号。带底色的字符读作数字，点按即到表格中的那一格；虚线处是空格或制表符。';
  const source = html`<ol class="source">${linesMarkup(sourceLines(shown, marksOf(report)))}</ol>`;
  const cut = rest > 0 ? html`<p class="note">文字太长，后面 ${rest} 行没有显示。</p>` : undefined;
  return html`<p class="note">${note}</p>${source}${cut}`;
}
