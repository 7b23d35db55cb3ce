import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/**
 * The simplified form of one character; itself where it has none. Characters are folded one by one, in texts and
 * queries alike, so that it does not matter what stands beside them.
 */
export function simplifiedOf(character: string): string {
  return convert(character);
}
