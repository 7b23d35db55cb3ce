import { expect, test } from 'vitest';
import { findOrgans } from './organ-picker.ts';

const organs = [
  {
    slug: 'changchun-xinhu',
    name: '新湖镇',
    place: '吉林省长春市',
    terms: '吉林省长春市 新湖镇 changchun-xinhu',
  },
  {
    slug: 'muye-xinhuilu',
    name: '新辉路街道办事处',
    place: '河南省新乡市',
    terms: '河南省新乡市 新辉路街道办事处 muye-xinhuilu',
  },
];

test.each([
  ['', 2],
  ['新', 2],
  ['长春 新湖', 1],
  ['XINHU', 2],
  ['ｘｉｎｈｕｉ', 1],
  ['密云', 0],
])('“%s” finds %i organs', (typed, count) => {
  expect(findOrgans(organs, typed)).toHaveLength(count);
});
