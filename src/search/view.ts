/** What stands below the form for an answer. */
import { failureNotice, type HelpActs, noResultHelp } from './help.ts';
import { organSection, reportSection, type ToLink } from './results.ts';
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
 * was found, advice. What is still `awaited` may grow and is not yet judged.
 */
export function answerView(
  halves: Halves,
  awaited: ReadonlySet<Half>,
  toLink: ToLink,
  acts: ViewActs,
): HTMLElement[] {
  const { organs, text } = halves;
  const isAwaited = awaited.has('text');
  const view: (HTMLElement | false | undefined | null)[] = [
    ...failures(halves, awaited).map((sentence) => failureNotice(sentence, acts.retry)),
    organs && organs.total > 0 && organSection(organs, toLink, () => acts.showMore('organs')),
    text &&
      text.total > 0 &&
      reportSection(text, !isAwaited, toLink, () => acts.showMore('text'), acts.askInstead),
  ];
  const shown = view.filter((part) => part instanceof HTMLElement);
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
