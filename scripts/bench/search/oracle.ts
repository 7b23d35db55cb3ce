/** The naive answer: every text is looked through. */
export class Oracle {
  /** As printed, and as searched. */
  readonly #printed: readonly string[];
  readonly #normalised: readonly string[];
  #last: { piece: string; numbers: Set<number> } | undefined;

  constructor(printed: readonly string[], normalised: readonly string[]) {
    this.#printed = printed;
    this.#normalised = normalised;
  }

  /** The numbers of the texts that have a piece just as it is printed: an engine must find each of them. */
  holding(piece: string): Set<number> {
    if (this.#last?.piece === piece) return this.#last.numbers;
    const numbers = new Set<number>();
    for (const [number, text] of this.#printed.entries()) if (text.includes(piece)) numbers.add(number);
    this.#last = { piece, numbers };
    return numbers;
  }

  /** Whether an engine is right to give a text for a piece: it has it, printed or with white space and variants folded. */
  isRight(number: number, piece: string): boolean {
    return [this.#printed, this.#normalised].some((texts) => texts[number]?.includes(piece) === true);
  }
}

/** What an engine found of what it should have: texts that hold a piece, those of them found, all given, and the right ones of those. */
export type Tally = { pieces: number; holding: number; found: number; given: number; right: number };

export const noTally: Tally = { pieces: 0, holding: 0, found: 0, given: 0, right: 0 };

/** Adds an engine's answer to a piece, the numbers of texts. */
export function tallied(tally: Tally, oracle: Oracle, piece: string, given: readonly number[]): Tally {
  const holding = oracle.holding(piece);
  const found = given.filter((number) => holding.has(number)).length;
  const others = given.filter((number) => !holding.has(number) && oracle.isRight(number, piece)).length;
  return {
    pieces: tally.pieces + 1,
    holding: tally.holding + holding.size,
    found: tally.found + found,
    given: tally.given + given.length,
    right: tally.right + found + others,
  };
}

export function recallOf({ found, holding }: Tally): number {
  return found / holding;
}

export function precisionOf({ right, given }: Tally): number {
  return right / given;
}
