/** The search box of other pages: while a name is typed, the organs that have it, as a list to choose from. */
import { organAddress } from '../model/addresses.ts';
import { createSearchClient } from './client.ts';
import { element } from './dom.ts';
import { focusOnSlash } from './keys.ts';
import { createListbox } from './listbox.ts';
import type { OrganHit } from './organ-search.ts';
import { marked } from './results.ts';

const mostOrgans = 8;
const typingPauseMs = 80;

const fields = [...document.querySelectorAll<HTMLFormElement>('form[data-search-box]')].flatMap((form) => {
  const field = form.querySelector('input');
  if (field) offerOrgans(field, form.dataset.base ?? '');
  return field ?? [];
});
if (fields[0]) focusOnSlash(fields[0]);

/** Without the list of organs, as where it cannot be fetched, the field stays a plain one. */
function offerOrgans(field: HTMLInputElement, base: string): void {
  let hits: OrganHit[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listbox = createListbox(field, '机关', (place) => {
    const hit = hits[place];
    if (hit) location.assign(base + organAddress(hit.slug));
  });
  const client = createSearchClient(base, ({ half, answer }) => {
    if (half !== 'organs') return;
    hits = answer?.hits ?? [];
    listbox.offer(hits.map(organOption));
  });
  const ask = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      client.ask({ query: field.value, filters: {}, mostOrgans, mostReports: 0 });
    }, typingPauseMs);
  };
  field.addEventListener('focus', ask);
  field.addEventListener('compositionend', ask);
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) ask();
  });
}

function organOption({ name, place }: OrganHit): Node {
  return element('span', {}, ...marked(name), element('small', {}, place));
}
