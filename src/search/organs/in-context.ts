/**
 * Texts that repeat what stands around them, written without it: 浮云街道办事处 of the town 浮云街道 is `T办事处`, and
 * the slug `密云-巨各庄` is two stretches of how the names are read.
 */

/** Stand for the names of an organ, its town and its place; a text that has one of them is marked as written out. */
const marks = { name: '\u0001', town: '\u0002', place: '\u0003' } as const;
const writtenOut = '\u0004';
export const contextMarks = [...Object.values(marks), writtenOut];

/** What stands around a text: each empty where there is none. */
export type Context = Partial<Record<keyof typeof marks, string>>;

const markNames = ['name', 'town', 'place'] as const;

export function shorten(text: string, context: Context): string {
  if (contextMarks.some((mark) => text.includes(mark))) return writtenOut + text;
  return markNames.reduce((short, of) => (context[of] ? short.replace(context[of], marks[of]) : short), text);
}

export function lengthen(short: string, context: Context): string {
  if (short.startsWith(writtenOut)) return short.slice(1);
  return markNames.reduce((text, of) => text.split(marks[of]).join(context[of] ?? ''), short);
}

/** A part of a slug: so many characters of a source from one on, as they are usually read; or written out. */
type SlugPart = { source: number; start: number; length: number } | string;

/** How a text is usually read, character by character. */
type ReadAloud = (character: string) => string;

/** Longest stretch that is looked for, and how many sources and starts the numbers have room for. */
const longestStretch = 15;
const mostStarts = 16;

/** The parts of a slug between its hyphens, each found in the first of the sources that is read so. */
export function slugParts(slug: string, sources: readonly string[], read: ReadAloud): SlugPart[] {
  const spoken = sources.map((source) => [...source].slice(0, mostStarts + longestStretch).map(read));
  return slug.split('-').map((part) => {
    for (const [source, syllables] of spoken.entries()) {
      for (let start = 0; start < Math.min(mostStarts, syllables.length); start++) {
        const length = stretchOf(part, syllables, start);
        if (length !== undefined) return { source, start, length };
      }
    }
    return part;
  });
}

export function slugOf(parts: readonly SlugPart[], sources: readonly string[], read: ReadAloud): string {
  const spoken = parts.map((part) => {
    if (typeof part === 'string') return part;
    const { source, start, length } = part;
    return [...(sources[source] ?? '')]
      .slice(start, start + length)
      .map(read)
      .join('');
  });
  return spoken.join('-');
}

/** A part as one number above 0, and back. */
export function toPartNumber({ source, start, length }: Exclude<SlugPart, string>): number {
  return (source * mostStarts + start) * (longestStretch + 1) + length;
}

export function fromPartNumber(number: number): Exclude<SlugPart, string> {
  const rest = Math.floor(number / (longestStretch + 1));
  return {
    source: Math.floor(rest / mostStarts),
    start: rest % mostStarts,
    length: number % (longestStretch + 1),
  };
}

function stretchOf(part: string, syllables: readonly string[], start: number): number | undefined {
  let spoken = '';
  for (let length = 1; length <= longestStretch; length++) {
    const syllable = syllables[start + length - 1];
    if (!syllable) return undefined;
    spoken += syllable;
    if (spoken === part) return length;
    if (!part.startsWith(spoken)) return undefined;
  }
  return undefined;
}
