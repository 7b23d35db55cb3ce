import { simplifiedOf } from '../simplified.ts';
import { type Fold, isHan } from '../terms.ts';

/** What characters are searched as where that is another: each is met in every group of reports. */
const foldedCharacters = new Map<string, string | undefined>();

function foldedOf(character: string): string | undefined {
  if (foldedCharacters.has(character)) return foldedCharacters.get(character);
  const simplified = isHan(character) ? simplifiedOf(character) : character;
  const folded = simplified === character ? undefined : simplified;
  foldedCharacters.set(character, folded);
  return folded;
}

/** The fold of every traditional character, which keeps those it met: the browser gets no others. */
export class MetFold implements Fold {
  readonly #met = new Map<string, string | undefined>();

  get(character: string): string | undefined {
    if (this.#met.has(character)) return this.#met.get(character);
    const folded = foldedOf(character);
    this.#met.set(character, folded);
    return folded;
  }

  /** The characters met that are searched as others, with those, in the order of UTF-16 units. */
  variants(): [string, string][] {
    const pairs = [...this.#met].flatMap(([character, folded]): [string, string][] =>
      folded === undefined ? [] : [[character, folded]],
    );
    return pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
