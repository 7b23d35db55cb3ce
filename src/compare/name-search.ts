import { html } from '../components/elements.ts';
import { link } from '../components/link.ts';
import { createSearchClient } from '../search/client.ts';
import type { OrganAnswer } from '../search/organ-search.ts';
import { checkBox, markBoxes } from './chooser.ts';

/** So many organs are offered at once; further ones are found by typing more. */
const mostOffered = 20;
const typingPauseMs = 120;

/**
 * Finds organs by name, place or reading, as the search does and with its files, which are fetched when something is
 * typed. Returns what ticks the boxes anew when the choice has changed.
 */
export function offerByName(
  field: HTMLInputElement,
  list: HTMLElement,
  status: HTMLElement,
  change: (ids: readonly string[], isChosen: boolean) => void,
  chosen: () => readonly string[],
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const client = createSearchClient(link(''), ({ half, answer, isFinal }) => {
    if (half !== 'organs' || field.value.trim() === '') return;
    // Until the whole list is there, having found nothing yet says nothing, and a box in hand stays in hand.
    if (!isFinal && (answer?.hits.length === 0 || list.contains(document.activeElement))) return;
    const hits = (answer?.hits ?? []).filter(({ years }) => years.length > 0);
    list.replaceChildren(
      ...hits.map(({ slug, name, place }) =>
        html('li', {}, checkBox(slug, name.map(({ text }) => text).join(''), place, change)),
      ),
    );
    status.textContent = statusOf(answer, hits.length);
    markBoxes(list, chosen());
  });
  const ask = (): void => {
    clearTimeout(timer);
    if (field.value.trim() === '') {
      client.cancel();
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    timer = setTimeout(() => {
      client.ask({ query: field.value, filters: {}, mostOrgans: mostOffered, mostReports: 0 });
    }, typingPauseMs);
  };
  field.addEventListener('focus', () => client.prepare());
  field.addEventListener('compositionend', ask);
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) ask();
  });
  return () => markBoxes(list, chosen());
}

function statusOf(answer: Pick<OrganAnswer, 'total' | 'hasFailed'> | null, shown: number): string {
  if (answer === null) return '机关的名单没有取到，请按地方找，或再输入一次。';
  const { total, hasFailed } = answer;
  const gap = hasFailed ? '名单有一部分没有取到，结果可能不全。' : '';
  if (total === 0) return gap || '没有这样的机关。';
  return `${gap}${total > shown ? `找到 ${total} 个机关，列出 ${shown} 个，请再输入几个字。` : `找到 ${total} 个机关。`}`;
}
