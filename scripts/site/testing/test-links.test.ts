import { expect, test } from 'vitest';
import { makeTestFolder } from './test-folder.ts';
import { describeDeadLinks, findDeadLinks } from './test-links.ts';

/** Dead links of a made-up site, as `file link: reason`. */
function deadLinks(files: Record<string, string>, base = '/'): string[] {
  const site = { folder: makeTestFolder(files), base, origin: 'https://gongkai.example' };
  return findDeadLinks(site).map(({ file, link, reason }) => `${file} ${link}: ${reason}`);
}

test('links to pages, files and anchors that exist are alive', () => {
  expect(
    deadLinks({
      'index.html': `<link rel="canonical" href="https://gongkai.example/">
        <a href="/organs/">o</a> <a href="organs/#procurement.amount">o</a> <a href="/organs/?q=1#L%39">o</a>
        <a href="#">top</a> <a href="#top">top</a> <a href="/data/a.csv">csv</a> <a href="/organs/#:~:text=0">t</a>
        <a href="https://elsewhere.example/missing">x</a> <a href="mailto:a@b.example">m</a>`,
      'organs/index.html':
        '<p id="procurement.amount"></p><p id="L9"></p><a name="old"></a><a href="../">home</a><a href="#old">old</a>',
      'data/a.csv': 'a',
    }),
  ).toEqual([]);
});

test.each([
  ['<a href="/organs/">', '/organs/', 'no file'],
  ['<a href="/data">', '/data', 'no file'],
  ['<a href="https://gongkai.example/gone/">', 'https://gongkai.example/gone/', 'no file'],
  ['<img src="gone.png">', 'gone.png', 'no file'],
  ['<img srcset="index.html 1x, gone.png 2x">', 'gone.png', 'no file'],
  ['<script src="/assets/gone.js"></script>', '/assets/gone.js', 'no file'],
  ['<svg><use href="#mark"></use></svg>', '#mark', 'no anchor'],
  ['<svg><use href="/sprite.svg#mark"></use></svg>', '/sprite.svg#mark', 'no file'],
  ['<a href="#procurement.amount">', '#procurement.amount', 'no anchor'],
  ['<a href="/data/#L91">', '/data/#L91', 'no anchor'],
  ['<a href="/%E6%AD%BB/">', '/%E6%AD%BB/', 'no file'],
])('%s is dead', (html, link, reason) => {
  expect(deadLinks({ 'index.html': html, 'data/index.html': '<p>' })).toEqual([
    `index.html ${link}: ${reason}`,
  ]);
});

test('below a base path, links must stay below it', () => {
  const html =
    '<a href="/sub/">1</a><a href="/organs/">2</a><a href="https://gongkai.example/sub/x/">3</a><a href="organs/">4</a>';
  expect(deadLinks({ 'index.html': html, 'organs/index.html': '' }, '/sub/')).toEqual([
    'index.html /organs/: outside the base path',
    'index.html https://gongkai.example/sub/x/: no file',
  ]);
});

test('the same fault on many pages is one line', () => {
  const dead = ['a.html', 'b.html', 'c.html'].map((file) => ({
    file,
    link: '/x/',
    reason: 'no file' as const,
  }));
  expect(describeDeadLinks([...dead, { file: 'a.html', link: '#y', reason: 'no anchor' }])).toEqual([
    '/x/: no file, in a.html and 2 more',
    '#y: no anchor, in a.html',
  ]);
});

test('feed and sitemap are read', () => {
  const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><link href="https://gongkai.example/"/>
    <id>https://gongkai.example/feed.xml</id><entry><link href="https://gongkai.example/gone/"/><id>tag:gongkai</id></entry></feed>`;
  const rss =
    '<?xml version="1.0"?><rss><channel><item><link>https://gongkai.example/lost/</link></item></channel></rss>';
  const sitemap = '<?xml version="1.0"?><urlset><url><loc>https://gongkai.example/away/</loc></url></urlset>';
  expect(deadLinks({ 'index.html': '', 'feed.xml': atom, 'rss.xml': rss, 'sitemap-0.xml': sitemap })).toEqual(
    [
      'feed.xml https://gongkai.example/gone/: no file',
      'rss.xml https://gongkai.example/lost/: no file',
      'sitemap-0.xml https://gongkai.example/away/: no file',
    ],
  );
});
