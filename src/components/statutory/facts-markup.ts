import { link } from '../link.ts';
import { attributes, html, type Markup } from '../markup.ts';
import type { Fact } from './report-facts.ts';

/** Facts as terms and descriptions of a list. */
export function factsMarkup(facts: readonly Fact[]): Markup {
  return html`${facts.map(factMarkup)}`;
}

function factMarkup({ term, text, address, isDoubt }: Fact): Markup {
  const description =
    address === undefined
      ? text
      : html`<a href="${address.startsWith('/') ? link(address) : address}">${text}</a>`;
  return html`<div><dt>${term}</dt><dd${attributes({ class: isDoubt ? 'doubt' : undefined })}>${description}</dd></div>`;
}
