import type { TextEntry } from './options.ts';

/** Whether a report has the phrases as asked: at least one in title or prose, the others also in its names. */
export function hasPhrases({ title, text }: TextEntry, phrases: readonly string[]): boolean {
  const outside = phrases.filter((phrase) => !hasAny({ title, text }, [phrase]));
  return (
    (outside.length < phrases.length || phrases.length === 0) &&
    outside.every((phrase) => title.includes(phrase))
  );
}

/** Whether a report's printed title or prose has any of these. */
export function hasAny(
  { title, text }: Pick<TextEntry, 'title' | 'text'>,
  phrases: readonly string[],
): boolean {
  const [printedTitle = ''] = title.split('\n');
  return phrases.some((phrase) => text.includes(phrase) || printedTitle.includes(phrase));
}

/** A phrase cut before and after a name in it; the phrase itself where the name is not in it. */
export function splitPhrase(phrase: string, name: string): string[] {
  const at = name === '' ? -1 : phrase.indexOf(name);
  if (at < 0) return [phrase];
  return [phrase.slice(0, at), name, phrase.slice(at + name.length)].filter((part) => part !== '');
}
