import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { PlainError } from './failure.ts';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    path.join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
];

/** Without these a browser calls home, and a page's time depends on the network. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The path of a Chrome or Chromium: CHROME_PATH, or one in a usual place, or on Debian as root one installed now,
 * with a Chinese font. Where there is none, a PlainError says how to get one.
 */
export function provideBrowser(): string {
  const found = findBrowser() ?? installOnDebian();
  if (found !== undefined) return found;
  throw new PlainError(
    '浏览器测试需要 Chrome 或 Chromium：请安装（Debian、Ubuntu：sudo apt-get install chromium fonts-noto-cjk），或用环境变量 CHROME_PATH 指明它的程序。',
  );
}

/** Starts the browser at this path without a window. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? [...quiet, '--no-sandbox'] : quiet });
}

function findBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (!chosen) return usualPlaces.find((place) => existsSync(place));
  if (existsSync(chosen)) return chosen;
  throw new PlainError(`CHROME_PATH 指的 ${chosen} 不存在。`);
}

function installOnDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log('正在安装浏览器测试所需的 chromium 和 fonts-noto-cjk……');
  const run = (...words: string[]): void => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env });
  };
  try {
    run('update');
    run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  } catch {
    return undefined;
  }
  return findBrowser();
}
