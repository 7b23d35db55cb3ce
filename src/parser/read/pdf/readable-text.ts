/**
 * Radicals that fonts name instead of the character they are drawn like, and that compatibility decomposition
 * leaves alone: Unicode's supplement for the simplified forms.
 */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺎兀⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺪疋⺫目⻁虎⻄西⻅见⻆角⻉贝⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟',
  ]
    .map((character, index, all) => [character, all[index + 1] ?? ''])
    .filter((_, index) => index % 2 === 0),
);

const radicalOrCompatible = /[\u2E80-\u2FDF\uF900-\uFAFF]/g;

/** Glyphs that print nothing: the first ones of a font, line ends, spaces without width, soft hyphens. */
/** Characters without ink and width. */
const invisible = /[\uFEFF\u200B-\u200D\u00AD]/g;

/**
 * A glyph's text as a reader sees it. PDF files made by browsers name 民 by its radical ⺠ and 一 by ⼀; a glyph
 * that has no name but a control character is a letter that nobody can tell.
 */
export function readableText(unicode: string): string {
  return unicode
    .replace(radicalOrCompatible, (character) => radicals[character] ?? character.normalize('NFKC'))
    .replace(invisible, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD');
}
