/** A phrase cut before and after a name in it; the phrase itself where the name is not in it. */
export function splitPhrase(phrase: string, name: string): string[] {
  const at = name === '' ? -1 : phrase.indexOf(name);
  if (at < 0) return [phrase];
  return [phrase.slice(0, at), name, phrase.slice(at + name.length)].filter((part) => part !== '');
}
