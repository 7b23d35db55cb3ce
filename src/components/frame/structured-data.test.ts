import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { organRecord } from '../../model/test-records.ts';
import { breadcrumbData, organData, toScriptJson } from './structured-data.ts';

beforeAll(() => {
  vi.stubEnv('SITE', 'https://gongkai.example');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

test('no text can end the script element', () => {
  const json = toScriptJson({ name: '</script><script>' });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ name: '</script><script>' });
});

test('an organ has the place it serves, and none where that is not known', () => {
  expect(organData(organRecord())).toMatchObject({
    '@type': 'GovernmentOrganization',
    url: 'https://gongkai.example/organs/fengcheng-hutang/',
    areaServed: { name: '江西省宜春市丰城市湖塘乡', identifier: { value: '360981206' } },
  });
  expect(organData(organRecord({ places: [], division: null }))).not.toHaveProperty('areaServed');
});

test('steps of a breadcrumb are numbered', () => {
  expect(breadcrumbData([{ name: '江西省', address: '/regions/360000/' }])).toMatchObject({
    itemListElement: [{ position: 1, name: '江西省', item: 'https://gongkai.example/regions/360000/' }],
  });
});
