/** What stands below the form for an answer. */
import { element } from './dom.ts';
import { failureNotice, type HelpActs, noResultHelp } from './help.ts';
import { organSection, reportSection, splitOffer, type ToLink } from './results.ts';
import {
  type Half,
  type Halves,
  organsFailed,
  organsPartlyFailed,
  textFailed,
  textPartlyFailed,
} from './wording.ts';

type ViewActs = HelpActs & { retry(): void; showMore(half: Half): void };

/**
 * Organs, then reports; beside or in place of a half of which something could not be fetched, a notice; where nothing
 * was found, advice. Organs are told by the report of a `year` that is asked. What is still `awaited` may grow and is not yet judged.
 */
export function answerView(
  halves: Halves,
  awaited: ReadonlySet<Half>,
  year: number | undefined,
  toLink: ToLink,
  acts: ViewActs,
): HTMLElement[] {
  const { organs, text } = halves;
  const isAwaited = awaited.has('text');
  const view: (HTMLElement | false | undefined | null)[] = [
    ...failures(halves, awaited).map((sentence) => failureNotice(sentence, acts.retry)),
    organs && organs.total > 0 && organSection(organs, year, toLink, () => acts.showMore('organs')),
    text &&
      text.total > 0 &&
      reportSection(text, !isAwaited, toLink, () => acts.showMore('text'), acts.askInstead),
  ];
  const shown = view.filter((part) => part instanceof HTMLElement);
  // With organs and no report there is neither a list nor advice beside which it would be offered.
  if (shown.length > 0 && text?.total === 0 && text.split)
    shown.push(element('p', { class: 'offer' }, ...splitOffer(text.split, acts.askInstead)));
  if (shown.length === 0 && awaited.size === 0 && text?.total === 0)
    return [noResultHelp(halves, toLink, acts)];
  return shown;
}

function failures({ organs, text }: Halves, awaited: ReadonlySet<Half>): string[] {
  const sentences: string[] = [];
  if (!awaited.has('organs')) {
    if (organs === null) sentences.push(organsFailed);
    if (organs?.hasFailed) sentences.push(organsPartlyFailed(organs));
  }
  if (!awaited.has('text')) {
    if (text === null) sentences.push(textFailed);
    if (text && text.failures.length > 0) sentences.push(textPartlyFailed(text.failures));
  }
  return sentences;
}
