import type { ProseParagraph } from '../../model/report.ts';
import { html, type Markup } from '../markup.ts';
import { placeText } from '../wording.ts';

/** Paragraphs of a report, each with a link to its line of the source text; `textOf` gives a paragraph's words. */
export function proseMarkup(
  paragraphs: readonly ProseParagraph[],
  textOf: (paragraph: ProseParagraph) => Markup = ({ text }) => html`${text}`,
): Markup {
  return html`${paragraphs.map((paragraph) => {
    const { at } = paragraph;
    const place = placeText(at);
    const line =
      at.line === undefined
        ? html`<span class="line">${place}</span>`
        : html`<a class="line" href="#L${at.line}">${place}</a>`;
    return html`<p>${textOf(paragraph)}${line}</p>`;
  })}`;
}
