import { html } from '../components/elements.ts';
import { link } from '../components/link.ts';
import { awaitAnswers } from '../search/awaited-answer.ts';
import { createSearchClient } from '../search/client.ts';
import type { OrganAnswer } from '../search/organ-search.ts';
import { checkBox, markBoxes } from './chooser.ts';
import { mostCompared } from './state.ts';

/** So many organs are offered at once; further ones are found by typing more. */
const mostOffered = 20;
const typingPauseMs = 120;

/**
 * Finds organs by name, place or reading, as the search does and with its files, which are fetched when something is
 * typed. ArrowDown goes to the boxes, and Enter ticks the only one; both wait for the organs of what is typed. Returns
 * what ticks the boxes anew when the choice has changed.
 */
export function offerByName(
  field: HTMLInputElement,
  list: HTMLElement,
  status: HTMLElement,
  change: (ids: readonly string[], isChosen: boolean) => void,
  chosen: () => readonly string[],
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was asked last. */
  let asked = '';
  const listed = awaitAnswers(field);
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
    if (isFinal) listed.show(asked);
  });
  const enter = (): void => {
    const [only, ...others] = boxesOf(list);
    if (only?.disabled) status.textContent = `已经选了 ${mostCompared} 个，请先移去一个。`;
    else if (only && others.length === 0 && !only.checked) {
      only.click();
      field.select();
    } else only?.focus();
  };
  /** What a key does in the field once the organs of what is typed are there. */
  const actOf = (key: string): (() => void) | undefined => {
    if (key === 'Enter') return enter;
    return key === 'ArrowDown'
      ? () =>
          boxesOf(list)
            .find(({ disabled }) => !disabled)
            ?.focus()
      : undefined;
  };
  const ask = (): void => {
    clearTimeout(timer);
    if (field.value.trim() === '') {
      client.cancel();
      list.replaceChildren();
      listed.show(field.value);
      status.textContent = '';
      return;
    }
    timer = setTimeout(() => {
      asked = field.value;
      client.ask({ query: asked, filters: {}, mostOrgans: mostOffered, mostReports: 0 });
    }, typingPauseMs);
  };
  field.addEventListener('focus', () => client.prepare());
  field.addEventListener('compositionend', ask);
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) ask();
  });
  field.addEventListener('keydown', (event) => {
    const act = event.isComposing ? undefined : actOf(event.key);
    if (!act) return;
    event.preventDefault();
    // Of two keys that wait the later counts: both would take the cursor out of the field.
    listed.forget();
    listed.whenCurrent(act);
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops: (EventTarget | null)[] = [field, ...boxesOf(list).filter(({ disabled }) => !disabled)];
    const next = stops[stops.indexOf(event.target) + step];
    if (next instanceof HTMLElement) next.focus();
  });
  return () => markBoxes(list, chosen());
}

function boxesOf(list: HTMLElement): HTMLInputElement[] {
  return [...list.querySelectorAll('input')];
}

function statusOf(answer: Pick<OrganAnswer, 'total' | 'hasFailed'> | null, shown: number): string {
  if (answer === null) return '机关的名单没有取到，请按地方找，或再输入一次。';
  const { total, hasFailed } = answer;
  const gap = hasFailed ? '名单有一部分没有取到，结果可能不全。' : '';
  if (total === 0) return gap || '没有这样的机关。';
  return `${gap}${total > shown ? `找到 ${total} 个机关，列出 ${shown} 个，请再输入几个字。` : `找到 ${total} 个机关。`}`;
}
