import { link } from '../link.ts';
import { html, type Markup } from '../markup.ts';
import type { SharedMark } from './shared-marks.ts';

/** A paragraph's text with its shared passages marked, each followed by a link to it in the other report. */
export function markedText(text: string, marks: readonly SharedMark[]): Markup {
  let done = 0;
  const pieces = marks.map((mark, index): Markup => {
    const before = text.slice(done, mark.start);
    done = mark.end;
    const next = marks[index + 1];
    // Passages of one line of the other report that follow each other need one link.
    const source = next?.address === mark.address ? undefined : sourceLink(mark);
    return html`${before}<mark class="shared"><span class="spoken">与${mark.name}相同：</span>${text.slice(mark.start, mark.end)}</mark>${source}`;
  });
  return html`${pieces}${text.slice(done)}`;
}

function sourceLink({ sign, name, address }: SharedMark): Markup {
  return html`<a class="shared-source" href="${link(address)}"><span aria-hidden="true">${sign}</span><span class="spoken">见${name}的这一段</span></a>`;
}
