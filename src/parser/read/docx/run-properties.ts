import { attributeOf, type XmlElement } from './read-xml.ts';
import { type Fill, fillOf, markerOf, visibilityOf } from './shading.ts';
import { isOn } from './word-element.ts';

type Height = 'above' | 'below' | 'line';

/** What a run, or a style, says of how its text prints; what it leaves open is not there. */
export type RunProperties = {
  vanish?: boolean;
  strike?: boolean;
  dstrike?: boolean;
  vertAlign?: Height;
  position?: Height;
  colour?: string | undefined;
  /** What is behind the text, by the text itself. */
  fill?: Fill | undefined;
  /** Whether the inside of the characters is empty, and whether their outline is drawn. */
  isEmpty?: boolean;
  isOutlined?: boolean;
};

/** What a style says: of runs, and what its paragraphs or the cells of its tables are filled with. */
export type StyleProperties = RunProperties & { paragraphFill?: Fill | undefined; tableFill?: Fill };

/** What the styles that a run stands in say, from the widest: the document's defaults, table, paragraph, character. */
export type StyleLevels = readonly [defaults: RunProperties, ...levels: (StyleProperties | undefined)[]];

/** How a run of text prints. */
export type Print = {
  isHidden: boolean;
  isStruck: boolean;
  raised: 'above' | 'below' | undefined;
  visibility: 'seen' | 'doubtful' | 'unseen';
};

/** Takes up a property that stands in `w:rPr`. */
export function takeProperty(properties: RunProperties, name: string, element: XmlElement): void {
  if (name === 'vanish' || name === 'strike' || name === 'dstrike') properties[name] = isOn(element);
  if (name === 'vertAlign') {
    const where = attributeOf(element, 'val');
    properties.vertAlign = where === 'superscript' ? 'above' : where === 'subscript' ? 'below' : 'line';
  }
  if (name === 'color') properties.colour = attributeOf(element, 'val');
  if (name === 'shd') properties.fill ??= fillOf(element);
  if (name === 'highlight') properties.fill = markerOf(element) ?? properties.fill;
  if (name === 'position') {
    // Half points above the line, or below it.
    const shift = Number(attributeOf(element, 'val')) || 0;
    properties.position = shift > 0 ? 'above' : shift < 0 ? 'below' : 'line';
  }
}

/**
 * How a run prints that says `own` of itself and stands in styles: what it says itself stands before any style.
 * `fillBehind` tells what is behind it where neither says so.
 */
export function printOf(own: RunProperties, styles: StyleLevels, fillBehind: () => Fill): Print {
  const nearest = <Name extends keyof RunProperties>(name: Name): RunProperties[Name] | undefined => {
    if (own[name] !== undefined) return own[name];
    for (let level = styles.length - 1; level >= 0; level -= 1) {
      const said = styles[level]?.[name];
      if (said !== undefined) return said;
    }
    return undefined;
  };
  const heights = [nearest('vertAlign'), nearest('position')];
  const isEmpty = own.isEmpty && !own.isOutlined;
  const visibility = visibilityOf(nearest('colour'), () => nearest('fill') ?? fillBehind());
  return {
    visibility: isEmpty ? 'unseen' : visibility,
    isHidden: own.vanish ?? isToggled('vanish', styles),
    isStruck: (own.strike ?? isToggled('strike', styles)) || nearest('dstrike') === true,
    raised: heights.find((height) => height === 'above' || height === 'below'),
  };
}

/** A property that a style sets twice over, as of the paragraph and of the characters, is off again. */
function isToggled(name: 'vanish' | 'strike', [defaults, ...levels]: StyleLevels): boolean {
  return defaults[name] === true || levels.filter((level) => level?.[name]).length % 2 === 1;
}
