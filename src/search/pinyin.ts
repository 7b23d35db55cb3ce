/** How the names of organs and places are read aloud. For the builder only: the dictionary is large. */
import { pinyin } from 'pinyin-pro';

/** Place names whose local reading the dictionary does not know. */
const localReadings: Record<string, string> = {
  乐亭: 'lao ting',
  乐陵: 'lao ling',
  六合: 'lu he',
  单县: 'shan xian',
  吴堡: 'wu bu',
  喀什: 'ka shi',
  大埔: 'da bu',
  宕昌: 'tan chang',
  尉犁: 'yu li',
  歙县: 'she xian',
  泌阳: 'bi yang',
  洪洞: 'hong tong',
  浒墅关: 'xu shu guan',
  浒湾: 'xu wan',
  浚县: 'xun xian',
  涡阳: 'guo yang',
  牟定: 'mou ding',
  筠连: 'jun lian',
  蔚县: 'yu xian',
  解州: 'hai zhou',
  都匀: 'du yun',
  都安: 'du an',
  黄陂: 'huang pi',
  麻涌: 'ma chong',
};

/** Characters that one place reads so and another otherwise: every such name is found by each reading. */
const otherReadings: Record<string, readonly string[]> = {
  乐: ['le', 'lao', 'yue'],
  六: ['liu', 'lu'],
  单: ['dan', 'shan'],
  厦: ['xia', 'sha'],
  圩: ['wei', 'xu'],
  坝: ['ba', 'pei'],
  埔: ['pu', 'bu'],
  堡: ['bao', 'bu', 'pu'],
  尉: ['wei', 'yu'],
  朝: ['chao', 'zhao'],
  泊: ['bo', 'po'],
  洞: ['dong', 'tong'],
  浒: ['hu', 'xu'],
  涌: ['yong', 'chong'],
  牟: ['mu', 'mou'],
  番: ['fan', 'pan'],
  盖: ['gai', 'ge'],
  翟: ['zhai', 'di'],
  荥: ['xing', 'ying'],
  莘: ['shen', 'xin'],
  蔚: ['wei', 'yu'],
  藏: ['zang', 'cang'],
  行: ['xing', 'hang'],
  角: ['jiao', 'lu'],
  解: ['jie', 'xie'],
  都: ['du', 'dou'],
  重: ['chong', 'zhong'],
  长: ['chang', 'zhang'],
  阿: ['a', 'e'],
  陂: ['pi', 'bei'],
};

/**
 * The ways to read a Chinese name: syllables without tones, a space between, the usual reading first. ü is v as
 * it is typed, and also u. Characters that have no reading are left as they are, in lower case.
 */
export function readingsOf(name: string): string[] {
  const characters = [...name];
  const usual = usualReading(name, characters);
  const varied = characters.flatMap((character, place) =>
    (otherReadings[character] ?? []).map((syllable) => usual.with(place, syllable)),
  );
  const readings = [usual, ...varied].map((syllables) => syllables.join(' ').toLowerCase());
  return [...new Set(readings.flatMap((reading) => [reading, reading.replaceAll(/(?<=[ln])v/g, 'u')]))];
}

function usualReading(name: string, characters: readonly string[]): string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  // One syllable a character is what the replacements below count on.
  const reading = characters.map((character, place) => syllables[place] ?? character);
  for (const [place, local] of Object.entries(localReadings)) {
    const at = name.indexOf(place);
    if (at >= 0) reading.splice([...name.slice(0, at)].length, [...place].length, ...local.split(' '));
  }
  return reading;
}
