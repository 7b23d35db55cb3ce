import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../model/forms/figures.ts';
import { forms } from '../model/forms/forms.ts';
import { formIds, type Report } from '../model/report.ts';
import type { Document } from './document.ts';
import { extractReport } from './extract/extract-report.ts';
import { readDocx } from './read/read-docx.ts';
import { readHtml } from './read/read-html.ts';
import type { Refusal } from './read/refusal.ts';
import { reportDocx } from './report-docx.ts';
import { reportHtml } from './report-html.ts';
import type { Quirks } from './report-text.ts';

function extract(document: Document | Refusal): Pick<Report, 'figures' | 'form' | 'title'> {
  if ('code' in document) throw new Error(document.message);
  return extractReport(document).report;
}

/** What each cell prints, and the state and value that must be read from it. */
const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.nat({ max: 99_999 }).map((value) => ({ print: String(value), state: 'reported', value })),
  },
  { weight: 1, arbitrary: fc.constant({ print: '', state: 'blank', value: undefined }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('/', '—', '无', '-')
      .map((print) => ({ print, state: 'notApplicable', value: undefined })),
  },
  {
    weight: 1,
    arbitrary: fc
      .nat({ max: 9 })
      .map((value) => ({ print: String.fromCharCode(0xff10 + value), state: 'reported', value })),
  },
);
const breakAfter = (position: number) => (text: string) =>
  text.length > position + 1 ? `${text.slice(0, position)}\n${text.slice(position)}` : text;
const quirks: fc.Arbitrary<Quirks> = fc.record({
  totalHeader: fc.constantFrom('second', 'third'),
  label: fc.constantFrom(
    (text: string) => text,
    breakAfter(2),
    breakAfter(4),
    (text: string) => text.replace('.', '、'),
    (text: string) => [...text].join(' '),
    (text: string) => text.replaceAll('（', '(').replaceAll('）', ')'),
  ),
  pad: fc.constantFrom(
    (value: string) => value,
    (value: string) => `\u00a0${value}`,
    (value: string) => `\u3000\u3000${value}`,
    (value: string) => `${value} `,
  ),
  trailingCells: fc.boolean(),
});

const writers = {
  html: (...of: Parameters<typeof reportHtml>) => readHtml(new TextEncoder().encode(reportHtml(...of))),
  docx: (...of: Parameters<typeof reportDocx>) => readDocx(reportDocx(...of)),
};

test.each(formIds.flatMap((form) => (['html', 'docx'] as const).map((format) => ({ form, format }))))(
  'whatever a report on form $form prints in its cells is read back from $format, state by state',
  ({ form, format }) => {
    const definitions = figuresOf(form);
    const cells = fc.array(cell, { minLength: definitions.length, maxLength: definitions.length });
    fc.assert(
      fc.property(cells, quirks, (prints, departure) => {
        const byId = new Map(definitions.map(({ id }, index) => [id, prints[index]]));
        const report = extract(writers[format](forms[form], (id) => byId.get(id)?.print ?? '', departure));
        expect(report.form).toBe(form);
        expect(report.title).toBe('清河镇2020年政府信息公开工作年度报告');
        const found = definitions.map(({ id }) => [id, report.figures[id]?.state, report.figures[id]?.value]);
        expect(found).toEqual(definitions.map(({ id }) => [id, byId.get(id)?.state, byId.get(id)?.value]));
      }),
      { numRuns: 60 },
    );
  },
);
