import { expect, test } from 'vitest';
import type { Report } from '../../model/report.ts';
import { shownSections } from './report-sections.ts';

const report: Report = {
  format: 'txt',
  title: '某镇2020年政府信息公开年报',
  organName: '某镇',
  year: 2020,
  yearSource: 'title',
  form: null,
  sections: [{ number: 5, heading: '5． 存在的问题', line: 40, text: '问题' }],
  figures: {},
  subRows: [],
  findings: [],
};

const paragraph = (section: number, text: string, line: number) => ({ section, text, at: { line } });

test('a report has its six sections, those it lacks said to be missing', () => {
  const sections = shownSections({ report, prose: [paragraph(5, '问题', 41)] });
  expect(sections.map(({ id, isMissing }) => [id, isMissing])).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => [`section-${number}`, number !== 5]),
  );
  expect(sections[4]).toMatchObject({ heading: '5． 存在的问题', line: 40, paragraphs: [{ text: '问题' }] });
});

test('tables stand in sections 2 to 4, and nowhere when the form is not known', () => {
  const withTable = (form: Report['form']) =>
    shownSections({ report: { ...report, form }, prose: [] }).flatMap(({ id, table }) => (table ? [id] : []));
  expect(withTable('2021')).toEqual(['section-2', 'section-3', 'section-4']);
  expect(withTable(null)).toEqual([]);
});

test('what stands before the first heading is shown, but for the title', () => {
  const prose = [
    paragraph(0, '某镇2020年', 1),
    paragraph(0, '政府信息公开年报', 2),
    paragraph(0, '前言。', 3),
  ];
  const [first] = shownSections({ report, prose });
  expect(first).toMatchObject({ id: 'preamble', paragraphs: [{ text: '前言。' }] });
  expect(shownSections({ report, prose: prose.slice(0, 2) })[0]?.id).toBe('section-1');
});
