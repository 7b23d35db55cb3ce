import { type Sounds, soundsOf } from './sounds.ts';

type Readings = ReadonlyMap<string, readonly string[]>;

/** A name as it is searched. How it sounds is worked out when letters are first typed: there are many names. */
export class SearchedName {
  /** Normalised. */
  readonly text: string;
  readonly #printed: string;
  readonly #readings: Readings;
  #sounds: Sounds | undefined;
  #spelt: string | undefined;

  constructor(printed: string, text: string, readings: Readings) {
    this.text = text;
    this.#printed = printed;
    this.#readings = readings;
  }

  get sounds(): Sounds {
    this.#sounds ??= soundsOf(this.#printed, this.#readings);
    return this.#sounds;
  }

  /** Its usual reading in one. */
  get spelt(): string {
    this.#spelt ??= speltOut(this.sounds);
    return this.#spelt;
  }
}

/** The usual reading of sounds, in one; what cannot be read is left out. */
export function speltOut(sounds: Sounds): string {
  return sounds.map(([usual]) => usual ?? '').join('');
}
