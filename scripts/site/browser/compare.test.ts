import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ChoiceFile } from '../../../src/compare/compare-files.ts';
import type { PublishedOrgan } from '../../../src/downloads/published-organ.ts';
import { origin, site, useBrowser } from './test-browser.ts';
import { typeAtOnce } from './typing.ts';

const open = useBrowser();
const pasted = '/compare/?organs=miyun-jugezhuang,fengcheng-hutang&indicator=procurement-amount&year=2020';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Cells of the table shown, a row an item, once there are as many rows. */
async function rowsOf(page: Page, count: number): Promise<string[]> {
  const rows = page.getByRole('main').getByRole('table').locator('tbody tr');
  await expect.poll(() => rows.count()).toBe(count);
  return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const statusOf = (page: Page) => page.getByRole('status').filter({ hasText: /./ }).first();

/** Goes down to a place in the chooser, from the whole country. */
async function goDown(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name: new RegExp(`^${name}，`) }).click();
}

test('a pasted link shows what it says, units in doubt included', async () => {
  const page = await open(pasted);
  const [miyun, fengcheng] = await rowsOf(page, 2);
  expect(miyun).toMatch(/^巨各庄镇.*0 万元/);
  expect(fengcheng).toMatch(/^湖塘乡.*200,359 单位不明/);
  await expect.poll(() => page.getByLabel('政府集中采购总金额').isChecked()).toBe(true);
  await expect.poll(() => page.getByRole('checkbox', { name: '2020', exact: true }).isChecked()).toBe(true);
  await expect.poll(() => statusOf(page).innerText()).toBe('2 个机关：政府集中采购总金额。');
});

test('an amount without unit has no place on an axis, and where nothing has one nothing is drawn', async () => {
  const asked: string[] = [];
  const page = await open(pasted, {
    prepare: async (fresh) => {
      fresh.on('request', (request) => asked.push(request.url()));
    },
  });
  await rowsOf(page, 2);
  await expect.poll(() => page.getByRole('main').getByRole('img').count()).toBe(0);
  expect(asked.filter((url) => url.includes('plots'))).toEqual([]);
});

test('numbers are drawn below their table, in the order of the choice', async () => {
  const organs = 'changchun-xinhu,jiutai-qitamu,miyun-jugezhuang,muye-xinhuilu';
  const page = await open(
    `/compare/?organs=${organs}&indicator=penalty-decisions,requests-received&year=2020`,
  );
  await rowsOf(page, 8);
  const drawing = page.getByRole('img', { name: /申请/ });
  await drawing.waitFor();
  const labels = await drawing.locator('[text-anchor="end"] text').allTextContents();
  expect(labels.slice(0, 4)).toEqual(['新湖镇', '其塔木街道办事处', '巨各庄镇', '新辉路街道办事处']);
});

test.each([
  ['organs=miyun-jugezhuang,atlantis-town', '没有代号为“atlantis-town”的机关。'],
  ['organs=miyun-jugezhuang,..%2F..%2Fx', '没有代号为“../../x”的机关。'],
  ['organs=miyun-jugezhuang&indicator=happiness', '没有代号为“happiness”的指标。'],
  ['organs=miyun-jugezhuang&year=1949', '所选的没有 1949 年度的报告。'],
  ['organs=miyun-jugezhuang&year=MMXX', '“MMXX”不是年度。'],
  ['organs=miyun-jugezhuang&places=110000', '机关和地方不能放在一起对照，没有列出：北京市。'],
])('what a link asks for in vain is named: %s', async (query, said) => {
  const page = await open(`/compare/?${query}`, { mayFail: /atlantis/ });
  await page.getByText(said).waitFor();
  await page.getByRole('button', { name: '移去巨各庄镇' }).waitFor();
});

test('from the country down to an organ, by keyboard as by hand, and the way back undoes it', async () => {
  const page = await open('/compare/');
  await goDown(page, '北京市');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('北京市：');
  await page.getByRole('button', { name: /^密云区，/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: /巨各庄镇/ }).focus();
  await page.keyboard.press('Space');
  await rowsOf(page, 1);
  await expect.poll(() => parametersOf(page)).toMatchObject({ organs: 'miyun-jugezhuang' });
  await page.getByRole('button', { name: '全国' }).click();
  await goDown(page, '吉林省', '长春市', '九台区');
  await page.getByRole('checkbox', { name: /其塔木/ }).check();
  await rowsOf(page, 2);
  await page.getByText(/^指标：/).click();
  await page.getByLabel('行政处罚处理决定数量').check();
  await rowsOf(page, 4);
  await expect
    .poll(() => parametersOf(page))
    .toMatchObject({
      organs: 'miyun-jugezhuang,jiutai-qitamu',
      indicator: 'penalty-decisions,procurement-amount',
    });
  await page.reload();
  await rowsOf(page, 4);
  await page.goBack();
  await rowsOf(page, 2);
  await page.goBack();
  await rowsOf(page, 1);
  await page.getByRole('button', { name: '移去巨各庄镇' }).click();
  await page.getByText('还没有选机关。').waitFor();
  await page.goForward();
  await page.getByText('还没有选机关。').waitFor();
});

test('organs of no known place are said to be such, and not to be of the whole country', async () => {
  const page = await open('/compare/', {
    prepare: async (fresh) => {
      await fresh.route('**/data/compare/choose/china.json', async (route) => {
        const file = (await (await route.fetch()).json()) as ChoiceFile;
        const organs = [{ slug: 'qinghe-zhen', name: '清河镇', kind: 'township' as const }];
        await route.fulfill({ json: { ...file, organs } });
      });
    },
  });
  await page.getByText('1 个机关地点未定').waitFor();
  const items = page.getByRole('list', { name: '可选的机关' }).getByRole('listitem');
  await expect
    .poll(() => items.allInnerTexts())
    .toEqual(['地点未定的机关：', expect.stringMatching(/清河镇/)]);
});

test('organs are found by name, by the index of the search', async () => {
  const page = await open('/compare/');
  await page.getByRole('searchbox', { name: '按名称找机关' }).fill('其塔木');
  await page.getByText('找到 1 个机关。').waitFor();
  await page.getByRole('list', { name: '按名称找到的机关' }).getByRole('checkbox').check();
  await rowsOf(page, 1);
  await expect.poll(() => parametersOf(page).organs).toBe('jiutai-qitamu');
});

test('keys in the box of names: Enter ticks the only organ, ArrowDown goes to the first, and no key is lost', async () => {
  const page = await open('/compare/');
  const field = page.getByRole('searchbox', { name: '按名称找机关' });
  const boxes = page.getByRole('list', { name: '按名称找到的机关' }).getByRole('checkbox');
  await typeAtOnce(field, '其塔木', 'Enter');
  await rowsOf(page, 1);
  await expect.poll(() => parametersOf(page).organs).toBe('jiutai-qitamu');
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await typeAtOnce(field, '新', 'ArrowDown');
  await expect.poll(() => boxes.first().evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => boxes.nth(1).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => boxes.first().evaluate((one) => one === document.activeElement)).toBe(true);
});

test('places stand side by side with what their reports say', async () => {
  const page = await open('/compare/');
  await page.getByRole('radio', { name: '地方' }).check();
  await page.getByRole('checkbox', { name: /^北京市/ }).check();
  await page.getByRole('checkbox', { name: /^江西省/ }).check();
  const [beijing, jiangxi] = await rowsOf(page, 2);
  expect(beijing).toBe('北京市 0 万元 1 份报告中 1 份为 0');
  expect(jiangxi).toBe('江西省 没有可合计的数字 单位不明 1 份报告中 1 份单位不明');
  await expect.poll(() => parametersOf(page)).toMatchObject({ places: '110000,360000' });
});

/** A county of 15 organs made up for the test, all with the numbers of one that is there. */
async function serveCounty(page: Page): Promise<void> {
  const read = (file: string) => JSON.parse(readFileSync(path.join(site.folder, 'data', file), 'utf8'));
  const organs = Array.from({ length: 15 }, (_, at) => ({
    slug: `made-up${at}`,
    name: `第${at}镇`,
    kind: 'township',
  }));
  const choice = read('compare/choose/china.json') as ChoiceFile;
  const organ = read('organs/miyun-jugezhuang.json') as PublishedOrgan;
  await page.route('**/data/compare/choose/china.json', (route) =>
    route.fulfill({ json: { ...choice, organs } }),
  );
  await page.route('**/data/organs/made-up*.json', (route) => {
    const slug = route
      .request()
      .url()
      .replace(/^.*\/|\.json$/g, '');
    const name = organs.find((one) => one.slug === slug)?.name;
    return route.fulfill({ json: { ...organ, slug, name } });
  });
}

test('no more than twelve can be chosen, and a link with more says which are not shown', async () => {
  const page = await open('/compare/', { prepare: serveCounty });
  await page.getByRole('button', { name: '选上其中前 12 个' }).click();
  await rowsOf(page, 12);
  const boxes = page.getByRole('list', { name: '可选的机关' }).getByRole('checkbox');
  expect(
    await boxes.evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).disabled).length),
  ).toBe(3);
  await expect.poll(() => page.getByRole('button', { name: /^选上/ }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '移去第0镇' }).click();
  await rowsOf(page, 11);
  await expect.poll(() => page.getByRole('checkbox', { name: /第14镇/ }).isEnabled()).toBe(true);
  const slugs = Array.from({ length: 14 }, (_, at) => `made-up${at}`).join(',');
  await page.goto(`/compare/?organs=${slugs}`);
  await page.getByText('最多对照 12 个机关，没有列出：第12镇、第13镇。').waitFor();
  await rowsOf(page, 12);
});

test('of a file that cannot be had the rest is shown, it is named, and asked for again', async () => {
  const page = await open(pasted, {
    mayFail: /fengcheng-hutang/,
    prepare: (fresh) => fresh.route('**/fengcheng-hutang.json', (route) => route.abort()),
  });
  const [miyun, fengcheng] = await rowsOf(page, 2);
  expect(miyun).toMatch(/^巨各庄镇.*0 万元/);
  expect(fengcheng).toMatch(/^fengcheng-hutang 数字没有取到/);
  await page.getByText('没有取到这些数字，其余的照常显示：fengcheng-hutang。').waitFor();
  await page.unroute('**/fengcheng-hutang.json');
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(async () => (await rowsOf(page, 2))[1]).toMatch(/^湖塘乡.*200,359/);
});

test('the list of a place that cannot be had is asked for again', async () => {
  const page = await open('/compare/', {
    mayFail: /choose/,
    prepare: (fresh) => fresh.route('**/choose/*.json', (route) => route.fulfill({ status: 503 })),
  });
  await page.getByText('名单没有取到。').waitFor();
  await page.unroute('**/choose/*.json');
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('button', { name: /^北京市，/ }).waitFor();
});

test('the link of what is shown is copied, and the table as text and as HTML', async () => {
  const page = await open(pasted, clipboard);
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('已复制本页的链接').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.getByRole('button', { name: '复制表格' }).click();
  await page.getByText('已复制表格').waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  const lines = (copied.text ?? '').split('\n').map((line) => line.split('\t'));
  expect(lines[1]).toEqual([
    '政府集中采购总金额',
    '2020',
    '巨各庄镇',
    '北京市密云区',
    '0 万元',
    '0',
    '万元',
    '为 0',
    '单位见于表头或表旁',
    `${site.origin}/organs/miyun-jugezhuang/2020/#L91`,
  ]);
  expect(lines[2]?.slice(4, 8)).toEqual(['200,359', '200359', '单位不明', '单位不明']);
  expect(copied.html).toContain(`href="${site.origin}/organs/miyun-jugezhuang/2020/#L91"`);
  expect(origin).not.toBe(site.origin);
});

test('the file saved is exactly what is shown', async () => {
  const page = await open(pasted);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  const saved = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  const all = readFileSync(path.join(site.folder, 'data/indicators/procurement-amount.csv'), 'utf8').split(
    '\r\n',
  );
  const shown = ['miyun-jugezhuang,', 'fengcheng-hutang,'].map((start) =>
    all.find((line) => line.startsWith(start)),
  );
  expect(saved).toEqual([all[0], ...shown]);
});

test('in order of numbers, what has none stands last', async () => {
  const organs = 'fengcheng-hutang,miyun-jugezhuang,muye-xinhuilu';
  const page = await open(`/compare/?organs=${organs}&indicator=procurement-amount&year=2020`);
  await page.getByLabel('顺序').selectOption('ascending');
  await expect.poll(async () => (await rowsOf(page, 3))[2]).toMatch(/^湖塘乡/);
  await page.getByLabel('顺序').selectOption('descending');
  await expect.poll(async () => (await rowsOf(page, 3))[2]).toMatch(/^湖塘乡/);
  await expect.poll(() => parametersOf(page).order).toBe('descending');
});

test('a figure leads to its cell in the report, and to its line', async () => {
  const page = await open(pasted);
  await rowsOf(page, 2);
  const row = page.getByRole('main').getByRole('table').locator('tbody tr').filter({ hasText: '巨各庄镇' });
  await row.getByRole('link', { name: /第 91 行/ }).click();
  await expect.poll(() => page.locator('li:target').getAttribute('id')).toBe('L91');
  await page.goBack();
  await row.getByRole('link', { name: /0 万元/ }).click();
  await expect.poll(() => page.locator('td:target').getAttribute('id')).toBe('procurement.amount');
});

test('all indicators of all years fit a phone, the table scrolled in its own frame', async () => {
  const page = await open('/compare/?organs=miyun-jugezhuang,fengcheng-hutang&indicator=all&year=2019,2020', {
    viewport: { width: 390, height: 844 },
  });
  await expect.poll(() => page.getByRole('table').count()).toBe(33);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
});

/**
 * Weighs what a page asks for. Gives a function that waits until a file has come and nothing more is on its way, and
 * tells the bytes after gzip, as a host sends them, of everything since it was asked before, by address.
 */
function weigh(page: Page): (last: string) => Promise<Map<string, number>> {
  const onTheirWay = new Set<Request>();
  let come = new Map<string, Promise<number>>();
  page.on('request', (request) => onTheirWay.add(request));
  page.on('requestfailed', (request) => onTheirWay.delete(request));
  page.on('requestfinished', (request) => {
    onTheirWay.delete(request);
    come.set(new URL(request.url()).pathname, weightOf(request));
  });
  return async (last) => {
    await expect.poll(() => come.has(last) && onTheirWay.size === 0).toBe(true);
    const weights = come;
    come = new Map();
    return new Map(
      await Promise.all([...weights].map(async ([address, weight]) => [address, await weight] as const)),
    );
  };
}

async function weightOf(request: Request): Promise<number> {
  const response = await request.response();
  return response ? gzipSync(await response.body()).length : 0;
}

const dataIn = (bytes: Map<string, number>) =>
  [...bytes.keys()].filter((address) => address.startsWith('/data/'));
const sumOf = (bytes: Map<string, number>): number => [...bytes.values()].reduce((sum, one) => sum + one, 0);

test('what a reader fetches: the page, a step down, a comparison; Plot comes with a drawing alone', async () => {
  let fetched = async (_last: string) => new Map<string, number>();
  const page = await open('/compare/', {
    prepare: async (fresh) => {
      fetched = weigh(fresh);
    },
  });
  await page.getByRole('button', { name: /^北京市，/ }).waitFor();
  expect(sumOf(await fetched('/data/compare/choose/china.json'))).toBeLessThan(45_000);
  await goDown(page, '北京市', '密云区');
  await page.getByRole('checkbox', { name: /巨各庄镇/ }).waitFor();
  const down = await fetched('/data/compare/choose/110118.json');
  // The icon comes when the browser likes.
  expect(dataIn(down)).toEqual(['/data/compare/choose/110000.json', '/data/compare/choose/110118.json']);
  expect(sumOf(down)).toBeLessThan(2_000);
  await page.getByRole('checkbox', { name: /巨各庄镇/ }).check();
  await rowsOf(page, 1);
  const compared = await fetched('/data/organs/miyun-jugezhuang.json');
  expect(dataIn(compared)).toEqual(['/data/organs/miyun-jugezhuang.json']);
  expect([...compared.keys()].filter((address) => address.includes('plots'))).toEqual([]);
  expect(sumOf(compared)).toBeLessThan(3_000);
});
