import type { SearchDocument } from '../../../src/search/search-document.ts';

/**
 * A document as the page that a site would give Pagefind to read: the title as its heading, so that it weighs as one, the
 * same paragraphs, and the three filters. A page and not a custom record, in which a title is not text that is searched.
 */
export function pageOf(document: SearchDocument): { url: string; content: string } {
  const { organ, year, name, kind, places, title, paragraphs } = document;
  const filter = (key: string, value: string) =>
    ` data-pagefind-filter="${key}[data-${key}]" data-${key}="${value}"`;
  const filters = [
    filter('year', String(year)),
    filter('kind', kind),
    ...places.map(({ code }) => filter('place', code)),
  ].map((attributes) => `<i${attributes}></i>`);
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    ...filters,
    ...[name, ...paragraphs.map(({ text }) => text)].map(asParagraph),
  ];
  return {
    url: `/organs/${organ}/${year}/`,
    content: `<!doctype html><html lang="zh"><title>${escapeHtml(title)}</title><main data-pagefind-body>${body.join('')}</main></html>`,
  };
}

function asParagraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
