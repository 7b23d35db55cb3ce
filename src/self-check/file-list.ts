import { html } from '../components/elements.ts';
import type { CheckedFile } from './checked-file.ts';

/** A chosen file, and what came of it once it is read. */
export type ChosenFile = { name: string; checked?: CheckedFile };

/** Lists the chosen files, each that is read as a button that shows it; `show` hears its place in the list. */
export function renderFiles(
  list: HTMLElement,
  chosen: readonly ChosenFile[],
  shown: number | undefined,
  show: (index: number) => void,
): void {
  list.hidden = chosen.length < 2;
  const focused = [...list.querySelectorAll('button')].findIndex((button) => button.matches(':focus'));
  list.replaceChildren(
    ...chosen.map(({ name, checked }, index) => {
      const button = html('button', { type: 'button' }, name);
      button.disabled = checked === undefined;
      if (index === shown) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => show(index));
      return html('li', {}, button, html('span', { class: 'note' }, checked?.summary ?? '还没有读'));
    }),
  );
  list.querySelectorAll('button')[focused]?.focus();
}
