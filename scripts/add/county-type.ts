import type { Passage } from './passages.ts';

export type CountyType = '区' | '县' | '旗';

const selfWords: Record<CountyType, RegExp> = {
  区: /(?<![社地治辖园校景小库片厂矿])区(?:委|政府|人民政府|政务|政府办)|(?<![社地])我区|省、?市、?区|市、?区、?[镇乡街]/,
  县: /县(?:委|政府|人民政府|政务|政府办)|我县|省、?市、?县|市、?县、?[镇乡街]/,
  旗: /旗(?:委|政府|人民政府|政务)|我旗|盟、?旗/,
};

/** The type of county that a report speaks of as the one above it; undefined where it names none, or several. */
export function findCountyType(passages: readonly Passage[]): CountyType | undefined {
  const types = (Object.keys(selfWords) as CountyType[]).filter((type) =>
    passages.some(({ text }) => selfWords[type].test(text)),
  );
  return types.length === 1 ? types[0] : undefined;
}
