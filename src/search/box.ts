/** The search box of other pages: while a name is typed, the organs that have it, as a list to choose from. */
import { organAddress, reportAddress } from '../model/addresses.ts';
import { readAskedYear } from './asked-year.ts';
import { createSearchClient } from './client.ts';
import { element } from './dom.ts';
import { focusOnSlash } from './keys.ts';
import { createListbox } from './listbox.ts';
import { toAddressed } from './longest-query.ts';
import type { OrganHit } from './organ-search.ts';
import { marked } from './results.ts';

const mostOrgans = 8;
const typingPauseMs = 80;

const fields = [...document.querySelectorAll<HTMLFormElement>('form[data-search-box]')].flatMap((form) => {
  const field = form.querySelector('input');
  if (field) {
    offerOrgans(field, form.dataset.base ?? '');
    form.addEventListener('submit', () => {
      field.value = toAddressed(field.value);
    });
  }
  return field ?? [];
});
if (fields[0]) focusOnSlash(fields[0]);

/** Without the list of organs, as where it cannot be fetched, the field stays a plain one. */
function offerOrgans(field: HTMLInputElement, base: string): void {
  let offered: OrganHit[] = [];
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listbox = createListbox(field, '机关', (place) => {
    const hit = offered[place];
    if (hit) location.assign(base + addressOf(hit, asked));
  });
  const client = createSearchClient(base, ({ half, answer, isFinal }) => {
    if (half !== 'organs') return;
    const isNear = answer?.hits.length === 0 && answer.nearest.length > 0;
    // Until the whole list is there, having found nothing yet says nothing.
    if (!isFinal && answer?.hits.length === 0) return;
    offered = (isNear ? answer?.nearest : answer?.hits) ?? [];
    listbox.offer(
      offered.map((hit) => ({ id: hit.slug, content: organOption(hit, isNear, reportYear(hit, asked)) })),
      asked,
    );
  });
  const ask = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      asked = field.value;
      if (asked.trim() === '') {
        client.cancel();
        listbox.offer([], asked);
      } else client.ask({ query: asked, filters: {}, mostOrgans, mostReports: 0 });
    }, typingPauseMs);
  };
  field.addEventListener('focus', () => {
    client.prepare();
    ask();
  });
  field.addEventListener('compositionend', ask);
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) ask();
  });
}

/** The year that what was typed names, if the organ has a report of it. */
function reportYear({ years }: OrganHit, typed: string): number | undefined {
  const { year } = readAskedYear(typed);
  return years.find((one) => one === year);
}

function addressOf(hit: OrganHit, typed: string): string {
  const year = reportYear(hit, typed);
  return year === undefined ? organAddress(hit.slug) : reportAddress(hit.slug, year);
}

function organOption(
  { name, otherNames, formerNames, place }: OrganHit,
  isNear: boolean,
  year: number | undefined,
): Node {
  const others = [
    ...formerNames.map((other) => ['曾用名', other] as const),
    ...otherNames.map((other) => ['又名', other] as const),
  ];
  return element(
    'span',
    {},
    ...marked(name),
    element(
      'small',
      {},
      isNear && '名称相近 ',
      place,
      year !== undefined && ` ${year} 年度的报告`,
      ...others.slice(0, 1).flatMap(([how, other]) => [` ${how}`, ...marked(other)]),
    ),
  );
}
