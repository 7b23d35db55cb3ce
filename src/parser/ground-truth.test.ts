import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { type ParsedReport, parseDocument } from './parse-report.ts';
import { readTxt } from './read/read-txt.ts';

/** What an independent reading of a published report found; a figure's line, raw and unit where it noted them. */
type Expected = {
  title: string;
  organAsTitled: string;
  year: number;
  yearSource: string;
  form: string;
  sections: { number: number; heading: string; line: number; paragraphs: number }[];
  publishedTotal: number | null;
  figures: Record<
    string,
    Pick<Figure, 'state' | 'value' | 'raw' | 'unit' | 'unitSource'> & { line?: number }
  >;
  subRows: { parent: string; label: string; figures: Record<string, number> }[];
};

/** Every finding of the five reports: code, severity, the figures it names, its line. */
const findings: Record<string, [string, string, string[] | undefined, number | undefined][]> = {
  'changchun-xinhu': [['title.no-year', 'warning', undefined, undefined]],
  'fengcheng-hutang': [
    ['label.article', 'note', undefined, 49],
    ['amount.no-unit', 'warning', ['procurement.amount'], 87],
  ],
  'jiutai-qitamu': [
    ['text.copied', 'warning', undefined, 10],
    ['text.copied', 'warning', undefined, 12],
    ['text.foreign-place', 'warning', undefined, 406],
    ['title.organ-differs', 'warning', undefined, 6],
  ],
  'miyun-jugezhuang': [
    [
      'table.sub-rows',
      'note',
      ['otherServices.items', 'otherServices.change', 'otherServices.decisions'],
      undefined,
    ],
    [
      'disputes.implausible',
      'warning',
      [
        'review.total',
        'litigation.direct.total',
        'litigation.afterReview.total',
        'requests.received.total',
        'requests.carriedIn.total',
      ],
      395,
    ],
  ],
  'muye-xinhuilu': [['text.foreign-place', 'warning', undefined, 400]],
};

describe.each(Object.keys(findings))('%s 2020', (organ) => {
  const { report, lines, tallies } = readPublished(organ);
  const expected = readExpected(organ);

  test('every figure has the expected state, value, unit and unit source', () => {
    const read = mapFigures(report.figures, ({ state, value, unit, unitSource }) => ({
      state,
      ...(value !== undefined && { value }),
      ...(unit !== undefined && { unit, unitSource }),
    }));
    const wanted = mapFigures(expected.figures, ({ line: _, raw: __, ...figure }) => figure);
    expect(Object.keys(wanted)).toHaveLength(198);
    expect(read).toEqual(wanted);
  });

  test('every figure is printed as and where expected', () => {
    const places = Object.entries(expected.figures).map(([id, { raw, line }]) => [
      id,
      { ...(raw !== undefined && { raw }), ...(line !== undefined && { at: { line } }) },
    ]);
    expect(report.figures).toMatchObject(Object.fromEntries(places));
  });

  test('the text at the place of a figure is what it prints', () => {
    const text = lines.join('\n');
    const printed = [
      ...Object.values(report.figures),
      ...report.subRows.flatMap((subRow) => Object.values(subRow.figures)),
    ].filter(({ state }) => state !== 'absent' && state !== 'summed');
    expect(printed).toHaveLength(organ === 'miyun-jugezhuang' ? 198 - 3 + 6 : 198);
    for (const { raw, at } of printed) {
      expect(at).toEqual({ line: expect.any(Number), start: expect.any(Number), end: expect.any(Number) });
      expect(compact(text.slice(at?.start, at?.end))).toBe(compact(raw ?? ''));
      expect(lines[(at?.line ?? 0) - 1]).toContain((raw ?? '').split('\n')[0]);
    }
  });

  test('title, organ, year and form are as expected', () => {
    const { title, organName, year, yearSource, form } = report;
    expect({ title, organAsTitled: organName, year, yearSource, form }).toEqual({
      title: expected.title,
      organAsTitled: expected.organAsTitled,
      year: expected.year,
      yearSource: expected.yearSource,
      form: expected.form,
    });
  });

  test('the six sections have the expected heading, line and number of paragraphs', () => {
    const sections = report.sections.map(({ number, heading, line, text }) => ({
      number,
      heading,
      line,
      paragraphs: text === '' ? 0 : text.split('\n').length,
    }));
    expect(sections).toEqual(expected.sections.map(({ endLine: _, ...section }: ExpectedSection) => section));
  });

  test('sub-rows and the published total are as expected', () => {
    const subRows = report.subRows.map(({ figures, ...row }) => ({
      ...row,
      figures: Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value])),
    }));
    expect(subRows).toEqual(expected.subRows);
    expect(report.publishedTotal?.value ?? null).toBe(expected.publishedTotal);
  });

  test('the findings are these and no others', () => {
    const found = report.findings.map(({ code, severity, figures, at }) => [
      code,
      severity,
      figures,
      at?.line,
    ]);
    expect(found).toEqual(findings[organ]);
  });

  test('all forty sums of the form hold', () => {
    expect(tallies).toMatchObject({
      'requests.row-total': { pass: 23, fail: 0, notAssessable: 0 },
      'requests.balance': { pass: 7, fail: 0, notAssessable: 0 },
      'requests.parts': { pass: 7, fail: 0, notAssessable: 0 },
      'disputes.total': { pass: 3, fail: 0, notAssessable: 0 },
      'count.not-whole': { pass: 1, fail: 0, notAssessable: 0 },
    });
  });
});

type ExpectedSection = Expected['sections'][number] & { endLine?: number };

function readPublished(organ: string): ParsedReport {
  const content = path.join(import.meta.dirname, '../../content/organs');
  const parsed = parseDocument(readTxt(readFileSync(path.join(content, organ, '2020.txt'))));
  if ('refusal' in parsed) throw new Error(parsed.refusal.message);
  return parsed;
}

function readExpected(organ: string): Expected {
  const fixtures = path.join(import.meta.dirname, 'fixtures/published');
  return JSON.parse(readFileSync(path.join(fixtures, `${organ}-2020.json`), 'utf8')) as Expected;
}

function mapFigures<F, R>(figures: Record<string, F>, map: (figure: F) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, map(figure)]));
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}
