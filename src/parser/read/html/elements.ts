import type { DefaultTreeAdapterTypes } from 'parse5';
import { noStyle, type Style } from './declarations.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** Elements that begin and end a line. */
const blocks = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext ' +
    'pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements whose content is not printed. */
const unprinted = new Set(
  (
    'area audio base col colgroup datalist frame frameset head link map meta meter noembed noframes noscript param ' +
    'progress rp rt script select source style template title track'
  ).split(' '),
);

/** Elements that show something of which nothing is read. */
const pictures = new Set(['canvas', 'embed', 'iframe', 'img', 'object', 'svg', 'video']);

const preformatted = new Set(['listing', 'plaintext', 'pre', 'textarea', 'xmp']);
const struck = new Set(['del', 's', 'strike']);
const unprintedInputs = /^(?:checkbox|color|file|hidden|image|password|radio|range)$/i;
const picturedInputs = /^(?:color|image|password|range)$/i;

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** How an element is printed, as far as its tag and the styles tell. */
export type Appearance = {
  /** No part of the printed page, its place included. */
  isRemoved: boolean;
  /** Keeps its place and is not seen; undefined where it says nothing of it. */
  isInvisible: boolean | undefined;
  isStruck: boolean;
  /** Above the line or below it, as the marks of notes are. */
  raised: 'above' | 'below' | undefined;
  /** Begins and ends a line. */
  isBlock: boolean;
  /** Keeps the line breaks of its text. */
  isPreformatted: boolean;
};

/** What tags without a style look like; a page has thousands of elements and few tags. */
const byTag = new Map<string, Appearance>();

/** Reads how an element is printed. */
export function appearanceOf(element: Element, style: Style): Appearance {
  const { tagName } = element;
  const known = byTag.get(tagName) ?? readAppearance(tagName, noStyle);
  // Names that pages make up are not worth keeping.
  if (byTag.size < 200 && !byTag.has(tagName)) byTag.set(tagName, known);
  const styled = style.size === 0 ? known : readAppearance(tagName, style);
  return isClosed(element) && !style.has('display') ? { ...styled, isRemoved: true } : styled;
}

function readAppearance(tagName: string, style: Style): Appearance {
  const display = style.get('display') ?? '';
  const visibility = style.get('visibility');
  return {
    isRemoved: unprinted.has(tagName) || display === 'none' || style.get('mso-hide') === 'all',
    isInvisible: visibility === undefined ? undefined : /^(?:hidden|collapse)/.test(visibility),
    isStruck: struck.has(tagName) || /line-through/.test(style.get('text-decoration') ?? ''),
    raised: blocks.has(tagName) ? undefined : raisedBy(tagName, style),
    isBlock: blocks.has(tagName) || /^(?:block|flex|grid|list-item|table)/.test(display),
    isPreformatted: preformatted.has(tagName) || /^pre(?:$|-)/.test(style.get('white-space') ?? ''),
  };
}

/** Whether an element waits for a reader's click. */
function isClosed(element: Element): boolean {
  if (element.attrs.length === 0) return element.tagName === 'dialog';
  const has = (name: string): boolean => attributeOf(element, name) !== undefined;
  return has('hidden') || has('popover') || (element.tagName === 'dialog' && !has('open'));
}

/** Whether a part of a page is folded up until a reader opens it. */
export function isFolded(element: Element): boolean {
  return element.tagName === 'details' && attributeOf(element, 'open') === undefined;
}

/** How many cells of tables are in an element: those in the open, and the most that are folded up in one part. */
export function countCells(parent: DefaultTreeAdapterTypes.ParentNode): { open: number; folded: number } {
  const count = { open: 0, folded: 0 };
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const { open, folded } = countCells(node);
    const isFoldedUp = isFolded(node);
    count.open += isFoldedUp ? 0 : open;
    count.folded = Math.max(count.folded, isFoldedUp ? open + folded : folded);
    if (node.tagName === 'td' || node.tagName === 'th') count.open += 1;
  }
  return count;
}

/** Whether an element holds text and no other element: a size or opacity of its own is that of all in it. */
export function holdsTextAlone({ childNodes }: Element): boolean {
  return childNodes.every((node) => node.nodeName === '#text');
}

/** Whether there is a table in an element. */
export function holdsTable(element: Element): boolean {
  return element.childNodes.some(
    (node) => 'tagName' in node && (node.tagName === 'table' || holdsTable(node)),
  );
}

const distance = /^-?[\d.]*[1-9][\d.]*(?:pt|px|r?em|ex|%)$/;

/** Word raises text by a distance, above zero for above. A cell's own content stands where the cell has it. */
function raisedBy(tagName: string, style: Style): Appearance['raised'] {
  if (tagName === 'sup') return 'above';
  if (tagName === 'sub') return 'below';
  if (tagName === 'td' || tagName === 'th' || tagName === 'img') return undefined;
  for (const name of ['vertical-align', 'mso-text-raise']) {
    const shift = style.get(name) ?? '';
    if (shift === 'super' || shift === 'sub') return shift === 'sub' ? 'below' : 'above';
    if (distance.test(shift)) return shift.startsWith('-') ? 'below' : 'above';
  }
  return undefined;
}

/**
 * How text in a cell is moved off its line by less plain means: smaller text along the line's top or bottom, or text
 * moved from where it stands.
 */
export function shiftOf(style: Style): Appearance['raised'] {
  const align = style.get('vertical-align') ?? '';
  if (/^(?:text-)?(?:top|bottom)$/.test(align) && style.has('font-size')) {
    return align.endsWith('top') ? 'above' : 'below';
  }
  const isMoved = style.get('position') === 'relative';
  const up = /translatey\((-?[^)]*)\)/.exec(style.get('transform') ?? '')?.[1];
  for (const [shift = '', isDown] of [
    [isMoved ? style.get('top') : '', true],
    [isMoved ? style.get('bottom') : '', false],
    [up, true],
  ] as const) {
    if (distance.test(shift)) return shift.startsWith('-') === isDown ? 'above' : 'below';
  }
  return undefined;
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

/** A picture, or what is seen as one; one of a few pixels only keeps a distance. */
export function isPicture(element: Element): boolean {
  if (element.tagName === 'input') return picturedInputs.test(attributeOf(element, 'type') ?? '');
  if (!pictures.has(element.tagName)) return false;
  return !['width', 'height'].some((side) => /^[0-3](?:px)?$/.test(attributeOf(element, side) ?? ''));
}

/** Whether an element writes text that is not in the page: a script, or a tree of its own in the shadow of the page's. */
export function isWriting(element: Element): boolean {
  const { tagName } = element;
  return (
    tagName === 'script' || (tagName === 'template' && attributeOf(element, 'shadowrootmode') !== undefined)
  );
}

/** Whether a style draws a picture where an element would have its text. */
export function isDrawn({ childNodes }: Element, style: Style): boolean {
  if (childNodes.some((node) => !('value' in node) || node.value.trim() !== '')) return false;
  return /url\(/.test(`${style.get('background') ?? ''}${style.get('background-image') ?? ''}`);
}
