/** Names typed as they sound: xinhuzhen, xhz and xinhz are all 新湖镇. */

/** For each character of a name the ways to read it; a letter is read as itself, and anything else stops. */
export type Sounds = readonly (readonly string[])[];

/** How well something typed sounds like a name: spelt out, the last syllable only begun, by initials, or not. */
export const fits = { spelt: 3, begun: 2, short: 1, not: 0 } as const;
export type Fit = (typeof fits)[keyof typeof fits];

const twoLetterInitial = /^[zcs]h/;

export function soundsOf(name: string, readings: ReadonlyMap<string, readonly string[]>): Sounds {
  return [...name].map((character) => readings.get(character) ?? letterOf(character));
}

/** How letters fit a name from its character `from` on: to the end of the letters, not of the name. */
export function fitFrom(letters: string, sounds: Sounds, from: number, at = 0): Fit {
  if (at === letters.length) return fits.spelt;
  let best: Fit = fits.not;
  for (const syllable of sounds[from] ?? []) {
    if (syllable.charAt(0) !== letters.charAt(at)) continue;
    if (letters.startsWith(syllable, at)) {
      best = better(best, fitFrom(letters, sounds, from + 1, at + syllable.length));
      if (best === fits.spelt) return best;
    } else if (syllable.startsWith(letters.slice(at))) best = better(best, fits.begun);
    for (const initial of initialsOf(syllable)) {
      if (best === fits.not && letters.startsWith(initial, at))
        best = shortened(fitFrom(letters, sounds, from + 1, at + initial.length));
    }
  }
  return best;
}

/** The best fit of letters in a name, and where it begins; the earliest of the best. */
export function fitIn(letters: string, sounds: Sounds): { fit: Fit; from: number } {
  let found: { fit: Fit; from: number } = { fit: fits.not, from: 0 };
  for (let from = 0; from < sounds.length && found.fit !== fits.spelt; from++) {
    const fit = fitFrom(letters, sounds, from);
    if (fit > found.fit) found = { fit, from };
  }
  return found;
}

function initialsOf(syllable: string): string[] {
  const first = syllable.charAt(0);
  return twoLetterInitial.test(syllable) ? [first, syllable.slice(0, 2)] : [first];
}

function better(one: Fit, other: Fit): Fit {
  return one > other ? one : other;
}

function shortened(fit: Fit): Fit {
  return fit === fits.not ? fit : fits.short;
}

function letterOf(character: string): string[] {
  return /^[a-z]$/i.test(character) ? [character.toLowerCase()] : [];
}
