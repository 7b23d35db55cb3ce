import { toSimplified } from '../../model/traditional-characters.ts';

/** Types of the lowest tier by the last word of a name: 镇, 乡, 街道. undefined for organs of another tier. */
export function townTypeOf(name: string): '镇' | '乡' | '街道' | undefined {
  const bare = toSimplified(name).replace(/(?:人民)?政府(?:办公室)?$|党政(?:综合)?办公室$/, '');
  if (/(?:街道|街道办事处|街道办)$/.test(bare)) return '街道';
  if (bare.endsWith('镇')) return '镇';
  return bare.endsWith('乡') ? '乡' : undefined;
}
