import { forms } from '../../src/model/forms/forms.ts';
import { formIds } from '../../src/model/report.ts';
import { parseReport } from '../../src/parser/parse-report.ts';
import { writeDocx } from '../../src/writer/report-docx.ts';
import { writeHtml } from '../../src/writer/report-html.ts';
import { writeText } from '../../src/writer/report-text.ts';
import { type WrittenReport, writtenReport } from '../../src/writer/statutory-tables.ts';
import { distinctPrint, judge } from './judge.ts';
import { picksFrom } from './random.ts';
import { ways } from './ways.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const writers: Record<string, (report: WrittenReport) => Uint8Array> = {
  txt: (report) => encode(writeText(report)),
  html: (report) => encode(writeHtml(report)),
  docx: writeDocx,
};

/** What became of the documents damaged in one way. `silent` lists the first figures that were wrong unnoticed. */
type Outcome = {
  way: string;
  keeps: boolean;
  documents: number;
  refused: number;
  right: number;
  flagged: number;
  silent: number;
  examples: string[];
};

/** Damages `count` documents in every way, over both forms and three formats, and reads each of them. */
export async function damageReports(count: number, seed: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, keeps, damage } of ways) {
    const outcome: Outcome = {
      way: name,
      keeps,
      documents: 0,
      refused: 0,
      right: 0,
      flagged: 0,
      silent: 0,
      examples: [],
    };
    for (let run = 0; run < count; run += 1) {
      const form = formIds[run % formIds.length] ?? '2019';
      const [format, write] = Object.entries(writers)[run % 3] ?? [];
      if (!write) continue;
      const print = distinctPrint(form);
      const { report, prints } = damage(
        writtenReport(forms[form], print),
        picksFrom(seed * 1_000_003 + run * 31),
      );
      const parsed = await parseReport(write(report));
      outcome.documents += 1;
      if ('refusal' in parsed) {
        outcome.refused += 1;
        continue;
      }
      const { right, flagged, silent } = judge(form, parsed.report, print, prints ?? new Map());
      outcome.right += right;
      outcome.flagged += flagged;
      outcome.silent += silent.length;
      if (silent.length > 0 && outcome.examples.length < 3) {
        outcome.examples.push(`${form} ${format} 第 ${run} 份：${silent.slice(0, 2).join('；')}`);
      }
    }
    outcomes.push(outcome);
  }
  return outcomes;
}
