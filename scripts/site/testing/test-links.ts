import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DOMParser, parseHTML } from 'linkedom';

/** A link of a built file that leads nowhere. */
type DeadLink = {
  file: string;
  link: string;
  reason: 'outside the base path' | 'no file' | 'no anchor';
};

/** A built site: its folder, the base path it is served below (`/` or `/sub/`), and its origin. */
type BuiltFolder = { folder: string; base: string; origin: string };

/**
 * Finds every link within the site that leads to no file or no anchor: in attributes of its pages, in its feed
 * and in its sitemap. Links to other sites are not followed.
 */
export function findDeadLinks(site: BuiltFolder): DeadLink[] {
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string): ReadonlySet<string> => {
    const known = anchors.get(file) ?? readAnchors(path.join(site.folder, file));
    anchors.set(file, known);
    return known;
  };
  return globSync('**/*.{html,xml}', { cwd: site.folder })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .flatMap((file) =>
      [...readLinks(path.join(site.folder, file))].flatMap((link): DeadLink[] => {
        const reason = findFault(site, file, link, anchorsOf);
        return reason === undefined ? [] : [{ file, link, reason }];
      }),
    );
}

/** Dead links in a line each, with the first file that has it and how many more. */
export function describeDeadLinks(dead: readonly DeadLink[]): string[] {
  const alike = Map.groupBy(dead, ({ link, reason }) => `${link}: ${reason}`);
  return [...alike].map(
    ([fault, [first, ...more]]) =>
      `${fault}, in ${first?.file}${more.length === 0 ? '' : ` and ${more.length} more`}`,
  );
}

function findFault(
  { folder, base, origin }: BuiltFolder,
  file: string,
  link: string,
  anchorsOf: (file: string) => ReadonlySet<string>,
): DeadLink['reason'] | undefined {
  const target = new URL(link, new URL(base + file.replace(/(^|\/)index\.html$/, '$1'), origin));
  if (target.origin !== new URL(origin).origin) return undefined;
  if (!target.pathname.startsWith(base)) return 'outside the base path';
  const targetFile = findFile(folder, decodeURIComponent(target.pathname.slice(base.length)));
  if (targetFile === undefined) return 'no file';
  const anchor = decodeURIComponent(target.hash.slice(1).replace(/:~:.*$/, ''));
  if (anchor === '' || anchor === 'top' || !targetFile.endsWith('.html')) return undefined;
  return anchorsOf(targetFile).has(anchor) ? undefined : 'no anchor';
}

/** The file served at an address below the base: a folder stands for its page only with a slash at its end. */
function findFile(folder: string, address: string): string | undefined {
  const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
  return statSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function readLinks(file: string): Set<string> {
  const text = readFileSync(file, 'utf8');
  return new Set(
    (file.endsWith('.xml') ? xmlLinks(text) : htmlLinks(text)).filter((link) =>
      URL.canParse(link, 'http://a/'),
    ),
  );
}

function htmlLinks(text: string): string[] {
  const { document } = parseHTML(text);
  const single = ['href', 'src', 'xlink:href', 'action', 'poster', 'data'].flatMap((name) =>
    attributesOf(document.querySelectorAll(`[${name.replace(':', '\\:')}]`), name),
  );
  const sets = attributesOf(document.querySelectorAll('[srcset]'), 'srcset');
  return [...single, ...sets.flatMap((set) => set.split(',').map((one) => one.trim().split(/\s+/)[0] ?? ''))];
}

function attributesOf(elements: Iterable<Element>, name: string): string[] {
  return [...elements].map((element) => element.getAttribute(name) ?? '');
}

/** Addresses in a feed or sitemap: texts of `loc`, `link`, `id` and `guid`, and `href` of Atom's `link`. */
function xmlLinks(text: string): string[] {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const texts = ['loc', 'link', 'id', 'guid'].flatMap((name) => [...document.querySelectorAll(name)]);
  return [
    ...texts.map((element) => element.textContent?.trim() ?? '').filter((one) => /^https?:/.test(one)),
    ...attributesOf(document.querySelectorAll('[href]'), 'href'),
  ];
}

function readAnchors(file: string): ReadonlySet<string> {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  const named = [...document.querySelectorAll('a[name]')].map(
    (element) => element.getAttribute('name') ?? '',
  );
  return new Set([...[...document.querySelectorAll('[id]')].map((element) => element.id), ...named]);
}
