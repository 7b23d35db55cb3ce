import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readOriginal } from './originals.ts';

const bytes = Buffer.from('清河镇2020年政府信息公开工作年度报告');
const original = {
  organ: 'anping-qinghe',
  file: '2020.txt',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  servedAs: '2020.txt',
};
const sentence = 'organs/anping-qinghe/2020.txt 在读取之后改动了，没有生成网站；请再运行一次。';

test('the bytes that were read are offered, and no others', () => {
  const content = mkdtempSync(path.join(os.tmpdir(), 'gongkai-'));
  onTestFinished(() => rmSync(content, { recursive: true, force: true }));
  const file = path.join(content, 'organs/anping-qinghe/2020.txt');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  expect(Buffer.from(readOriginal(original, content))).toEqual(bytes);
  writeFileSync(file, `${bytes}`.replace('2020', '2021'));
  expect(() => readOriginal(original, content)).toThrow(sentence);
  rmSync(file);
  expect(() => readOriginal(original, content)).toThrow(sentence);
});
