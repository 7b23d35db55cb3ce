import { markedText } from '../likeness/marked-text.ts';
import type { ProseMarks } from '../likeness/marks-of-prose.ts';
import { html, type Markup } from '../markup.ts';
import { proseMarkup } from '../source/prose-markup.ts';
import type { Doubt } from './doubts.ts';
import type { ShownSection } from './report-sections.ts';
import { statutoryTableMarkup } from './table-markup.ts';

/** A section of a report: its heading as printed, its prose with what others have too, and its statutory table. */
export function sectionMarkup(
  section: ShownSection,
  doubts: ReadonlyMap<string, Doubt>,
  marks: ProseMarks = new Map(),
): Markup {
  const { id, heading, line, isMissing, paragraphs, table } = section;
  const isEmpty = !isMissing && paragraphs.length === 0 && !table;
  return html`<section class="part" id="${id}"><h2>${line === undefined ? heading : html`<a href="#L${line}">${heading}</a>`}</h2>${[
    ...(isMissing ? [html`<p class="note">报告没有这一节的标题。</p>`] : []),
    ...(isEmpty ? [html`<p class="note">这一节没有文字。</p>`] : []),
    proseMarkup(paragraphs, (paragraph) => markedText(paragraph.text, marks.get(paragraph) ?? [])),
    ...(table ? [statutoryTableMarkup(`${id}-table`, table, doubts)] : []),
  ]}</section>`;
}
