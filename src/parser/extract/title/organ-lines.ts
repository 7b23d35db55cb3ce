import type { Paragraph } from '../../document.ts';
import { comparable } from '../compact.ts';

/** Words that the name of an organ has; some say so only where they end it. */
export const organWord =
  /(?:政府|委员会|管委会|办公室|办事处|街道|苏木|厅|局|镇|乡|县|区|市|旗|中心|院|公司|集团|队|所|处|委|部|署|(?:[农林牧渔茶]场|兵团|师|团|场|站|馆|校|大学|[会行社])$)/;

/** One place after the other, the wider first, or the government of the last: 安平市, 安平市东区, 安平县人民政府. */
const placeLine =
  /^(?:\p{Script=Han}{2,10}?(?:省|自治[区州县旗]|市|地区|盟|州|县|区|旗|镇|乡|街道)){1,3}(?:人民政府)?$/u;
/** A place at the head of an organ's name: 安平市 of 安平市统计局. */
const leadingPlace = /^\p{Script=Han}{1,10}?(?:省|自治[区州县旗]|市|地区|盟|州|县|区|旗)(?=\p{Script=Han})/u;
/** What menus of a page print and no place is called. */
const menuWord = /公开|政务|服务|网站|门户|专区|专栏|首页|导航|市区|城区|互动|新闻|走进|投资|旅游/;
const mostPlaceLines = 2;

/**
 * The lines of a title with the place printed on lines of its own above the organ: 安平市 / 某某局 / 2020年…. Only
 * where the organ has a line to itself or the place opens the document, and only places that the organ's name
 * does not begin with; anything else above a title is taken for the page's own.
 */
export function joinPlaceLines(above: readonly Paragraph[], lines: readonly Paragraph[]): Paragraph[] {
  const [first] = lines;
  if (!first) return [...lines];
  const own = comparable(first.text);
  const places: Paragraph[] = [];
  for (const line of above.slice(-mostPlaceLines).reverse()) {
    if (!isPlaceLine(line.text)) break;
    places.unshift(line);
  }
  const isOpening = places.length > 0 && places.length === above.length;
  const hasOwnLine = lines.length > 1 && !/公开|报告|年报/.test(own);
  const names = places.map(({ text }) => comparable(text));
  const isNamed = names.some((name) => own.startsWith(name) || own.startsWith(name.slice(0, -1)));
  const isAnother = leadingPlace.test(own) && !names.every((name) => isWider(name, own));
  return (isOpening || hasOwnLine) && !isNamed && !isAnother ? [...places, ...lines] : [...lines];
}

/** Whether a line is a place, or the government of one, and nothing else. */
export function isPlaceLine(text: string): boolean {
  const name = comparable(text);
  return name.length <= 16 && placeLine.test(name) && !menuWord.test(name);
}

const tiers = [/(?:省|自治区)$/, /(?:市|自治州|地区|盟|州)$/, /(?:县|区|旗)$/, /(?:镇|乡|街道)$/];

/** Whether the place of a line is of a wider tier than the one that the organ's name begins with. */
function isWider(name: string, own: string): boolean {
  const [line, organ] = [name, leadingPlace.exec(own)?.[0] ?? ''].map((place) =>
    tiers.findIndex((tier) => tier.test(place)),
  );
  return line !== undefined && organ !== undefined && line >= 0 && line < organ;
}
