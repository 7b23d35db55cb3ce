/** Whether the characters of a short name stand in the whole one in their order: 市卫健 in 安平市卫生健康. */
export function isShortFor(short: string, whole: string): boolean {
  let place = 0;
  for (const character of short) {
    place = whole.indexOf(character, place) + 1;
    if (place === 0) return false;
  }
  return true;
}

/** A name without what stands in brackets behind it: 财政局 of 财政局（国有资产监督管理局）. */
export function withoutRemark(name: string): string {
  return name.replace(/(?<=.)[(（][^()（）]*[)）]$/, '');
}

/**
 * Whether two names of bodies of one place may be one body: the characters of the shorter stand in the longer in their
 * order, from its first on (卫健委, 卫生健康委员会; 教育局, 教育体育局). 公安局交通警察支队 is a unit of 公安局, and no
 * other name of it.
 */
export function areNearBodies(one: string, other: string): boolean {
  const [short, long] = [one, other].map(withoutRemark).sort((first, second) => first.length - second.length);
  if (!short || !long) return false;
  if (short === long) return true;
  return short[0] === long[0] && !long.startsWith(short) && isShortFor(short, long);
}
