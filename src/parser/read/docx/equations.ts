import { ornament } from './symbols.ts';

const raised: Readonly<Record<string, 'above' | 'below'>> = {
  'm:sup': 'above',
  'm:deg': 'above',
  'm:sub': 'below',
};
/** What stands before the parts of an equation's structures; of most it is no character. */
const signs: Readonly<Record<string, string>> = {
  'm:den': '/',
  'm:rad': '√',
  ...Object.fromEntries(
    ['acc', 'bar', 'borderBox', 'd', 'eqArr', 'groupChr', 'limLow', 'limUpp', 'm', 'nary', 'phant'].map(
      (name) => [`m:${name}`, ornament],
    ),
  ),
};

/** What is printed where an element of an equation begins: a sign, a mark that something is printed, or nothing. */
export function equationSign(name: string): string {
  return signs[name] ?? '';
}

/** Whether an element of an equation lifts its text above the line, or lowers it. */
export function equationHeight(name: string): 'above' | 'below' | undefined {
  return raised[name];
}
