import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import of a module as it is written; a worker's or asset's URL and a script of a page count as one. */
export type Import = { specifier: string; isType: boolean; isReExport: boolean };

/** A source file: its path from the project's root with `/`, what it imports, and its frontmatter's length. */
export type Module = { path: string; imports: readonly Import[]; frontmatterLines: number };

/** Reads every TypeScript and Astro file of the given folders below `root`, in order of path. */
export function readModules(root: string, folders: readonly string[]): Module[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,astro}`, { cwd: root }))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .map((file) => toModule(file, readFileSync(path.join(root, file), 'utf8')));
}

/** Reads the imports of one file from its text. */
export function toModule(file: string, text: string): Module {
  if (!file.endsWith('.astro')) return { path: file, imports: readImports(text), frontmatterLines: 0 };
  const frontmatter = /^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
  const imports = [
    ...readImports(frontmatter),
    ...scripts.flatMap(([, attributes = '', body = '']) => [...readSource(attributes), ...readImports(body)]),
  ];
  return { path: file, imports, frontmatterLines: frontmatter === '' ? 0 : frontmatter.split('\n').length };
}

function readSource(attributes: string): Import[] {
  const specifier = /\bsrc="(\.[^"]+)"/.exec(attributes)?.[1];
  return specifier === undefined ? [] : [{ specifier, isType: false, isReExport: false }];
}

function readImports(text: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, isType: boolean, isReExport = false): void => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, isType, isReExport });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
      if (node.arguments?.[1]?.getText() === 'import.meta.url') add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = importClause.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  return importClause.name === undefined && named.length > 0 && named.every((element) => element.isTypeOnly);
}
