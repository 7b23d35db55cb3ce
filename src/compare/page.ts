import { copyText } from '../components/copy.ts';
import { html, part } from '../components/elements.ts';
import type { CompareOrgan } from './compare-data.ts';
import { type Answer, answer } from './comparison.ts';
import { loadIndicator, loadOrgans } from './load.ts';
import { findOrgans, markChosen, renderChosen, renderOrgans } from './organ-picker.ts';
import { renderTable } from './result-table.ts';
import { type CompareState, everyIndicator, everyYear, toQuery } from './state.ts';
import { tablesAsCsv, tablesAsText } from './take-away.ts';

const indicatorChoice = part('compare-indicator', HTMLSelectElement);
const yearChoice = part('compare-year', HTMLSelectElement);
const filter = part('compare-filter', HTMLInputElement);
const organList = part('compare-organs', HTMLUListElement);
const chosenList = part('compare-chosen', HTMLUListElement);
const problemList = part('compare-problems', HTMLUListElement);
const results = part('compare-results', HTMLElement);
const actions = part('compare-actions', HTMLElement);
const status = part('compare-status', HTMLElement);

const indicators = [...indicatorChoice.options]
  .map(({ value }) => value)
  .filter((id) => id !== everyIndicator);
let shown: Answer | undefined;

/** Shows what the address asks for. An answer that comes after a newer question is dropped. */
async function show(): Promise<void> {
  const { search } = location;
  try {
    const found = await answer(search, { indicators, loadOrgans, loadIndicator });
    if (search === location.search) render(found, await loadOrgans());
  } catch {
    status.textContent = '数据没有取到，请检查网络后重新载入本页。';
  }
}

function render(found: Answer, organs: readonly CompareOrgan[]): void {
  shown = found;
  const { state, problems, tables } = found;
  indicatorChoice.value = state.indicator;
  renderYears(found);
  if (organList.childElementCount === 0) listOrgans(organs, state.organs);
  markChosen(organList, state.organs);
  renderChosen(chosenList, organs, state.organs, toggle);
  problemList.replaceChildren(...problems.map((problem) => html('li', {}, problem)));
  results.replaceChildren(...tables.map(renderTable));
  actions.hidden = tables.length === 0;
  status.textContent = statusOf(found);
}

function renderYears({ state, years }: Answer): void {
  const asked = typeof state.year === 'number' && !years.includes(state.year) ? [state.year] : [];
  const choices: [string, string][] = [
    ['', '最新的年度'],
    [everyYear, '全部年度'],
    ...[...asked, ...years].map((year): [string, string] => [String(year), `${year} 年度`]),
  ];
  yearChoice.replaceChildren(...choices.map(([value, name]) => html('option', { value }, name)));
  yearChoice.value = String(state.year ?? '');
}

function listOrgans(organs: readonly CompareOrgan[], chosen: readonly string[]): void {
  renderOrgans(organList, findOrgans(organs, filter.value), chosen, toggle);
}

function statusOf({ state, tables }: Answer): string {
  if (state.organs.length === 0) return '还没有选机关。';
  return `${state.organs.length} 个机关：${tables.map(({ name }) => name).join('、')}。`;
}

/** Takes a changed state into the address, as a new entry of the history, and shows it. */
function go(change: Partial<CompareState>): void {
  if (!shown) return;
  history.pushState(null, '', toQuery({ ...shown.state, ...change }));
  void show();
}

function toggle(slug: string): void {
  const chosen = shown?.state.organs ?? [];
  go({ organs: chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug] });
}

function askedYear(): CompareState['year'] {
  if (yearChoice.value === everyYear) return everyYear;
  return yearChoice.value === '' ? undefined : Number(yearChoice.value);
}

async function tell(copied: Promise<boolean>, done: string): Promise<void> {
  status.textContent = (await copied) ? done : '浏览器不允许复制，请从地址栏或表格中选取。';
}

function saveCsv(): void {
  if (!shown) return;
  const file = new Blob([tablesAsCsv(shown.tables)], { type: 'text/csv' });
  const address = URL.createObjectURL(file);
  html('a', { href: address, download: `gongkai-${shown.state.indicator}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

indicatorChoice.addEventListener('change', () => go({ indicator: indicatorChoice.value }));
yearChoice.addEventListener('change', () => go({ year: askedYear() }));
filter.addEventListener('input', async () => listOrgans(await loadOrgans(), shown?.state.organs ?? []));
part('compare-form', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
part('compare-copy-link', HTMLButtonElement).addEventListener('click', () =>
  tell(copyText(location.href), '已复制本页的链接。'),
);
part('compare-copy-table', HTMLButtonElement).addEventListener('click', () =>
  tell(copyText(tablesAsText(shown?.tables ?? [])), '已复制表格。'),
);
part('compare-csv', HTMLButtonElement).addEventListener('click', saveCsv);
addEventListener('popstate', show);
void show();
