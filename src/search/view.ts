/** What stands below the form for an answer. */
import { failureNotice, type HelpActs, noResultHelp } from './help.ts';
import { organSection, reportSection, type ToLink } from './results.ts';
import { type Halves, organsFailed, textFailed, textPartlyFailed } from './wording.ts';

export type ViewActs = HelpActs & { retry(): void; showMore(half: keyof Halves): void };

/** Organs, then reports; in place of a half that could not be fetched, a notice; where nothing was found, advice. */
export function answerView({ organs, text }: Halves, toLink: ToLink, acts: ViewActs): HTMLElement[] {
  const view: HTMLElement[] = [];
  if (organs === null) view.push(failureNotice(organsFailed, acts.retry));
  if (organs && organs.total > 0) view.push(organSection(organs, toLink, () => acts.showMore('organs')));
  if (text === null) view.push(failureNotice(textFailed, acts.retry));
  if (text && text.failures.length > 0) view.push(failureNotice(textPartlyFailed, acts.retry));
  if (text && text.total > 0)
    view.push(reportSection(text, toLink, () => acts.showMore('text'), acts.askInstead));
  if (text?.total === 0 && view.length === 0) view.push(noResultHelp({ organs, text }, toLink, acts));
  return view;
}
