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
  /** Above the line or below it, as the marks of notes are. */
  raised: 'above' | 'below' | undefined;
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
  if (vanishing.test(style) && holdsTextAlone(element)) return { ...styled, isInvisible: true };
  return attributeOf(element, 'hidden') === undefined ? styled : { ...styled, isRemoved: true };
}

function readAppearance(tagName: string, style: string): Appearance {
  return {
    isRemoved: unprinted.has(tagName) || /display:none|mso-hide:all/.test(style),
    isInvisible: /visibility:(?:hidden|collapse)/.test(style),
    isStruck: struck.has(tagName) || /text-decoration(?:-line)?:[^;]*line-through/.test(style),
    raised: blocks.has(tagName) ? undefined : raisedBy(tagName, style),
    isBlock: blocks.has(tagName) || /display:(?:block|flex|grid|list-item|table)/.test(style),
    isPreformatted: preformatted.has(tagName) || /white-space:pre(?:$|;|-)/.test(style),
  };
}

/**
 * Of no size or no opacity. Around other elements that says nothing: they may have a size of their own, and pages fade
 * in by a script.
 */
const vanishing = /(?:^|;)(?:font-size|opacity):0(?:\.0+)?(?:px|pt|em|rem|%)?(?:$|;|!)/;

function holdsTextAlone({ childNodes }: Element): boolean {
  return childNodes.every((node) => node.nodeName === '#text');
}

/** Word raises text by a distance, above zero for above. A cell's own content stands where the cell has it. */
function raisedBy(tagName: string, style: string): Appearance['raised'] {
  if (tagName === 'sup') return 'above';
  if (tagName === 'sub') return 'below';
  if (tagName === 'td' || tagName === 'th' || tagName === 'img') return undefined;
  const [, shift = ''] =
    /(?:vertical-align|mso-text-raise):(super|sub|-?[\d.]*[1-9][\d.]*(?:pt|px|em|ex|%))/.exec(style) ?? [];
  if (shift === '') return undefined;
  return shift === 'sub' || shift.startsWith('-') ? 'below' : 'above';
}

/** Whether all that is in an element stands in one line: no paragraph and no table is in it. */
export function isOfOneLine(element: Element): boolean {
  return element.childNodes.every(
    (node) => !('tagName' in node) || (!blocks.has(node.tagName) && isOfOneLine(node)),
  );
}

/** Whether an element is the mark of a note: Word links it to the note, 356[1]. */
export function isNoteMark(element: Element): boolean {
  if (element.tagName !== 'a') return false;
  return ['href', 'name', 'id'].some((name) =>
    /^#?_?(?:ftn|edn|fn|footnote|endnote)(?:ref)?[-_:]?\d+$/i.test(attributeOf(element, name) ?? ''),
  );
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

const telling =
  /display|visibility|mso-hide|white-space|line-through|vertical-align|mso-text-raise|font-size|opacity/i;

/** An element's own style without white space, empty where it says nothing of the above. */
function styleOf(element: Element): string {
  const style = attributeOf(element, 'style');
  if (style === undefined || !telling.test(style)) return '';
  return style.toLowerCase().replace(/\s+/g, '');
}
