import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Severity, severities } from '../../../src/model/finding.ts';
import { formats, type Report } from '../../../src/model/report.ts';
import { findBarriers } from './barriers.ts';
import { gatherReportFiles, type ReportFiles } from './self-check-files.ts';
import { site, useBrowser } from './test-browser.ts';

const open = useBrowser();
const text = 'fengcheng-hutang-2020.txt';
let files: ReportFiles;

beforeAll(async () => {
  files = await gatherReportFiles(site.project);
});
afterAll(() => files.remove());

const fileInput = (page: Page): Locator => page.getByLabel('选择年报文件');
const resultOf = (page: Page): Locator => page.getByRole('article', { name: '自检结果' });
const pathOf = (name: string): string => path.join(files.folder, name);
const lineOf = (name: string): string => files.lines.get(name) ?? '';

async function check(page: Page, ...names: readonly string[]): Promise<void> {
  await fileInput(page).setInputFiles(names.map(pathOf));
  await page.getByRole('status').getByText('读完了').waitFor();
}

async function save(page: Page, button: string): Promise<{ name: string; content: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const saved = await download;
  return { name: saved.suggestedFilename(), content: readFileSync(await saved.path(), 'utf8') };
}

test('there is a file of every format, and some that are refused', () => {
  const read = [...files.lines.values()].map((line) => JSON.parse(line));
  expect(new Set(read.map(({ format }) => format))).toEqual(new Set([...formats, undefined]));
});

test('the same bytes give the same line as the command, for every file of every format', async () => {
  const page = await open('/self-check/');
  const names = [...files.lines.keys()];
  await fileInput(page).setInputFiles(names.map(pathOf));
  await page.getByRole('status').getByText(`${names.length} 份都读完了`).waitFor();
  const { content } = await save(page, '全部保存');
  expect(content.trimEnd().split('\n')).toEqual([...files.lines.values()]);
});

test.each([
  'disorderly-2019.html',
  'disorderly-2021.docx',
  'fixtures-tracked-changes.doc',
  'fixtures-form-2021.pdf',
  text,
])('every finding and every figure of %s is shown, gravest first', async (name) => {
  const page = await open('/self-check/');
  await check(page, name);
  const report: Report = JSON.parse(lineOf(name));
  const expected = severities.flatMap((severity: Severity) =>
    report.findings.filter((finding) => finding.severity === severity).map(({ message }) => message),
  );
  const result = resultOf(page);
  await expect.poll(() => result.locator('.findings .message').allTextContents()).toEqual(expected);
  const cells = await result.locator('.statutory td[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(cells).toEqual(expect.arrayContaining(Object.keys(report.figures)));
  await expect.poll(() => result.getByRole('heading', { level: 2 }).first().textContent()).toBe(name);
  const facts = await result.locator('.facts-list').innerText();
  for (const fact of [report.title, report.organName, `${report.year} 年`]) expect(facts).toContain(fact);
});

test('a sum that does not hold is printed with its numbers', async () => {
  const page = await open('/self-check/');
  await check(page, 'disorderly-2019.html');
  const sums = resultOf(page).getByRole('table', { name: '报告的算式' });
  await sums.getByText('41 + 0 = 41 ≠ 0 + 0 = 0').waitFor();
});

test('the file saved is the line that the command prints, under the name of the report', async () => {
  const page = await open('/self-check/');
  await check(page, text);
  expect(await save(page, '保存为 JSON')).toEqual({
    name: 'fengcheng-hutang-2020.json',
    content: `${lineOf(text)}\n`,
  });
});

test('a file that is refused says why, and is not offered to be saved', async () => {
  const page = await open('/self-check/');
  await check(page, 'fixtures-password.pdf');
  await resultOf(page).getByText('文件有密码保护').waitFor();
  await page.getByRole('button', { name: '打印' }).waitFor();
  const saving = page.getByRole('button', { name: /保存/ });
  await expect.poll(() => saving.count()).toBe(0);
  await fileInput(page).setInputFiles(['fixtures-password.pdf', text].map(pathOf));
  await page.getByRole('status').getByText('2 份都读完了').waitFor();
  await expect.poll(() => saving.allTextContents()).toEqual(['全部保存，每行一份']);
  await page.getByRole('button', { name: text }).click();
  await expect.poll(() => saving.count()).toBe(2);
});

test('text of a report is never markup', async () => {
  const page = await open('/self-check/');
  await check(page, 'disorderly-2021.docx');
  const result = resultOf(page);
  await result.getByText('<img src="/x" onerror="alert(1)">').first().waitFor();
  await expect.poll(() => result.locator('img').count()).toBe(0);
});

test('nothing is uploaded, and a format is loaded when a file needs it', async () => {
  const page = await open('/self-check/');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  // The icon comes when the browser likes.
  const isIcon = (address: string) => address.endsWith('/favicon.svg');
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!isIcon(pathname)) asked.push(`${request.method()} ${pathname}`);
  });
  await check(page, text);
  await expect.poll(() => asked).toEqual([expect.stringMatching(/^GET \/assets\/worker[^/]*\.js$/)]);
  const core = readFileSync(path.join(site.folder, asked[0]?.replace('GET ', '') ?? ''));
  expect(gzipSync(core).length).toBeLessThanOrEqual(60_000);
  expect(core.includes('ZodError')).toBe(false);
  await check(page, 'fixtures-form-2021.pdf');
  await expect.poll(() => asked.some((request) => request.includes('pdfjs'))).toBe(true);
  expect(asked.filter((request) => !/^GET \/assets\/[^/]+\.js$/.test(request))).toEqual([]);
});

/** A worker that begins on a file and never ends. */
const endless = "onmessage = () => { postMessage({ kind: 'begun' }); for (;;); };";

async function openWithEndlessWorker(times?: number): Promise<Page> {
  const page = await open('/self-check/');
  await page.clock.install();
  const reply = { contentType: 'text/javascript', body: endless };
  await page.route(
    '**/assets/worker*.js',
    (route) => route.fulfill(reply),
    times === undefined ? {} : { times },
  );
  return page;
}

test('a file that takes longer than 20 seconds is stopped, and the next is read', async () => {
  const page = await openWithEndlessWorker(1);
  await fileInput(page).setInputFiles([pathOf('made-2019.html'), pathOf(text)]);
  await page.getByText('正在读取，已读 0 / 2 份').waitFor();
  await expect
    .poll(async () => {
      await page.clock.fastForward(20_001);
      return page.getByText('2 份都读完了').count();
    })
    .toBe(1);
  await resultOf(page).getByText('读取超过 20 秒，已停止。').waitFor();
  await page.getByRole('button', { name: text }).click();
  await resultOf(page).getByRole('heading', { name: text }).waitFor();
});

test('reading can be stopped', async () => {
  const page = await openWithEndlessWorker();
  await fileInput(page).setInputFiles(pathOf(text));
  await page.getByRole('button', { name: '停止读取' }).click();
  await page.getByRole('status').getByText('已停止').waitFor();
  await expect.poll(() => fileInput(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await expect.poll(() => resultOf(page).innerText()).toBe('');
});

test('choosing another file drops what is being read', async () => {
  const page = await openWithEndlessWorker(1);
  await fileInput(page).setInputFiles(pathOf('made-2019.html'));
  await page.getByRole('status').getByText('正在读取').waitFor();
  await check(page, text);
  await resultOf(page).getByRole('heading', { name: text }).waitFor();
  await expect.poll(() => resultOf(page).getByText('made-2019').count()).toBe(0);
});

test('where the program does not arrive, the page says so', async () => {
  const page = await open('/self-check/');
  const body = 'throw new Error("this is no program");';
  await page.route('**/assets/worker*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
  await fileInput(page).setInputFiles(pathOf(text));
  await resultOf(page).getByText('读取程序没有取到').waitFor();
});

test('a file may be dropped anywhere on the page', async () => {
  const page = await open('/self-check/');
  const content = readFileSync(pathOf(text), 'utf8');
  const dataTransfer = await page.evaluateHandle(
    ({ content, name }) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], name));
      return carried;
    },
    { content, name: text },
  );
  await page.getByRole('contentinfo').dispatchEvent('drop', { dataTransfer });
  await resultOf(page).getByRole('heading', { name: text }).waitFor();
  expect((await save(page, '保存为 JSON')).content).toBe(`${lineOf(text)}\n`);
});

test('keyboard: from the choice to the result, to a finding and its line, and back to the figure', async () => {
  const page = await open('/self-check/');
  const chooser = page.waitForEvent('filechooser');
  await fileInput(page).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(pathOf(text));
  const focused = page.locator(':focus');
  await expect.poll(() => focused.textContent()).toBe(text);
  await resultOf(page)
    .getByRole('link', { name: /^原文第 \d+ 行/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('li:target').innerText()).toContain('200359');
  await page.locator('li:target a').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('td:target').getAttribute('id')).toBe('procurement.amount');
});

test('the same file can be chosen again once it has been mended', async () => {
  const page = await open('/self-check/');
  await check(page, 'disorderly-2019.html', text);
  await page.getByRole('button', { name: text }).click();
  await page.locator('#L1').waitFor();
  await check(page, text);
  await expect.poll(() => page.getByRole('list', { name: '放进来的文件' }).count()).toBe(0);
});

test('a result has no barrier, and does not scroll sideways at 320 px', async () => {
  const page = await open('/self-check/');
  await check(page, 'disorderly-2019.html', 'fixtures-form-2021.pdf', 'fixtures-scan.pdf');
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(excess).toBe(0);
});

test('on paper stand the result and the name of its file alone', async () => {
  const page = await open('/self-check/');
  await check(page, text);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => fileInput(page).isVisible()).toBe(false);
  await expect.poll(() => page.getByRole('button').count()).toBe(0);
  await resultOf(page).getByRole('heading', { name: text }).waitFor();
  await resultOf(page).getByText('《湖塘乡2020年政府信息公开工作年度报告》：存疑').waitFor();
});

test('without scripts the page says what it needs', async () => {
  const page = await open('/self-check/', { javaScriptEnabled: false });
  await expect.poll(() => page.getByRole('main').innerText()).toContain('没有脚本，这一页就不能用');
  await expect.poll(() => page.getByLabel('选择年报文件').isVisible()).toBe(false);
});
