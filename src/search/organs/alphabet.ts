import type { ByteReader, ByteWriter } from '../text/bytes.ts';
import { readJsonBody, toJsonBody } from '../text/json-body.ts';

/** The characters that the names of a list are written with, the most frequent first, and how each may be read. */
export type Alphabet = {
  characters: readonly string[];
  /** Syllables without tones, the usual one first; none for what is not Chinese. */
  readings: ReadonlyMap<string, readonly string[]>;
  /** Traditional characters among them, and what they are searched as. */
  variants: readonly (readonly [character: string, searchedAs: string])[];
};

/** Ends a text; no text has it, for the characters are counted from 1. */
const end = 0;

export function toAlphabetBody({ characters, readings, variants }: Alphabet): Uint8Array {
  return toJsonBody([
    characters.join(''),
    characters.map((character) => (readings.get(character) ?? []).join('/')).join(' '),
    variants,
  ]);
}

export function readAlphabet(body: Uint8Array): Alphabet {
  const [joined, read, variants] = readJsonBody<[string, string, Alphabet['variants']]>(body);
  const characters = [...joined];
  const syllables = read.split(' ');
  const readings = characters.map((character, place): [string, string[]] => [
    character,
    (syllables[place] ?? '').split('/').filter((syllable) => syllable !== ''),
  ]);
  return { characters, readings: new Map(readings), variants };
}

/** Writes texts as the numbers of their characters: the frequent ones take one byte, all others two. */
export class TextWriter {
  readonly #writer: ByteWriter;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(writer: ByteWriter, { characters }: Alphabet) {
    this.#writer = writer;
    this.#numbers = new Map(characters.map((character, place) => [character, place + 1]));
  }

  put(text: string): void {
    for (const character of text) {
      const number = this.#numbers.get(character);
      if (number === undefined) throw new RangeError(`a character that the alphabet has not: ${character}`);
      this.#writer.putNumber(number);
    }
    this.#writer.putNumber(end);
  }

  putAll(texts: readonly string[]): void {
    this.#writer.putNumber(texts.length);
    for (const text of texts) this.put(text);
  }
}

/** Reads what a TextWriter wrote. Throws a RangeError where it cannot have written it. */
export class TextReader {
  readonly #reader: ByteReader;
  readonly #characters: readonly string[];

  constructor(reader: ByteReader, { characters }: Alphabet) {
    this.#reader = reader;
    this.#characters = characters;
  }

  take(): string {
    let text = '';
    for (let number = this.#reader.takeNumber(); number !== end; number = this.#reader.takeNumber()) {
      const character = this.#characters[number - 1];
      if (character === undefined) throw new RangeError('a character behind the end of the alphabet');
      text += character;
    }
    return text;
  }

  takeAll(): string[] {
    return Array.from({ length: this.#reader.takeNumber() }, () => this.take());
  }
}
