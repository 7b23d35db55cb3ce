import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rooms } from '../../house/rooms.ts';

const projectRoot = path.join(import.meta.dirname, '..', '..', '..');

/** The rooms that make a report of bytes, and what the collector adds to them. */
const sourceFolders = ['src/model', 'src/parser'];
const sourceFiles = ['scripts/collect/reading/stored-text.ts', 'scripts/collect/reading/report-worker.ts'];

/**
 * A hash of all that decides what is made of a report's bytes: the source of the parser and the model, the versions
 * of the libraries they load as they are installed, and the engine's, whose tables decode and normalise text. It is
 * 64 hexadecimal digits, the same wherever the project lies.
 */
export function extractorVersion(root: string = projectRoot): string {
  const { node, icu, unicode } = process.versions;
  const engine = JSON.stringify({ node, icu, unicode, libraries: libraryVersions(root) });
  const hash = createHash('sha256').update(engine);
  const listed = sourceFolders.flatMap((folder) => listSources(root, folder));
  for (const file of [...listed, ...sourceFiles].sort()) {
    const bytes = readFileSync(path.join(root, file));
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Source below a folder as paths from the root; tests, and what tests read, are no part of it. */
function listSources(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : listSources(root, file);
    const isForTests = entry.name.endsWith('.test.ts') || entry.name.startsWith('test-');
    return /\.(?:ts|json)$/.test(entry.name) && !isForTests ? [file] : [];
  });
}

/** Every library that those rooms load, and what those load in turn, with its installed version. */
function libraryVersions(root: string): string[] {
  const versions = new Set<string>();
  const visit = (name: string, folder: string): void => {
    const [place, { version, dependencies }] = findPackage(root, folder, name);
    const line = `${name} ${version ?? 'missing'}`;
    if (versions.has(line)) return;
    versions.add(line);
    for (const dependency of Object.keys(dependencies ?? {})) visit(dependency, place);
  };
  const loading = Object.keys(rooms).filter((room) =>
    sourceFolders.some((folder) => room.startsWith(folder)),
  );
  for (const name of loading.flatMap((room) => rooms[room]?.packages ?? [])) visit(name, root);
  return [...versions].sort();
}

type Package = { version?: string; dependencies?: Record<string, string> };

/** Where a library is installed for one that stands in `folder`, and what it says of itself. */
function findPackage(root: string, folder: string, name: string): [place: string, Package] {
  for (const holder of new Set([folder, root])) {
    const place = path.join(holder, 'node_modules', name);
    try {
      return [place, JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')) as Package];
    } catch {
      // Not installed here: the next place.
    }
  }
  return [root, {}];
}
