import { likenessLimits } from '../model/likeness.ts';
import { shingleHashes } from './shingles.ts';

const { passage: passageLength, countedInPassage } = likenessLimits;
/** So many places in the other text are tried for the longest passage; more are there only in empty repetition. */
const triedPlaces = 8;

/** The same characters in both texts: `length` of them from `start` in this one and from `other` in the other. */
type Passage = { start: number; other: number; length: number };

/**
 * A folded text ready to be compared with many. A *window* is a run of 20 characters with enough
 * counted ones in it; what two texts share are the characters in those windows of the one that stand in the other.
 */
export class PassageIndex {
  readonly #text: string;
  readonly #counted: Uint8Array;
  /** Which window begins at a character, windows of the same characters having one number; -1 for none. */
  readonly #windowAt: Int32Array;
  /** Where each window begins first, and the hash of its characters. */
  readonly #firstOf: number[] = [];
  readonly #hashOf: number[] = [];
  /** Windows by their hash, each plus one, in a table at most half full; 0 where the slot is free. */
  readonly #slots: Int32Array;

  constructor(text: string, counted: Uint8Array) {
    this.#text = text;
    this.#counted = counted;
    this.#windowAt = new Int32Array(text.length).fill(-1);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(text.length * 2 + 2)));
    const hashes = shingleHashes(text, passageLength);
    let within = sumOf(counted.subarray(0, passageLength));
    for (let start = 0; start < hashes.length; start += 1) {
      const hash = hashes[start] ?? 0;
      if (hash !== 0 && within >= countedInPassage) this.#windowAt[start] = this.#numberOf(hash, start);
      within += (counted[start + passageLength] ?? 0) - (counted[start] ?? 0);
    }
  }

  #numberOf(hash: number, start: number): number {
    const slot = this.#slotOf(hash, this.#text, start);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#hashOf.push(hash);
    this.#slots[slot] = this.#firstOf.push(start);
    return this.#firstOf.length - 1;
  }

  /** The slot of the window with the characters at a place of a text, or the free one where it would stand. */
  #slotOf(hash: number, text: string, place: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const window = (this.#slots[slot] ?? 0) - 1;
      if (window < 0 || (this.#hashOf[window] === hash && this.#isWindow(window, text, place))) return slot;
    }
  }

  /** Whether the characters of a window stand in a text at a place: compared one by one, not by hash. */
  #isWindow(window: number, text: string, place: number): boolean {
    const first = this.#firstOf[window] ?? 0;
    for (let index = 0; index < passageLength; index += 1) {
      if (this.#text.charCodeAt(first + index) !== text.charCodeAt(place + index)) return false;
    }
    return true;
  }

  /** Where each window that also stands in another text stands there, the first few places. */
  #placesIn(other: string): Map<number, number[]> {
    const places = new Map<number, number[]>();
    const hashes = shingleHashes(other, passageLength);
    for (let start = 0; start < hashes.length; start += 1) {
      const hash = hashes[start] ?? 0;
      const window = (this.#slots[this.#slotOf(hash, other, start)] ?? 0) - 1;
      if (window < 0) continue;
      const known = places.get(window);
      if (known === undefined) places.set(window, [start]);
      else if (known.length < triedPlaces) known.push(start);
    }
    return places;
  }

  /** How many counted characters of this text stand in passages that are in the other too. */
  sharedWith(other: string): number {
    return this.passagesIn(other).reduce(
      (sum, { start, length }) => sum + sumOf(this.#counted.subarray(start, start + length)),
      0,
    );
  }

  /**
   * Every character of this text in a window that stands in the other, as passages in order, none overlapping,
   * each as long as it can be followed in one place of the other text.
   */
  passagesIn(other: string): Passage[] {
    const places = this.#placesIn(other);
    const passages: Passage[] = [];
    if (places.size === 0) return passages;
    let done = 0;
    for (let start = 0; start < this.#text.length; start += 1) {
      const [first, ...rest] = places.get(this.#windowAt[start] ?? -1) ?? [];
      if (first === undefined) continue;
      let best = first;
      let length = this.#follow(start, other, first);
      for (const place of rest) {
        const further = this.#follow(start, other, place);
        if (further > length) [best, length] = [place, further];
      }
      const from = Math.max(start, done);
      passages.push({ start: from, other: best + from - start, length: start + length - from });
      done = start + length;
      // Windows before this one lie within what is done; the next that can lead beyond it begins here.
      start = done - passageLength;
    }
    return passages;
  }

  /** A passage without what is not counted at its two ends. */
  trimmed({ start, other, length }: Passage): Passage {
    let from = start;
    let to = start + length;
    while (from < to && this.#counted[from] === 0) from += 1;
    while (to > from && this.#counted[to - 1] === 0) to -= 1;
    return { start: from, other: other + from - start, length: to - from };
  }

  /** How far both texts go on alike from a window, through windows alone. */
  #follow(start: number, other: string, place: number): number {
    let length = passageLength;
    while (
      (this.#windowAt[start + length - passageLength + 1] ?? -1) >= 0 &&
      this.#text.charCodeAt(start + length) === other.charCodeAt(place + length)
    ) {
      length += 1;
    }
    return length;
  }
}

function sumOf(numbers: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) sum += numbers[index] ?? 0;
  return sum;
}
