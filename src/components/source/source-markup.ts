import { html, type Markup } from '../markup.ts';
import type { Segment } from './source-lines.ts';

/** Lines of the source text, each an item with its anchor; what was read as a figure links to the figure. */
export function linesMarkup(lines: readonly (readonly Segment[])[]): Markup {
  return html`${lines.map((segments, index) => html`<li id="L${index + 1}">${segments.map(segmentMarkup)}</li>`)}`;
}

function segmentMarkup(segment: Segment): Markup | string {
  if (segment.kind === 'figure') return html`<mark><a href="#${segment.anchor}">${segment.text}</a></mark>`;
  return segment.kind === 'padding' ? html`<i>${segment.text}</i>` : segment.text;
}
