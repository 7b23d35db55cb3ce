import type { BuiltPage } from './test-page.ts';

const leaked = /\b(?:null|undefined|NaN)\b|\[object \w+\]/;

/** Values of the program that show on a page, in its text or in an attribute. Code that is quoted may name them. */
export function findLeakedValues({ file, document }: BuiltPage): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName;
    const attributes = [...element.attributes].filter(({ value }) => leaked.test(value));
    const texts = [...element.childNodes].filter(
      (node) => node.nodeType === 3 && leaked.test(node.textContent ?? ''),
    );
    return [
      ...attributes.map(({ name, value }) => `${file}: <${tag} ${name}="${value}">`),
      ...(element.closest('code, pre')
        ? []
        : texts.map((text) => `${file}: <${tag}> ${text.textContent?.trim()}`)),
    ];
  });
}

/** Scripts and styles inside a page, which its content security policy refuses. Linked data is no script. */
export function findInlineCode({ file, document }: BuiltPage): string[] {
  const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => name === 'style' || name.startsWith('on'))
      .map(({ name }) => [element, name] as const),
  );
  const links = [...document.querySelectorAll('[href^="javascript:"]')];
  return [
    ...[...document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')].map(
      () => `${file}: <script> without src`,
    ),
    ...[...document.querySelectorAll('style')].map(() => `${file}: <style>`),
    ...handlers.map(([element, name]) => `${file}: <${element.localName} ${name}>`),
    ...links.map(() => `${file}: a javascript: link`),
  ];
}

/** What a page lacks that a browser, a search engine or a screen reader asks of it first. A page hidden from search engines has no canonical address, one that has moved that of its new place. */
export function findHeadFaults({ file, address, document }: BuiltPage, root: string): string[] {
  const headings = document.querySelectorAll('h1').length;
  const description = contentOf(document, 'meta[name="description"]', 'content');
  const canonical = contentOf(document, 'link[rel="canonical"]', 'href');
  const isHidden = contentOf(document, 'meta[name="robots"]', 'content') === 'noindex';
  const movedTo = contentOf(document, 'meta[http-equiv="refresh"]', 'content')?.replace('0; url=', '');
  const expected = isHidden && !movedTo ? undefined : encodeURI(`${root}${(movedTo ?? address).slice(1)}`);
  const duplicates = findDuplicateIds(document);
  return [
    ...(document.documentElement.lang === 'zh-CN' ? [] : ['lang is not zh-CN']),
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...((document.title ?? '').trim().length > 0 ? [] : ['no title']),
    ...(isFit(description)
      ? []
      : [`a description of ${description?.length ?? 0} characters: ${description ?? ''}`]),
    ...(canonical === expected
      ? []
      : [`canonical ${canonical ?? 'missing'}, expected ${expected ?? 'none'}`]),
    ...duplicates.map((id) => `id "${id}" twice`),
  ].map((fault) => `${file}: ${fault}`);
}

/** Titles that more than one page has, with the pages. */
export function findSharedTitles(pages: readonly BuiltPage[]): string[] {
  const byTitle = Map.groupBy(pages, (page) => page.document.title);
  return [...byTitle]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([title, sharing]) => `${title}: ${sharing.map((page) => page.file).join(', ')}`);
}

function contentOf(document: Document, selector: string, attribute: string): string | undefined {
  return document.querySelector(selector)?.getAttribute(attribute) ?? undefined;
}

function isFit(description: string | undefined): boolean {
  const length = [...(description ?? '')].length;
  return length >= 10 && length <= 160;
}

function findDuplicateIds(document: Document): string[] {
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  return [...Map.groupBy(ids, (id) => id)].filter(([, same]) => same.length > 1).map(([id]) => id);
}
