import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const config = `import { defineConfig } from 'astro/config';
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  compressHTML: true,
  devToolbar: { enabled: false },
});
`;

const page = `---
import { globSync, readFileSync } from 'node:fs';

export const getStaticPaths = () =>
  globSync('**/index.html', { cwd: process.env.SOURCE }).map((file) => ({
    params: { page: file === 'index.html' ? undefined : file.slice(0, -'/index.html'.length) },
    props: { file },
  }));
const html = readFileSync(process.env.SOURCE + '/' + Astro.props.file, 'utf8');
---
<Fragment set:html={html} />
`;

const endpoint = `import { globSync, readFileSync, statSync } from 'node:fs';

export const getStaticPaths = () =>
  globSync('**/*', { cwd: process.env.SOURCE })
    .filter((file) => !file.endsWith('.html') && statSync(process.env.SOURCE + '/' + file).isFile())
    .map((file) => ({ params: { file } }));
export const GET = ({ params }) => new Response(readFileSync(process.env.SOURCE + '/' + params.file));
`;

/**
 * An Astro project whose one page prints the finished pages of the site in SOURCE, in a folder that is made for it; an
 * endpoint gives all other files, but with `pagesAlone`.
 */
export function writeBareAstro(
  folder: string,
  packages: string,
  { pagesAlone = false }: { pagesAlone?: boolean } = {},
): void {
  mkdirSync(path.join(folder, 'src/pages'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(path.join(folder, 'astro.config.ts'), config);
  writeFileSync(path.join(folder, 'src/pages/[...page].astro'), page);
  if (!pagesAlone) writeFileSync(path.join(folder, 'src/pages/[...file].ts'), endpoint);
  symlinkSync(packages, path.join(folder, 'node_modules'), 'junction');
}
