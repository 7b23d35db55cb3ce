import { html } from '../components/elements.ts';
import type { CompareOrgan } from './compare-data.ts';
import { mostOrgans } from './state.ts';

/** So many organs are listed at once; further ones are found by typing. */
const mostListed = 40;

/** Organs whose names, place or slug contain every word typed, in their given order. */
export function findOrgans(organs: readonly CompareOrgan[], typed: string): CompareOrgan[] {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return organs.filter(({ terms }) => words.every((word) => terms.includes(word)));
}

/** Lists the organs found as check boxes, ticked where chosen; calls `choose` with an organ's slug when one is changed. */
export function renderOrgans(
  list: HTMLElement,
  found: readonly CompareOrgan[],
  chosen: readonly string[],
  choose: (slug: string) => void,
): void {
  list.replaceChildren(...found.slice(0, mostListed).map((organ) => organItem(organ, choose)));
  if (found.length > mostListed) {
    list.append(html('li', { class: 'note' }, `还有 ${found.length - mostListed} 个机关，请再输入几个字。`));
  }
  if (found.length === 0) list.append(html('li', { class: 'note' }, '没有这样的机关。'));
  markChosen(list, chosen);
}

/** Ticks the boxes of chosen organs; when as many as possible are chosen, no further one can be. */
export function markChosen(list: HTMLElement, chosen: readonly string[]): void {
  for (const box of list.querySelectorAll('input')) {
    box.checked = chosen.includes(box.value);
    box.disabled = !box.checked && chosen.length >= mostOrgans;
  }
}

/** The chosen organs as buttons that take them out again. */
export function renderChosen(
  list: HTMLElement,
  organs: readonly CompareOrgan[],
  chosen: readonly string[],
  remove: (slug: string) => void,
): void {
  const bySlug = new Map(organs.map((organ) => [organ.slug, organ]));
  list.replaceChildren(
    ...chosen.map((slug) => {
      const name = bySlug.get(slug)?.name ?? slug;
      const button = html('button', { type: 'button', 'aria-label': `移去${name}` }, `${name} ×`);
      button.addEventListener('click', () => remove(slug));
      return html('li', {}, button);
    }),
  );
}

function organItem({ slug, name, place }: CompareOrgan, choose: (slug: string) => void): HTMLElement {
  const box = html('input', { type: 'checkbox', value: slug });
  box.addEventListener('change', () => choose(slug));
  return html('li', {}, html('label', {}, box, ` ${name} `, html('span', { class: 'note' }, place)));
}
