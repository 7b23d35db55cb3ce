import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../model/forms/figures.ts';
import { forms } from '../model/forms/forms.ts';
import { type FormId, formIds, type Report } from '../model/report.ts';
import { reportText } from '../writer/report-text.ts';
import type { Print, Quirks } from '../writer/statutory-tables.ts';
import { parseDocument } from './parse-report.ts';
import { readTxt } from './read/read-txt.ts';

function read(text: string): Report {
  const parsed = parseDocument(readTxt(new TextEncoder().encode(text)));
  if ('refusal' in parsed) throw new Error(parsed.refusal.message);
  return parsed.report;
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

test.each(formIds)(
  'whatever a report on form %s prints in its cells is read back, state by state',
  (form) => {
    const definitions = figuresOf(form);
    const cells = fc.array(cell, { minLength: definitions.length, maxLength: definitions.length });
    fc.assert(
      fc.property(cells, quirks, (prints, departure) => {
        const byId = new Map(definitions.map(({ id }, index) => [id, prints[index]]));
        const report = read(reportText(forms[form], (id) => byId.get(id)?.print ?? '', departure));
        expect(report.form).toBe(form);
        const found = definitions.map(({ id }) => [id, report.figures[id]?.state, report.figures[id]?.value]);
        expect(found).toEqual(definitions.map(({ id }) => [id, byId.get(id)?.state, byId.get(id)?.value]));
      }),
      { numRuns: 150 },
    );
  },
);

/** Ways to damage a tidy report's lines; each keeps or destroys what a cell says. */
const damages: Record<string, (lines: string[], pick: (count: number) => number) => string[]> = {
  'drops a line': (lines, pick) => lines.toSpliced(pick(lines.length), 1),
  'doubles a line': (lines, pick) => {
    const at = pick(lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? '');
  },
  'swaps two neighbouring lines': (lines, pick) => {
    const at = pick(lines.length - 1);
    // Two values that change places are still two values: no reader can tell.
    if ([lines[at], lines[at + 1]].every((line) => /^\t\d+$/.test(line ?? ''))) return lines;
    return lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? '');
  },
  'adds a blank line': (lines, pick) => lines.toSpliced(pick(lines.length), 0, ''),
  'garbles a character': (lines, pick) => {
    const at = pick(lines.length);
    const line = lines[at] ?? '';
    const place = pick(line.length);
    return lines.toSpliced(at, 1, `${line.slice(0, place)}口${line.slice(place + 1)}`);
  },
  'glues a line to the next': (lines, pick) => {
    const at = pick(lines.length - 1);
    return lines.toSpliced(at, 2, `${lines[at]}${(lines[at + 1] ?? '').trimStart()}`);
  },
  'adds a number cell': (lines, pick) => lines.toSpliced(pick(lines.length), 0, '\t7'),
};

/** Distinct values for every cell whose sums hold, so that no shift of cells can go unseen. */
function distinctPrints(form: FormId): Print {
  const order = new Map(figuresOf(form).map(({ id }, index) => [id, String(1000 + index * 7)]));
  return (id) => order.get(id) ?? '';
}

test.each(Object.keys(damages))(
  'a report whose text %s has no wrong figure without a finding that names it',
  (name) => {
    const damage = damages[name] ?? ((lines: string[]) => lines);
    fc.assert(
      fc.property(
        fc.constantFrom(...formIds),
        fc.integer({ min: 0, max: 2 ** 30 }),
        fc.integer({ min: 0, max: 2 ** 30 }),
        (form, one, other) => {
          const print = distinctPrints(form);
          const picks = [one, other];
          const lines = reportText(forms[form], print).split('\n');
          const parsed = parseDocument(
            readTxt(
              new TextEncoder().encode(
                damage(lines, (count) => (picks.shift() ?? 0) % Math.max(1, count)).join('\n'),
              ),
            ),
          );
          if ('refusal' in parsed) return;
          const { figures, findings } = parsed.report;
          // The sums of made-up values never hold, so only findings of reading count as naming a figure.
          const named = new Set(
            findings
              .filter(({ code }) => !code.startsWith('requests.') && !code.startsWith('disputes.'))
              .flatMap((finding) => finding.figures ?? []),
          );
          const silent = figuresOf(form).filter(({ id }) => {
            const figure = figures[id];
            const isRight = figure?.state === 'reported' && String(figure.value) === print(id);
            return !isRight && !named.has(id);
          });
          expect(
            silent.slice(0, 4).map(({ id }) => `${id}: ${figures[id]?.value ?? figures[id]?.state}`),
          ).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.DAMAGE_RUNS ?? 400) },
    );
  },
);
