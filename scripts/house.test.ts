import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readModules } from './house/modules.ts';
import { topFolders } from './house/rooms.ts';
import { findViolations } from './house/rules.ts';

const root = path.join(import.meta.dirname, '..');
const modules = readModules(root, ['src', 'scripts']);

test('every file of the project is read', () => {
  expect(modules.map((module) => module.path)).toContain('scripts/house.test.ts');
  expect(modules.find((module) => module.path === 'src/layouts/Page.astro')?.imports).not.toEqual([]);
});

test('the house keeps its rules', () => {
  expect(findViolations(modules)).toEqual([]);
});

test('no folder stands at the top but those of the design, of tools, and generated ones', () => {
  const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean);
  const isIgnored = (name: string) => ignored.some((pattern) => path.matchesGlob(`${name}/`, pattern));
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const kept = folders.map((folder) => folder.name).filter((name) => name !== '.git' && !isIgnored(name));
  expect(kept.filter((name) => !topFolders.includes(name))).toEqual([]);
});
