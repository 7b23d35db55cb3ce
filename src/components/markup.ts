/**
 * Markup made in code, for the parts of a page that repeat hundreds of times. Text from reports is hostile: the
 * one way to make markup is `html`, which escapes whatever it puts in that is not markup already.
 */
export type Markup = { readonly markup: string };

type Insert = string | number | Markup | undefined | readonly Insert[];

/** Markup from a template; what it inserts is escaped, and nothing is inserted for undefined. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  let markup = parts[0] ?? '';
  for (let index = 0; index < inserts.length; index += 1)
    markup += insertText(inserts[index]) + (parts[index + 1] ?? '');
  return { markup };
}

/** Attributes with a blank before each; those that are undefined are left out. Names are the caller's own words. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): Markup {
  let markup = '';
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) markup += ` ${name}="${escapeText(String(value))}"`;
  }
  return { markup };
}

function insertText(insert: Insert): string {
  if (insert === undefined) return '';
  if (typeof insert === 'string') return escapeText(insert);
  if (typeof insert === 'number') return String(insert);
  if ('markup' in insert) return insert.markup;
  let markup = '';
  for (const part of insert) markup += insertText(part);
  return markup;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? '') : text;
}
