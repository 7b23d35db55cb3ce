import { forms } from '../../model/forms/forms.ts';
import type { ProseRecord, ReportRecord } from '../../model/records.ts';
import type { ProseParagraph } from '../../model/report.ts';
import { disclosureTable } from './disclosure-table.ts';
import { disputesTable } from './disputes-table.ts';
import { requestsTable } from './requests-table.ts';
import type { TableLayout } from './table-layout.ts';

/** The sections that the notice prescribes, in its order and words. */
const statutoryHeadings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

/** A part of a report as its page shows it. `isMissing` where the report has no such section. */
export type ShownSection = {
  id: string;
  heading: string;
  line?: number;
  isMissing: boolean;
  paragraphs: ProseParagraph[];
  table?: TableLayout;
};

type Shown = { report: ReportRecord['report']; prose: ProseRecord };

/**
 * What stands before the first heading, where that is more than the title, and then the six statutory sections,
 * each with its prose and, where the form is recognised, its table.
 */
export function shownSections(record: Shown): ShownSection[] {
  const preamble = preambleOf(record);
  const first: ShownSection = { id: 'preamble', heading: '开头', isMissing: false, paragraphs: preamble };
  const sections = statutoryHeadings.map((heading, index) => sectionOf(index + 1, heading, record));
  return preamble.length > 0 ? [first, ...sections] : sections;
}

function preambleOf({ report: { title }, prose }: Shown): ProseParagraph[] {
  return prose.filter(({ section, text }) => section === 0 && !title?.includes(text));
}

function sectionOf(number: number, heading: string, { report, prose }: Shown): ShownSection {
  const printed = report.sections.find((candidate) => candidate.number === number);
  const table = tableOf(number, report);
  return {
    id: `section-${number}`,
    heading: printed?.heading ?? heading,
    ...(printed?.line !== undefined && { line: printed.line }),
    isMissing: printed === undefined,
    paragraphs: prose.filter(({ section }) => section === number),
    ...(table && { table }),
  };
}

function tableOf(number: number, report: ReportRecord['report']): TableLayout | undefined {
  if (report.form === null) return undefined;
  const form = forms[report.form];
  if (number === 2) return disclosureTable(form, report);
  if (number === 3) return requestsTable(form, report.figures);
  return number === 4 ? disputesTable(form, report.figures) : undefined;
}
