import { copyText } from '../components/copy.ts';
import { html, part } from '../components/elements.ts';
import { fullLink } from '../components/link.ts';
import { headlineIndicators, indicators } from '../model/indicators.ts';
import { type Answer, answer } from './answer.ts';
import { drawCharts } from './charts.ts';
import { IndicatorChoice, isOrder, YearChoice } from './choices.ts';
import { Chooser } from './chooser.ts';
import { copyTable } from './copy-table.ts';
import { FileLoader } from './load.ts';
import { offerByName } from './name-search.ts';
import { renderTable } from './result-table.ts';
import { type CompareState, mostCompared, readState, toQuery } from './state.ts';
import { tablesAsCsv, tablesAsHtml, tablesAsText } from './take-away.ts';

const status = part('compare-status', HTMLElement);
const order = part('compare-order', HTMLSelectElement);
const kindBoxes = [
  part('compare-kind-organs', HTMLInputElement),
  part('compare-kind-places', HTMLInputElement),
];
const byName = part('compare-by-name', HTMLElement);

const loader = new FileLoader();
const catalogue = {
  all: indicators.map(({ id }) => id),
  first: headlineIndicators[0]?.id ?? '',
  firstName: headlineIndicators[0]?.name ?? '',
};
const sources = {
  indicators,
  first: catalogue.first,
  load: loader.load.bind(loader) as FileLoader['load'],
};
const chooser = new Chooser(
  {
    trail: part('compare-trail', HTMLElement),
    heading: part('compare-here', HTMLElement),
    places: part('compare-places', HTMLElement),
    organs: part('compare-organs', HTMLElement),
    all: part('compare-all-here', HTMLButtonElement),
  },
  loader,
  choose,
);
const markFound = offerByName(
  part('compare-name', HTMLInputElement),
  part('compare-found', HTMLElement),
  part('compare-name-status', HTMLElement),
  choose,
  () => currentState().chosen,
);
const indicatorChoice = new IndicatorChoice(
  part('compare-indicators', HTMLDetailsElement),
  part('compare-every-indicator', HTMLInputElement),
  go,
);
const yearChoice = new YearChoice(part('compare-years', HTMLElement), go);
let shown: (Answer & { search: string }) | undefined;

/** What the address asks for now: of an answer still to come, what is asked; of one shown, what was found of it. */
function currentState(): CompareState {
  if (shown?.search === location.search) return shown.state;
  return readState(location.search, catalogue).state;
}

/** Shows what the address asks for. An answer that comes after a newer question is dropped. */
async function show(): Promise<void> {
  const { search } = location;
  const isWanted = (): boolean => search === location.search;
  const found = await answer(search, sources);
  if (!isWanted()) return;
  shown = { ...found, search };
  renderChoice(found);
  renderProblems(found);
  const { state, tables } = found;
  part('compare-results', HTMLElement).replaceChildren(
    ...tables.map((table) => renderTable(table, state.kind)),
  );
  part('compare-actions', HTMLElement).hidden = tables.length === 0;
  part('compare-address', HTMLElement).textContent = location.href;
  status.textContent = statusOf(found);
  await drawCharts(tables, () => isWanted() && shown?.tables === tables);
}

function renderChoice({ state, years, names }: Answer): void {
  for (const box of kindBoxes) box.checked = box.value === state.kind;
  byName.hidden = state.kind !== 'organs';
  part('compare-chooser-name', HTMLElement).textContent = state.kind === 'organs' ? '选机关' : '选地方';
  chooser.mark(state);
  markFound();
  indicatorChoice.mark(state);
  yearChoice.mark(state, years);
  order.value = state.order;
  part('compare-count', HTMLElement).textContent = `${state.chosen.length}/${mostCompared}`;
  part('compare-chosen', HTMLElement).replaceChildren(
    ...state.chosen.map((id) => {
      const name = names.get(id) ?? id;
      const button = html('button', { type: 'button', 'aria-label': `移去${name}` }, `${name} ×`);
      button.addEventListener('click', () => {
        choose([id], false);
        part('compare-chosen-heading', HTMLElement).focus();
      });
      return html('li', {}, button);
    }),
  );
}

function renderProblems({ problems, failed }: Answer): void {
  const again = html('button', { type: 'button' }, '重试');
  again.addEventListener('click', () => {
    status.textContent = '正在取数据。';
    void show();
  });
  const missing = `没有取到这些数字，其余的照常显示：${failed.join('、')}。`;
  part('compare-problems', HTMLElement).replaceChildren(
    ...problems.map((problem) => html('li', {}, problem)),
    ...(failed.length > 0 ? [html('li', {}, missing, ' ', again)] : []),
  );
}

function statusOf({ state, tables, problems, failed }: Answer): string {
  const what = state.kind === 'organs' ? '个机关' : '个地方';
  if (state.chosen.length === 0) return state.kind === 'organs' ? '还没有选机关。' : '还没有选地方。';
  const doubts = problems.length + (failed.length > 0 ? 1 : 0);
  const named = tables.slice(0, 3).map(({ indicator }) => indicator.name);
  const indicatorWords = `${named.join('、')}${tables.length > 3 ? ` 等 ${tables.length} 项` : ''}`;
  return `${state.chosen.length} ${what}：${indicatorWords}。${doubts > 0 ? `有 ${doubts} 处没有照所要的显示。` : ''}`;
}

/** Takes a changed state into the address, as a new entry of the history, and shows it. */
function go(change: Partial<CompareState>): void {
  history.pushState(null, '', toQuery({ ...currentState(), ...change }));
  void show();
}

/** Chooses organs or places, as many as there is room for, or takes them out. */
function choose(ids: readonly string[], isChosen: boolean): void {
  const { chosen } = currentState();
  const without = chosen.filter((id) => !ids.includes(id));
  const added = [...chosen, ...ids.filter((id) => !chosen.includes(id))].slice(0, mostCompared);
  go({ chosen: isChosen ? added : without });
}

async function tell(copied: Promise<boolean>, done: string): Promise<void> {
  status.textContent = (await copied) ? done : '浏览器不允许复制，请从地址栏或表格中选取。';
}

function saveCsv(): void {
  if (!shown) return;
  const { state, tables } = shown;
  // The page says it, and what is taken from it says it too.
  const isMadeUp = document.querySelector('.made-up') !== null;
  const file = new Blob([tablesAsCsv(state.kind, tables, { isMadeUp })], { type: 'text/csv' });
  const address = URL.createObjectURL(file);
  const name = tables.length === 1 ? (tables[0]?.indicator.id ?? '') : `${tables.length}-indicators`;
  html('a', { href: address, download: `gongkai-${state.kind}-${name}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

for (const box of kindBoxes) {
  box.addEventListener('change', () =>
    go({ kind: box.value === 'places' ? 'places' : 'organs', chosen: [] }),
  );
}
order.addEventListener('change', () => go({ order: isOrder(order.value) ? order.value : 'chosen' }));
part('compare-form', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
part('compare-copy-link', HTMLButtonElement).addEventListener('click', () =>
  tell(copyText(location.href), '已复制本页的链接。'),
);
part('compare-copy-table', HTMLButtonElement).addEventListener('click', () => {
  const tables = shown?.tables ?? [];
  const note = document.querySelector('.made-up')?.textContent?.trim();
  const text = tablesAsText(tables, fullLink, note);
  return tell(copyTable(text, tablesAsHtml(tables, fullLink, note)), '已复制表格。');
});
part('compare-csv', HTMLButtonElement).addEventListener('click', saveCsv);
part('compare-print', HTMLButtonElement).addEventListener('click', () => print());
addEventListener('popstate', show);
// Who comes by a link wants to see what it shows; the way to choose others is a step away.
void show().then(() => {
  part('compare-chooser', HTMLDetailsElement).open = shown?.state.chosen.length === 0;
  return chooser.begin();
});
