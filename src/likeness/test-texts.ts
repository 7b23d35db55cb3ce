import { foldProse } from './fold.ts';
import { mixed } from './shingles.ts';

/** Sentences without sense and without likeness to each other, the same for the same seed. */
export function madeUpText(seed: number, sentences = 12): string {
  let state = seed;
  const next = (limit: number): number => {
    state = mixed(state + 0x9e3779b9);
    return state % limit;
  };
  const sentence = (): string => {
    const length = 20 + next(20);
    return Array.from({ length }, () => String.fromCharCode(0x4e00 + next(3000))).join('');
  };
  return Array.from({ length: sentences }, sentence).join('。');
}

/** A text with every `each`-th of its characters made another. */
export function changedText(text: string, each: number): string {
  return [...text].map((character, index) => (index % each === each - 1 ? '龘' : character)).join('');
}

/** A text as one paragraph of section 1, folded without names. */
export function foldedText(text: string) {
  return foldProse([{ section: 1, text, at: { line: 3 } }], []);
}
