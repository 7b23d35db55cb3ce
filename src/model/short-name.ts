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
