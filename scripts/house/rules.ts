import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { Import, Module } from './modules.ts';
import { bannedNames, frontmatterLimit, type Room, rooms } from './rooms.ts';

/** Everything in which the modules break the rules of the house, a sentence each, in the order of the modules. */
export function findViolations(modules: readonly Module[]): string[] {
  return [
    ...modules.flatMap((module) => [...checkPath(module), ...checkImports(module)]),
    ...findCycles(modules),
  ];
}

function checkPath({ path: file, frontmatterLines }: Module): string[] {
  const banned = file.split('/').find((part) => bannedNames.includes(part.replace(/\..*$/, '')));
  const [stem = ''] = path.posix.basename(file).split('.');
  return [
    ...(banned === undefined ? [] : [`${file}: "${banned}" does not say what is inside.`]),
    ...(isTest(file) && file.startsWith('src/pages/')
      ? [`${file}: a test below src/pages becomes a public page.`]
      : []),
    ...(file.startsWith('src/pages/') || isWellNamed(file, stem)
      ? []
      : [`${file}: files are named in kebab-case, components in PascalCase.`]),
    ...(file.startsWith('src/') && findRoomName(file) === undefined
      ? [`${file}: the house has no such room.`]
      : []),
    ...(frontmatterLines > frontmatterLimit
      ? [
          `${file}: ${frontmatterLines} lines of frontmatter, ${frontmatterLimit} at most: move logic to a .ts file.`,
        ]
      : []),
  ];
}

function checkImports(module: Module): string[] {
  const roomName = findRoomName(module.path);
  const isFree = roomName === undefined || isTest(module.path);
  return module.imports.flatMap((one) => [
    ...(one.isReExport
      ? [`${module.path} re-exports ${one.specifier}: import it where it is declared.`]
      : []),
    ...checkSpecifier(module.path, one),
    ...checkScripts(module.path, one),
    ...checkTestsApart(module.path, one),
    ...(isFree ? [] : checkRoom(module.path, roomName, one)),
  ]);
}

function checkSpecifier(file: string, { specifier }: Import): string[] {
  const isLocal = specifier.startsWith('.');
  if (!isLocal || /\.[a-z]+(\?\w+)?$/.test(specifier)) return [];
  return [`${file} imports ${specifier}: write the file's extension.`];
}

function checkScripts(file: string, { specifier }: Import): string[] {
  const isBroken = file.startsWith('src/') && targetOf(file, specifier)?.startsWith('scripts/');
  return isBroken ? [`${file} imports ${targetOf(file, specifier)}: src never imports scripts.`] : [];
}

function checkTestsApart(file: string, { specifier }: Import): string[] {
  const target = targetOf(file, specifier);
  if (target === undefined || !isTest(target) || isTest(file)) return [];
  return [`${file} imports ${target}: that is for tests alone.`];
}

function checkRoom(file: string, roomName: string, one: Import): string[] {
  const room: Room = rooms[roomName] ?? { rooms: [] };
  const target = targetOf(file, one.specifier);
  if (target === undefined) return checkPackage(file, roomName, room, one.specifier);
  const targetRoom = findRoomName(target);
  if (targetRoom === undefined || targetRoom === roomName || room.rooms.includes(targetRoom)) return [];
  if (room.types?.includes(targetRoom)) {
    return one.isType
      ? []
      : [`${file} imports ${target}: ${roomName} may import only types of ${targetRoom}.`];
  }
  return [`${file} imports ${target}: ${roomName} may not import ${targetRoom}.`];
}

function checkPackage(file: string, roomName: string, room: Room, specifier: string): string[] {
  const isNode = isBuiltin(specifier);
  const name = specifier.split(/[/:]/, specifier.startsWith('@') ? 2 : 1).join('/');
  if (isNode ? room.hasNode : room.packages?.includes(name)) return [];
  return [`${file} imports ${specifier}: ${roomName} may not use ${isNode ? 'Node' : name}.`];
}

/** Cycles of imports, types included, each told once from its first module in order of path. */
function findCycles(modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push(`${[...trail.slice(start), file].join(' → ')}: imports go round in a cycle.`);
    if (start >= 0 || done.has(file)) return;
    for (const { specifier } of byPath.get(file)?.imports ?? []) {
      const target = targetOf(file, specifier);
      if (target !== undefined && byPath.has(target)) visit(target, [...trail, file]);
    }
    done.add(file);
  };
  for (const module of modules) visit(module.path, []);
  return cycles;
}

/** The file a relative import names, from the project's root; undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
}

function findRoomName(file: string): string | undefined {
  const holding = Object.keys(rooms).filter((room) => file.startsWith(`${room}/`));
  return holding.toSorted((a, b) => b.length - a.length)[0];
}

/** Whether a file is a test, or serves tests alone as its name `test-…` says. */
function isTest(file: string): boolean {
  return /\.test\.ts$|\/test-[^/]*\.ts$/.test(file);
}

function isWellNamed(file: string, stem: string): boolean {
  return (file.endsWith('.astro') ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/).test(stem);
}
