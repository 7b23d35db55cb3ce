import { coreNameOf } from '../../src/model/division-name.ts';
import { pinyinWord } from './place-words.ts';

/** Whether two names of towns may be one misprinted: read alike (湖堂, 湖塘), or one character apart (湖圹, 湖塘). */
export function areNearTowns(one: string, other: string): boolean {
  const [first, second] = [coreNameOf(one), coreNameOf(other)];
  if (first.length < 2 || second.length < 2) return false;
  return pinyinWord(one, first) === pinyinWord(other, second) || areOneCharacterApart(first, second);
}

/** Whether one character, changed, added or left out, makes one name of the other. */
function areOneCharacterApart(one: string, other: string): boolean {
  const [short, long] = [[...one], [...other]].sort((first, second) => first.length - second.length);
  if (!short || !long || long.length - short.length > 1) return false;
  const start = short.findIndex((character, at) => character !== long[at]);
  if (start < 0) return true;
  const behind = short.length === long.length ? start + 1 : start;
  return short.slice(behind).join('') === long.slice(start + 1).join('');
}
