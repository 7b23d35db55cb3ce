import { attributeOf, type XmlElement } from './read-xml.ts';
import { isOn } from './word-element.ts';

type Height = 'above' | 'below' | 'line';

/** What a run, or a style, says of how its text prints; what it leaves open is not there. */
export type RunProperties = {
  vanish?: boolean;
  strike?: boolean;
  dstrike?: boolean;
  vertAlign?: Height;
  position?: Height;
};

/** What the styles that a run stands in say, from the widest: the document's defaults, table, paragraph, character. */
export type StyleLevels = readonly [defaults: RunProperties, ...levels: (RunProperties | undefined)[]];

/** How a run of text prints. */
export type Print = { isHidden: boolean; isStruck: boolean; raised: 'above' | 'below' | undefined };

/** Takes up a property that stands in `w:rPr`. */
export function takeProperty(properties: RunProperties, name: string, element: XmlElement): void {
  if (name === 'vanish' || name === 'strike' || name === 'dstrike') properties[name] = isOn(element);
  if (name === 'vertAlign') {
    const where = attributeOf(element, 'val');
    properties.vertAlign = where === 'superscript' ? 'above' : where === 'subscript' ? 'below' : 'line';
  }
  if (name === 'position') {
    // Half points above the line, or below it.
    const shift = Number(attributeOf(element, 'val')) || 0;
    properties.position = shift > 0 ? 'above' : shift < 0 ? 'below' : 'line';
  }
}

/** How a run prints that says `own` of itself and stands in styles: what it says itself stands before any style. */
export function printOf(own: RunProperties, styles: StyleLevels): Print {
  const nearest = <Name extends keyof RunProperties>(name: Name): RunProperties[Name] | undefined =>
    own[name] ?? styles.findLast((style) => style?.[name] !== undefined)?.[name];
  const heights = [nearest('vertAlign'), nearest('position')];
  return {
    isHidden: own.vanish ?? isToggled('vanish', styles),
    isStruck: (own.strike ?? isToggled('strike', styles)) || nearest('dstrike') === true,
    raised: heights.find((height) => height === 'above' || height === 'below'),
  };
}

/** A property that a style sets twice over, as of the paragraph and of the characters, is off again. */
function isToggled(name: 'vanish' | 'strike', [defaults, ...levels]: StyleLevels): boolean {
  return defaults[name] === true || levels.filter((level) => level?.[name]).length % 2 === 1;
}
