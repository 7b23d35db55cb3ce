import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { copyProject, type Outcome, runScript } from '../project-copy.ts';
import { describeDeadLinks, findDeadLinks } from '../testing/test-links.ts';
import { type BuiltPage, readPages } from '../testing/test-page.ts';
import { findHeadFaults, findInlineCode, findLeakedValues } from '../testing/test-page-faults.ts';

const { origin } = inject('site');
const organs = 'content/organs';
let project = '';
let folder = '';
let pages: BuiltPage[] = [];

/** Changes a JSON file of the copy. */
function change(file: string, changes: object): void {
  const place = path.join(project, file);
  writeFileSync(place, JSON.stringify({ ...JSON.parse(readFileSync(place, 'utf8')), ...changes }));
}

const correction = {
  organ: 'fengcheng-hutang',
  year: 2020,
  figure: 'procurement.amount',
  expected: { raw: '200359', unit: null },
  corrected: { value: 200359, unit: '元' },
  reason: '机关答复以元计。',
  source: 'https://example.org/answer',
  date: '2025-03-01',
};

function writeCorrections(...entries: object[]): void {
  writeFileSync(path.join(project, 'content/corrections.json'), JSON.stringify(entries));
}

beforeAll(async () => {
  project = copyProject();
  folder = path.join(project, 'dist');
  change(`${organs}/miyun-jugezhuang/organ.json`, {
    formerNames: [{ name: '巨各庄乡', until: 2019 }],
    formerSlugs: ['miyun-jugezhuangxiang'],
  });
  change(`${organs}/fengcheng-hutang/organ.json`, { otherNames: ['巨各庄镇'] });
  const published = readFileSync(path.join(project, organs, 'miyun-jugezhuang/2020.txt'));
  writeFileSync(path.join(project, organs, 'miyun-jugezhuang/2019.txt'), published);
  writeCorrections(correction);
  const built = await runScript(project, 'build', { SITE_URL: origin });
  if (built.status !== 0) throw new Error(built.stderr);
  pages = readPages(folder);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function page(address: string): Document {
  const found = pages.find((one) => one.address === address);
  if (!found) throw new Error(`no page ${address}`);
  return found.document;
}

test.each([
  ['/organs/miyun-jugezhuangxiang/', '/organs/miyun-jugezhuang/'],
  ['/organs/miyun-jugezhuangxiang/2019/', '/organs/miyun-jugezhuang/2019/'],
  ['/organs/miyun-jugezhuangxiang/2020/', '/organs/miyun-jugezhuang/2020/'],
  ['/organs/miyun-jugezhuangxiang/years/', '/organs/miyun-jugezhuang/years/'],
])('%s leads to %s', (old, now) => {
  const document = page(old);
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
  expect(attribute('meta[http-equiv="refresh"]', 'content')).toBe(`0; url=${now}`);
  expect(attribute('link[rel="canonical"]', 'href')).toBe(`${origin}${now}`);
  expect(attribute('meta[name="robots"]', 'content')).toBe('noindex');
  expect(attribute(`main a[href="${now}"]`, 'href')).toBe(now);
});

test('former addresses are in no site map, the new ones are', () => {
  const map = readFileSync(path.join(folder, 'sitemap-110000-0.xml'), 'utf8');
  expect(map).toContain(`${origin}/organs/miyun-jugezhuang/2019/<`);
  expect(map).not.toContain('miyun-jugezhuangxiang');
});

test('data stay at their former addresses', () => {
  for (const file of ['data/reports/miyun-jugezhuang/2020.json', 'data/organs/miyun-jugezhuang.json']) {
    const former = file.replace('jugezhuang', 'jugezhuangxiang');
    expect(readFileSync(path.join(folder, former))).toEqual(readFileSync(path.join(folder, file)));
  }
});

test('each year has the name of its time, and the organ says when it had which', () => {
  expect(page('/organs/miyun-jugezhuang/2019/').querySelector('.facts')?.textContent).toContain(
    '时名巨各庄乡',
  );
  expect(page('/organs/miyun-jugezhuang/2020/').querySelector('.facts')?.textContent).not.toContain('时名');
  expect(page('/organs/miyun-jugezhuang/').querySelector('.facts')?.textContent).toContain(
    '2020 年前名为巨各庄乡',
  );
});

test('a shared name has a page that its organs lead to and that leads to them', () => {
  const address = `/organs/named/${encodeURIComponent('巨各庄镇')}/`;
  for (const organ of ['miyun-jugezhuang', 'fengcheng-hutang']) {
    expect(page(`/organs/${organ}/`).querySelector(`#identity ~ * a[href="${address}"]`)).not.toBeNull();
    expect(page('/organs/named/巨各庄镇/').querySelector(`a[href="/organs/${organ}/"]`)).not.toBeNull();
  }
});

test('years are held against each other on the pages of report, organ and check, and in the data', () => {
  const { findings } = JSON.parse(
    readFileSync(path.join(folder, 'data/reports/miyun-jugezhuang/2020.json'), 'utf8'),
  ) as { findings: { code: string; message: string }[] };
  const found = findings.filter(({ code }) => code.startsWith('years.'));
  expect(page('/organs/miyun-jugezhuang/').body.textContent).toContain('2019 → 2020');
  expect(page('/organs/miyun-jugezhuang/2020/').querySelector('#doubts')?.textContent).toContain(
    '2019 年度报告核对',
  );
  for (const { code, message } of found) {
    expect(page('/organs/miyun-jugezhuang/2020/').querySelector('#doubts')?.textContent).toContain(message);
    expect(page(`/checks/${code}/`).body.textContent).toContain(message);
  }
  expect(found.length).toBeGreaterThan(0);
});

test('a correction stands beside the published number, with its reason and source', () => {
  const report = page('/organs/fengcheng-hutang/2020/');
  const cell = report.getElementById('procurement.amount');
  expect(cell?.textContent).toMatch(/^200,359.*单位不明.*更正 200,359 元$/s);
  const anchor = cell?.querySelector('.correction')?.getAttribute('href')?.slice(1) ?? '';
  const item = report.getElementById(anchor);
  expect(item?.textContent).toContain('机关答复以元计。');
  expect(item?.querySelector('a[href="https://example.org/answer"]')).not.toBeNull();
  const { figures } = JSON.parse(
    readFileSync(path.join(folder, 'data/reports/fengcheng-hutang/2020.json'), 'utf8'),
  ) as { figures: Record<string, object> };
  expect(figures['procurement.amount']).toMatchObject({
    raw: '200359',
    unit: null,
    correction: { unit: '元' },
  });
});

test('these pages keep the rules of every page', () => {
  const faults = [findLeakedValues, findInlineCode, (one: BuiltPage) => findHeadFaults(one, `${origin}/`)];
  expect(faults.flatMap((find) => pages.flatMap(find))).toEqual([]);
  expect(describeDeadLinks(findDeadLinks({ folder, base: '/', origin }))).toEqual([]);
});

/** What a build says of content in error; the site of before stays. */
async function failingBuild(): Promise<Outcome> {
  const outcome = await runScript(project, 'parse');
  expect(existsSync(path.join(folder, 'index.html'))).toBe(true);
  return outcome;
}

test('a correction that no longer matches stops the build', async () => {
  writeCorrections({ ...correction, expected: { value: 200 } });
  expect(await failingBuild()).toMatchObject({
    status: 1,
    stderr:
      'corrections.json：第 1 条（organs/fengcheng-hutang/2020.txt procurement.amount）：与报告不符：数字应为 200，实为 200359。\n',
  });
  writeCorrections(correction);
});

test('two organs with one slug stop the build, and both files are named', async () => {
  mkdirSync(path.join(project, organs, 'miyun-jugezhuangxiang'));
  const other = JSON.stringify({ name: '巨各庄乡', kind: 'township', division: null });
  writeFileSync(path.join(project, organs, 'miyun-jugezhuangxiang/organ.json'), other);
  writeFileSync(path.join(project, organs, 'miyun-jugezhuangxiang/2020.txt'), '');
  expect(await failingBuild()).toMatchObject({
    status: 1,
    stderr:
      'organs/miyun-jugezhuang/organ.json：formerSlugs 中的 miyun-jugezhuangxiang 仍是一个机关的地址（organs/miyun-jugezhuangxiang/organ.json）；同一年的报告有两份：organs/miyun-jugezhuang/2020.txt 与 organs/miyun-jugezhuangxiang/2020.txt。\n',
  });
  rmSync(path.join(project, organs, 'miyun-jugezhuangxiang'), { recursive: true });
});
