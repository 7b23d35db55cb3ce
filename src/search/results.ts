/** Search results as elements. Whatever a report or a reader wrote goes in as text. */
import { lineAddress, organAddress, reportAddress } from '../model/addresses.ts';
import { numberText } from '../model/number-text.ts';
import { button, type Child, element } from './dom.ts';
import type { Pieces } from './marks.ts';
import type { OrganAnswer, OrganHit } from './organ-search.ts';
import type { Snippet } from './snippets.ts';
import type { ReportHit, TextAnswer } from './text-search.ts';
import {
  approximately,
  beingVerified,
  isOnlyUnread,
  lineName,
  looseNotice,
  moreReports,
  noneYet,
  notVerified,
  yearsName,
} from './wording.ts';

/** An address of the site as a link from where it is served. */
export type ToLink = (address: string) => string;

/** The section of organs that were found, each with its report of the year that is asked, and a way to see them all. */
export function organSection(
  { total, hits }: OrganAnswer,
  year: number | undefined,
  toLink: ToLink,
  showMore: () => void,
): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': 'organ-hits' },
    element('h2', { id: 'organ-hits' }, `机关（${numberText(total)}）`),
    element('ol', { class: 'hits organs' }, ...hits.map((hit) => organItem(hit, year, toLink))),
    hits.length < total && button(`显示更多机关（还有 ${numberText(total - hits.length)} 个）`, showMore),
  );
}

/** The section of reports that were found, with a way to see more. */
export function reportSection(
  answer: TextAnswer,
  isFinal: boolean,
  toLink: ToLink,
  showMore: () => void,
  askInstead: (query: string) => void,
): HTMLElement {
  const { total, hits, match, split } = answer;
  return element(
    'section',
    { 'aria-labelledby': 'report-hits' },
    element('h2', { id: 'report-hits' }, reportHeading(answer, isFinal)),
    isFinal && isOnlyUnread(answer) && element('p', { class: 'note' }, noneYet),
    match === 'loose' && element('p', { class: 'note' }, looseNotice),
    split && element('p', {}, ...splitOffer(split, askInstead)),
    element('ol', { class: 'hits reports' }, ...hits.map((hit) => reportItem(hit, isFinal, toLink))),
    isFinal && hits.length < total && button(moreReports(answer), showMore),
  );
}

function reportHeading(answer: TextAnswer, isFinal: boolean): string {
  if (isFinal && isOnlyUnread(answer)) return '报告';
  return `报告（${approximately(answer)}${numberText(answer.total)}）`;
}

/** A query taken apart, to ask instead. */
export function splitOffer(
  split: NonNullable<TextAnswer['split']>,
  askInstead: (query: string) => void,
): Child[] {
  const { query, total } = split;
  const label = `${query}（${approximately(split)}${numberText(total)} 份报告）`;
  return ['分开检索：', button(label, () => askInstead(query))];
}

/** Links to organs, in one line. */
export function organLinks(hits: readonly OrganHit[], toLink: ToLink): HTMLElement[] {
  return hits.map(({ slug, name }) => element('a', { href: toLink(organAddress(slug)) }, ...marked(name)));
}

function organItem(hit: OrganHit, year: number | undefined, toLink: ToLink): HTMLElement {
  const { slug, name, otherNames, formerNames, kind, place, years } = hit;
  return element(
    'li',
    {},
    element('a', { class: 'hit', href: toLink(organAddress(slug)) }, ...marked(name)),
    element(
      'p',
      { class: 'note' },
      [place, kind, yearsName(years)].filter(Boolean).join(' · '),
      ...otherNames.flatMap((other) => [' · 又名', ...marked(other)]),
      ...formerNames.flatMap((former) => [' · 曾用名', ...marked(former)]),
      ...(year === undefined ? [] : [' · ', yearReport(hit, year, toLink)]),
    ),
  );
}

/** The report of a year, or that there is none. */
function yearReport({ slug, years }: OrganHit, year: number, toLink: ToLink): Child {
  if (!years.includes(year)) return `没有 ${year} 年度的报告`;
  return element('a', { href: toLink(reportAddress(slug, year)) }, `${year} 年度的报告`);
}

function reportItem(hit: ReportHit, isFinal: boolean, toLink: ToLink): HTMLElement {
  const { organ, year, name, kind, place, title, snippets, morePlaces, isVerified } = hit;
  const href = toLink(reportAddress(organ, year));
  const heading = title.length > 0 ? marked(title) : [`${name} ${year} 年报告`];
  return element(
    'li',
    {},
    element('h3', {}, element('a', { class: 'hit', href }, ...heading)),
    element('p', { class: 'note' }, [name, place, kind, `${year} 年`].filter(Boolean).join(' · ')),
    snippets.length > 0 &&
      element('ul', { class: 'snippets' }, ...snippets.map((snippet) => snippetItem(snippet, hit, toLink))),
    !isVerified && element('p', { class: 'note' }, isFinal ? notVerified : beingVerified),
    morePlaces > 0 && element('p', { class: 'note' }, `这份报告还有 ${morePlaces} 处。`),
  );
}

function snippetItem(snippet: Snippet, { organ, year }: ReportHit, toLink: ToLink): HTMLElement {
  const { line, pieces, isCutBefore, isCutAfter } = snippet;
  const address = line === null ? reportAddress(organ, year) : lineAddress(organ, year, line);
  return element(
    'li',
    {},
    element('a', { href: toLink(address) }, isCutBefore && '……', ...marked(pieces), isCutAfter && '……'),
    line !== null && element('span', { class: 'note' }, ` ${lineName(line)}`),
  );
}

/** Pieces as text, the marked ones as marks. */
export function marked(pieces: Pieces): (HTMLElement | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
}
