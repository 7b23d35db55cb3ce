import { html, type Markup } from '../markup.ts';
import type { Segment } from './source-lines.ts';

/**
 * Lines of the source text, each an item with its anchor; what was read as a figure links to the figure. A page
 * has four hundred lines, so that an item ends where the next begins, as HTML has it.
 */
export function linesMarkup(lines: readonly (readonly Segment[])[]): Markup {
  return html`${lines.map((segments, index) => html`<li id="L${index + 1}">${segments.map(segmentMarkup)}`)}`;
}

function segmentMarkup(segment: Segment): Markup | string {
  if (segment.kind === 'figure') return html`<a href="#${segment.anchor}">${segment.text}</a>`;
  return segment.kind === 'padding' ? html`<i>${segment.text}</i>` : segment.text;
}
