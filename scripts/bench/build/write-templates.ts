import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes every file of the site in SOURCE into FLOOR, pages by way of a template string: the least that a builder does. */
const { SOURCE: source = '', FLOOR: floor = '' } = process.env;
for (const name of globSync('**/*', { cwd: source })) {
  const from = path.join(source, name);
  if (!statSync(from).isFile()) continue;
  const to = path.join(floor, name);
  mkdirSync(path.dirname(to), { recursive: true });
  if (!name.endsWith('.html')) {
    writeFileSync(to, readFileSync(from));
    continue;
  }
  const page = readFileSync(from, 'utf8');
  const [head = '', body = ''] = cutAt(page, page.indexOf('<body>'));
  writeFileSync(to, `${head}${body}`);
}

function cutAt(text: string, place: number): [string, string] {
  return [text.slice(0, place), text.slice(place)];
}
