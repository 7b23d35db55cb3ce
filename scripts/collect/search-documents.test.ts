import { expect, test } from 'vitest';
import type { PlacedOrgan } from '../../src/model/records.ts';
import { emptyReport } from '../../src/model/test-records.ts';
import { readSearchedRecord, searchDocument } from './search-documents.ts';

const organ: PlacedOrgan = {
  slug: 'a-b',
  name: '清河镇',
  kind: 'township',
  division: null,
  otherNames: [],
  places: [],
};
const record = emptyReport(
  {},
  {
    sections: [
      { number: 1, heading: '一、总体情况', line: 2 },
      { number: 2, heading: '二、主动公开政府信息情况', line: 4 },
    ],
  },
);
const prose = [
  { section: 0, text: '序', at: { line: 1 } },
  { section: 1, text: '甲。', at: { line: 3 } },
  { section: 2, text: '其文。', at: { line: 4 } },
];

test('a report is searched by headings and prose in the order of the text, a heading before what stands behind it', () => {
  expect(searchDocument(record, prose, organ)).toEqual({
    organ: 'a-b',
    year: 2020,
    name: '清河镇',
    kind: 'township',
    places: [],
    title: '',
    paragraphs: [
      { text: '序', line: 1 },
      { text: '一、总体情况', line: 2 },
      { text: '甲。', line: 3 },
      { text: '二、主动公开政府信息情况', line: 4 },
      { text: '其文。', line: 4 },
    ],
  });
});

test('title and headings are read from the record without its figures, or from all of it', () => {
  const sections = [{ number: 1, heading: '一、,"figures":{ 总体情况', line: 2 }];
  const report = { title: ',"figures":{年报', year: 2020, sections };
  for (const searched of [report, { ...report, title: null }]) {
    const line = JSON.stringify({
      organ: 'a-b',
      year: 2020,
      report: { ...searched, figures: { 'a.b': {} } },
    });
    expect(readSearchedRecord(line)).toMatchObject({ year: 2020, report: searched });
    expect(readSearchedRecord(line).report).not.toHaveProperty('figures');
  }
  const behind = { organ: 'a-b', report: { figures: { 'a.b': {} } }, year: 2020 };
  expect(readSearchedRecord(JSON.stringify(behind))).toEqual(behind);
  const late = { organ: 'a-b', year: 2020, report: { title: '年报', figures: {}, sections } };
  expect(readSearchedRecord(JSON.stringify(late))).toEqual(late);
});
