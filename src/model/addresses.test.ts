import { expect, test } from 'vitest';
import {
  checkAddress,
  compareAddress,
  distributionAddress,
  figureAddress,
  indicatorAddress,
  indicatorCsvAddress,
  lineAddress,
  namesakesAddress,
  organAddress,
  originalAddress,
  regionAddress,
  reportAddress,
  reportJsonAddress,
  seriesAddress,
} from './addresses.ts';

test.each([
  [organAddress('miyun-jugezhuang'), '/organs/miyun-jugezhuang/'],
  [reportAddress('miyun-jugezhuang', 2020), '/organs/miyun-jugezhuang/2020/'],
  [
    figureAddress('miyun-jugezhuang', 2020, 'procurement.amount'),
    '/organs/miyun-jugezhuang/2020/#procurement.amount',
  ],
  [lineAddress('miyun-jugezhuang', 2020, 91), '/organs/miyun-jugezhuang/2020/#L91'],
  [seriesAddress('miyun-jugezhuang'), '/organs/miyun-jugezhuang/years/'],
  [namesakesAddress('清河镇'), '/organs/named/%E6%B8%85%E6%B2%B3%E9%95%87/'],
  [regionAddress('110118'), '/regions/110118/'],
  [indicatorAddress('requests-received'), '/indicators/requests-received/'],
  [indicatorCsvAddress('requests-received'), '/data/indicators/requests-received.csv'],
  [
    compareAddress(['a-b', 'c-d'], 'requests-received'),
    '/compare/?organs=a-b,c-d&indicator=requests-received',
  ],
  [
    compareAddress(['a-b'], 'requests-received', 2020),
    '/compare/?organs=a-b&indicator=requests-received&year=2020',
  ],
  [distributionAddress('requests-received', '2020'), '/charts/requests-received/2020.svg'],
  [checkAddress('requests.balance'), '/checks/requests.balance/'],
  [reportJsonAddress('miyun-jugezhuang', 2020), '/data/reports/miyun-jugezhuang/2020.json'],
  [originalAddress('miyun-jugezhuang', '2020.txt'), '/data/originals/miyun-jugezhuang/2020.txt'],
  [originalAddress('miyun-jugezhuang', '2020.pdf'), '/data/originals/miyun-jugezhuang/2020.pdf'],
])('%s never changes', (address, published) => {
  expect(address).toBe(published);
});

test('a published web page is served as text, so that nothing in it runs', () => {
  expect(originalAddress('miyun-jugezhuang', '2020.html')).toBe(
    '/data/originals/miyun-jugezhuang/2020.html.txt',
  );
});
