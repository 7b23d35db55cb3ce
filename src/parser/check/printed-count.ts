const digits = '零一二三四五六七八九';

/** A count in digits or in Chinese characters up to 百: 1,200, 十五, 二百零三. */
export function readCount(printed: string): number {
  if (/^[\d,]+$/.test(printed)) return Number(printed.replaceAll(',', ''));
  let sum = 0;
  let last = 0;
  for (const character of printed.replaceAll('〇', '零').replaceAll('两', '二')) {
    const power = { 十: 10, 百: 100 }[character];
    if (power === undefined) last = digits.indexOf(character);
    else {
      sum += (last || 1) * power;
      last = 0;
    }
  }
  return sum + last;
}
