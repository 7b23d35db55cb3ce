import { html, part } from '../components/elements.ts';
import { createChecker } from './client.ts';
import { acceptDrops } from './drop.ts';
import { type ChosenFile, renderFiles } from './file-list.ts';

const input = part('self-check-file', HTMLInputElement);
const stopButton = part('self-check-stop', HTMLButtonElement);
const status = part('self-check-status', HTMLElement);
const list = part('self-check-files', HTMLOListElement);
const result = part('self-check-result', HTMLElement);
const actions = part('self-check-actions', HTMLElement);
const saveButton = part('self-check-save', HTMLButtonElement);
const saveAllButton = part('self-check-save-all', HTMLButtonElement);

const pageTitle = document.title;
let chosen: ChosenFile[] = [];
let shown: number | undefined;

const checker = createChecker((index, checked) => {
  const file = chosen[index];
  if (!file) return;
  file.checked = checked;
  if (shown === undefined) show(index, isReaderWaiting());
  else render();
});

/** Drops what is being read and begins with these files. */
function choose(files: readonly File[]): void {
  if (files.length === 0) return;
  chosen = files.map(({ name }) => ({ name }));
  shown = undefined;
  result.replaceChildren();
  checker.check(files);
  render();
}

function show(index: number, takesFocus = true): void {
  shown = index;
  // A line or a figure of the file shown before is not one of this.
  history.replaceState(null, '', location.pathname + location.search);
  // Made by `html` of components/markup.ts, which escapes all that a report says.
  result.innerHTML = chosen[index]?.checked?.markup ?? '';
  render();
  if (takesFocus) result.querySelector('h2')?.focus();
}

/** Whether the reader is where the file was chosen, and not on the way elsewhere. */
function isReaderWaiting(): boolean {
  const { activeElement } = document;
  return [input, stopButton, document.body, null].some((place) => place === activeElement);
}

function render(): void {
  const file = shown === undefined ? undefined : chosen[shown];
  const read = chosen.filter(({ checked }) => checked).length;
  const hasLine = ({ checked }: ChosenFile): boolean => typeof checked?.line === 'string';
  const isRead = ({ checked }: ChosenFile): boolean => checked?.isRead === true;
  document.title = file === undefined ? pageTitle : `${file.name} · ${pageTitle}`;
  stopButton.hidden = read === chosen.length;
  status.textContent = statusText(read);
  renderFiles(list, chosen, shown, show);
  actions.hidden = file === undefined;
  saveButton.hidden = file === undefined || !hasLine(file) || !isRead(file);
  saveAllButton.hidden = chosen.length < 2 || !chosen.every(hasLine) || !chosen.some(isRead);
}

function statusText(read: number): string {
  const [only] = chosen;
  if (read < chosen.length)
    return chosen.length === 1 ? '正在读取。' : `正在读取，已读 ${read} / ${chosen.length} 份。`;
  if (chosen.length > 1) return `${chosen.length} 份都读完了。`;
  return only?.checked ? `读完了。${only.checked.summary}` : '';
}

function stop(): void {
  checker.stop();
  chosen = chosen.filter(({ checked }) => checked);
  render();
  status.textContent = '已停止。';
  input.focus();
}

/** Saves what `npm run report` prints for the files: a line each. */
function save(files: readonly ChosenFile[], name: string): void {
  const lines = files.map(({ checked }) => `${checked?.line ?? ''}\n`);
  const address = URL.createObjectURL(new Blob(lines, { type: 'application/json' }));
  html('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function saveShown(): void {
  const file = shown === undefined ? undefined : chosen[shown];
  if (file) save([file], `${file.name.replace(/\.[^.]*$/, '')}.json`);
}

// The same file may be chosen again once it has been mended: without its value, the choice is a change.
input.addEventListener('click', () => {
  input.value = '';
});
input.addEventListener('change', () => choose([...(input.files ?? [])]));
acceptDrops(part('self-check-zone', HTMLElement), (files) => choose([...files]));
stopButton.addEventListener('click', stop);
saveButton.addEventListener('click', saveShown);
saveAllButton.addEventListener('click', () => save(chosen, 'self-check.jsonl'));
part('self-check-print', HTMLButtonElement).addEventListener('click', () => print());
