import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** Elements that begin and end a line. */
const blocks = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext ' +
    'pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements whose content is not printed, or not as text. */
const unprinted = new Set(
  (
    'area audio base canvas col colgroup datalist embed frame frameset head iframe link map meta noembed noframes ' +
    'noscript object param rp rt script select source style svg template title track video'
  ).split(' '),
);

const preformatted = new Set(['listing', 'plaintext', 'pre', 'textarea', 'xmp']);
const struck = new Set(['del', 's', 'strike']);
const unprintedInputs = /^(?:button|checkbox|color|file|hidden|image|password|radio|range|reset|submit)$/i;

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** How an element is printed, as far as its tag and its own style tell. */
export type Appearance = {
  /** No part of the printed page, its place included. */
  isRemoved: boolean;
  /** Keeps its place and is not seen. */
  isInvisible: boolean;
  isStruck: boolean;
  /** Begins and ends a line. */
  isBlock: boolean;
  /** Keeps the line breaks of its text. */
  isPreformatted: boolean;
};

/** What tags without a style of their own look like; a page has thousands of elements and few tags. */
const byTag = new Map<string, Appearance>();

/** Reads how an element is printed. */
export function appearanceOf(element: Element): Appearance {
  const { tagName } = element;
  const known = byTag.get(tagName) ?? readAppearance(tagName, '');
  // Names that pages make up are not worth keeping.
  if (byTag.size < 200 && !byTag.has(tagName)) byTag.set(tagName, known);
  if (element.attrs.length === 0) return known;
  const style = styleOf(element);
  const styled = style === '' ? known : readAppearance(tagName, style);
  return attributeOf(element, 'hidden') === undefined ? styled : { ...styled, isRemoved: true };
}

function readAppearance(tagName: string, style: string): Appearance {
  return {
    isRemoved: unprinted.has(tagName) || /display:none|mso-hide:all/.test(style),
    isInvisible: /visibility:(?:hidden|collapse)/.test(style),
    isStruck: struck.has(tagName) || /text-decoration(?:-line)?:[^;]*line-through/.test(style),
    isBlock: blocks.has(tagName) || /display:(?:block|flex|grid|list-item|table)/.test(style),
    isPreformatted: preformatted.has(tagName) || /white-space:pre(?:$|;|-)/.test(style),
  };
}

/** The text that an input field shows; undefined for one that shows none. */
export function findInputText(element: Element): string | undefined {
  if (unprintedInputs.test(attributeOf(element, 'type') ?? '')) return undefined;
  return attributeOf(element, 'value');
}

/** A picture that shows something: one of a few pixels only keeps a distance. */
export function isPicture(element: Element): boolean {
  if (element.tagName !== 'img') return false;
  return !['width', 'height'].some((side) => /^[0-3](?:px)?$/.test(attributeOf(element, side) ?? ''));
}

/** An element's own style without white space, empty where it says nothing of the above. */
function styleOf(element: Element): string {
  const style = attributeOf(element, 'style');
  if (style === undefined || !/display|visibility|mso-hide|white-space|line-through/i.test(style)) return '';
  return style.toLowerCase().replace(/\s+/g, '');
}
