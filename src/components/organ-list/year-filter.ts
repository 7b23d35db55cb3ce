import { html } from '../elements.ts';

/** Which rows of a list are shown: all, those with a report of a year, or those without. */
type YearChoice = { year: number; isMissing: boolean } | undefined;

/** Reads a choice as an address has it: 2020, or -2020 for those without; undefined where it is none of the years. */
export function readYearChoice(text: string | null, years: readonly number[]): YearChoice {
  const [, minus = '', digits = ''] = /^(-?)(\d{4})$/.exec(text ?? '') ?? [];
  const year = Number(digits);
  return years.includes(year) ? { year, isMissing: minus !== '' } : undefined;
}

/** A choice as an address has it; empty for all. */
export function yearChoiceText(choice: YearChoice): string {
  return choice ? `${choice.isMissing ? '-' : ''}${choice.year}` : '';
}

/** Whether a row with reports of these years, parted by blanks, is among those chosen. */
export function isChosen(rowYears: string, choice: YearChoice): boolean {
  return !choice || rowYears.split(' ').includes(String(choice.year)) !== choice.isMissing;
}

/** What a list shows after a choice, in a sentence; `where` it is, when it is a part of a longer one. */
export function choiceSentence(choice: YearChoice, shown: number, all: number, where = ''): string {
  if (!choice) return `${where}全部 ${all} 个机关`;
  return `${where}${all} 个机关中，${shown} 个${choice.isMissing ? '没有' : '有'} ${choice.year} 年度的报告`;
}

/** Puts a choice of years above a list whose rows say their years; without script the list stands whole. */
export function setUpYearFilter(host: HTMLElement): void {
  const years = (host.dataset.years ?? '').split(' ').filter(Boolean).map(Number);
  const select = html('select', { id: 'year-filter' }, new Option('全部', ''), ...years.flatMap(yearOptions));
  const status = html('p', { class: 'note', role: 'status' });
  const show = () => {
    const choice = readYearChoice(select.value, years);
    status.textContent = showChosen(host.parentElement ?? host, choice, host.dataset.where);
    return choice;
  };
  select.value = yearChoiceText(readYearChoice(new URLSearchParams(location.search).get('year'), years));
  select.addEventListener('change', () => keepInAddress(show()));
  host.append(html('label', { for: select.id }, '报告年度 '), select, status);
  show();
}

function yearOptions(year: number): HTMLOptionElement[] {
  return [new Option(`有 ${year} 年度报告`, `${year}`), new Option(`缺 ${year} 年度报告`, `-${year}`)];
}

/** Hides the rows that are not chosen, and the groups left without rows; says what is left. */
function showChosen(list: HTMLElement, choice: YearChoice, where: string | undefined): string {
  const rows = [...list.querySelectorAll<HTMLElement>('tr[data-years]')];
  for (const row of rows) row.hidden = !isChosen(row.dataset.years ?? '', choice);
  for (const [body, members] of Map.groupBy(rows, (row) => row.closest('tbody'))) {
    if (body) body.hidden = members.every((row) => row.hidden);
  }
  return choiceSentence(choice, rows.filter((row) => !row.hidden).length, rows.length, where);
}

/** Keeps the choice in the page's address, so that it can be linked to. */
function keepInAddress(choice: YearChoice): void {
  const address = new URL(location.href);
  if (choice) address.searchParams.set('year', yearChoiceText(choice));
  else address.searchParams.delete('year');
  history.replaceState(null, '', address);
}
