/** The search page: what is asked stands in its address, what is found below the form. */
import { createAddressBar } from './address-bar.ts';
import { readAskedYear } from './asked-year.ts';
import { createSearchClient, type Reply } from './client.ts';
import { byId, replaceKeepingFocus } from './dom.ts';
import {
  type FilterName,
  findUnreadFilters,
  readSearchState,
  type SearchState,
  withoutFilter,
} from './filters.ts';
import { fillForm, findSearchForm, focusFilter, hasYear, readForm } from './form.ts';
import { filterLabels } from './help.ts';
import { matchIndicators } from './indicator-match.ts';
import { focusOnSlash, moveThroughResults } from './keys.ts';
import { longestQuery } from './longest-query.ts';
import { indicatorOffer, readIndicators, yearOffer } from './offers.ts';
import { createPlaceField } from './place-field.ts';
import { answerView } from './view.ts';
import { countSentence, type Half, type Halves } from './wording.ts';

/** How many are shown at first; four times as many more each time. */
const first = { organs: 5, text: 10 };
const typingPauseMs = 120;
/** After so long a reader is told that the search goes on. */
const patienceMs = 500;

const status = byId('search-status', HTMLElement);
const results = byId('search-results', HTMLElement);
const base = byId('search-form', HTMLFormElement).dataset.base ?? '';
const client = createSearchClient(base, receive, (choices, question) => place.receive(choices, question));
const place = createPlaceField(
  byId('search-place', HTMLInputElement),
  byId('search-place-code', HTMLInputElement),
  byId('search-place-said', HTMLElement),
  (question) => client.askPlaces(question),
  submit,
);
const search = findSearchForm(place);
const address = createAddressBar(open);
const indicators = readIndicators(byId('search-indicators', HTMLElement));
const pageTitle = document.title;

let state: SearchState = { query: '', filters: {} };
const halves: Halves = {};
let awaited = new Set<Half>();
let most = { ...first };
let notices: readonly string[] = [];
let typing: ReturnType<typeof setTimeout> | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** The hit to go to when more hits are there. */
let goTo: { half: Half; place: number } | undefined;

search.query.addEventListener('input', (event) => {
  // What an input method has not finished is not yet a query.
  if (!(event instanceof InputEvent && event.isComposing)) typed();
});
search.query.addEventListener('compositionend', typed);
search.form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) submit();
});
search.form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  if (search.query.value === '') return;
  event.preventDefault();
  askInstead('');
});
focusOnSlash(search.query);
moveThroughResults(search.query, results);
open(readSearchState(new URLSearchParams(location.search)));

/** Shows the search that an address says. */
function open(asked: SearchState): void {
  const unread = findUnreadFilters(new URLSearchParams(location.search));
  const unknown = [...unread, ...fillForm(search, asked)];
  start(unknown.map((name) => `网址里的${filterLabels[name]}不在可选之列，没有用它筛选。`));
}

function typed(): void {
  clearTimeout(typing);
  typing = setTimeout(() => start(), typingPauseMs);
  address.show(readForm(search));
}

function submit(): void {
  address.commit(readForm(search));
  start();
}

function askInstead(query: string): void {
  askFor({ ...readForm(search), query });
}

function askFor(asked: SearchState): void {
  fillForm(search, asked);
  search.query.focus();
  submit();
}

function dropFilter(name: FilterName): void {
  fillForm(search, { ...state, filters: withoutFilter(state.filters, name) });
  focusFilter(search, name);
  submit();
}

function retry(): void {
  search.query.focus();
  ask(true);
}

function showMore(half: Half): void {
  goTo = { half, place: halves[half]?.hits.length ?? 0 };
  most[half] += first[half] * 4;
  ask();
}

/** Begins the search that the form asks. */
function start(said: readonly string[] = []): void {
  clearTimeout(typing);
  state = readForm(search);
  most = { ...first };
  goTo = undefined;
  const isCut = [...state.query].length > longestQuery;
  notices = isCut ? [...said, `检索词太长，只用了前 ${longestQuery} 个字。`] : said;
  document.title = state.query === '' ? pageTitle : `${state.query} · ${pageTitle}`;
  ask();
}

function ask(isRetry = false): void {
  clearTimeout(waiting);
  const hasQuery = state.query.trim() !== '';
  const hasFilter = Object.keys(state.filters).length > 0;
  awaited = new Set(hasQuery ? ['organs', 'text'] : hasFilter ? ['text'] : []);
  if (!awaited.has('organs')) delete halves.organs;
  if (!awaited.has('text')) delete halves.text;
  if (awaited.size === 0) {
    client.cancel();
    show();
    return;
  }
  waiting = setTimeout(() => {
    status.textContent = '正在检索……';
  }, patienceMs);
  if (isRetry) client.retry();
  else client.ask({ ...state, mostOrgans: hasQuery ? most.organs : 0, mostReports: most.text });
}

function receive(reply: Reply): void {
  if (reply.half === 'organs') halves.organs = reply.answer;
  else halves.text = reply.answer;
  if (reply.isFinal) awaited.delete(reply.half);
  show();
}

function show(): void {
  const isSettled = awaited.size === 0;
  const toLink = (to: string): string => base + to;
  const acts = { retry, showMore, dropFilter, askInstead };
  const { query, filters } = state;
  const named = matchIndicators(indicators, query);
  const offersYear = yearOffer(state, (one) => hasYear(search, one), askFor);
  // A half that is still awaited stays as it was, so that the page does not flicker while one types.
  const year = filters.year ?? readAskedYear(query).year;
  const view = answerView(halves, awaited, year, toLink, acts);
  replaceKeepingFocus(results, [...indicatorOffer(named, toLink), ...offersYear, ...view]);
  results.setAttribute('aria-busy', String(!isSettled));
  if (!isSettled) return;
  clearTimeout(waiting);
  status.textContent = notices.join('') + countSentence(halves, query.trim() !== '', named.length);
  if (!goTo) return;
  const hits = results.querySelectorAll<HTMLElement>(
    goTo.half === 'organs' ? '.organs .hit' : '.reports .hit',
  );
  hits[goTo.place]?.focus();
  goTo = undefined;
}
