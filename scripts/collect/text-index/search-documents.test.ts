import { expect, test } from 'vitest';
import type { PlacedOrgan } from '../../../src/model/records.ts';
import { emptyReport } from '../../../src/model/test-records.ts';
import { searchDocument } from './search-documents.ts';

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
