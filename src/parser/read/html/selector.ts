import { attributeOf, type Element } from './elements.ts';

type Compound = {
  /** The tag, .class and #id that an element needs. */
  names: string[];
  attributes: { name: string; operator: string; value: string }[];
  /** What the element must not be. */
  others: Compound[];
  /** Whether it is asked of the parent of the element that the compound behind it is asked of, and of no other around. */
  isParent: boolean;
};

export type Selector = {
  /** From the last, the element's own, outwards. */
  compounds: Compound[];
  pseudo: 'before' | 'after' | undefined;
  specificity: number;
  /** Whether all of it is understood; where not, it is taken to match whatever the rest matches. */
  isSure: boolean;
};

const part =
  /\s*([>+~])\s*|(\s+)|\*|([.#]?)((?:[\w-]|[\u0080-\uffff]|\\.)+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*("[^"]*"|'[^']*'|[^\]\s]+)[^\]]*)?\]|::?([\w-]+)(?:\(((?:[^()]|\([^()]*\))*)\))?/y;

/** Of the elements around one, no more are asked after. */
const mostCompounds = 20;

/** Pseudo-classes that may hold of a page that nobody touches. The others never do, or are parts of no text. */
const standing =
  /^(?:not|is|where|has|nth-|first-child|first-of|last-|only-|checked|lang|dir|enabled|disabled)/;

/** Reads a selector; undefined for one that matches nothing on a page as it is first seen, such as a:hover. */
export function readSelector(text: string): Selector | undefined {
  const selector: Selector = { compounds: [], pseudo: undefined, specificity: 0, isSure: true };
  let compound: Compound = { names: [], attributes: [], others: [], isParent: false };
  /** From the first inwards. */
  let outer: Compound[] = [];
  const isEmpty = (): boolean =>
    compound.names.length + compound.attributes.length + compound.others.length === 0;
  for (let at = 0; at < text.length; ) {
    part.lastIndex = at;
    const match = part.exec(text);
    if (!match) return undefined;
    at = part.lastIndex;
    const [, combinator, space, sign, name = '', attribute, operator = '', value = '', pseudo, argument] =
      match;
    if (combinator || space) {
      compound.isParent = combinator === '>';
      // Of an element's neighbours nothing is known: what stands before them is not asked for.
      const isBeside = combinator === '+' || combinator === '~';
      if (isBeside) selector.isSure = false;
      outer = isBeside ? [] : [...outer.slice(-mostCompounds), compound];
      if (outer.length > mostCompounds) selector.isSure = false;
      compound = { names: [], attributes: [], others: [], isParent: false };
    } else if (attribute !== undefined) {
      const wanted = value.replace(/^(["'])(.*)\1$/, '$2');
      compound.attributes.push({ name: attribute.toLowerCase(), operator, value: wanted });
      selector.specificity += 100;
    } else if (pseudo === 'before' || pseudo === 'after') {
      selector.pseudo = pseudo;
    } else if (pseudo !== undefined) {
      selector.specificity += 100;
      const other = pseudo === 'not' && argument !== undefined ? readSelector(argument.trim()) : undefined;
      if (other?.isSure && other.compounds.length === 1 && !argument?.includes(',')) {
        compound.others.push(...other.compounds);
      } else if (pseudo === 'root') compound.names.push('html');
      else if (standing.test(pseudo)) selector.isSure = false;
      else if (pseudo !== 'link') return undefined;
    } else if (name !== '') {
      const plain = name.replace(/\\(.)/g, '$1');
      compound.names.push(sign ? `${sign}${plain}` : plain.toLowerCase());
      selector.specificity += sign === '#' ? 10_000 : sign ? 100 : 1;
    }
  }
  if (isEmpty() && !text.includes('*') && !selector.pseudo && selector.isSure) return undefined;
  selector.compounds = [compound, ...outer.slice(-mostCompounds).reverse()];
  return selector;
}

/** What rules ask of an element, looked up once: its tag, .classes and #id. */
type NamesOf = (element: Element) => ReadonlySet<string>;

/** Whether a selector matches an element, and those around it. */
export function matches(element: Element, { compounds }: Selector, namesOf: NamesOf): boolean {
  return matchesFrom(element, compounds, 0, namesOf, new Map());
}

/** Of each element from which compound on nothing around it matched: what failed once is not tried again. */
type Failed = Map<Element, Set<number>>;

function matchesFrom(
  element: Element,
  compounds: readonly Compound[],
  from: number,
  namesOf: NamesOf,
  failed: Failed,
): boolean {
  const compound = compounds[from];
  if (!compound) return true;
  if (!isOne(element, compound, namesOf)) return false;
  const next = compounds[from + 1];
  if (!next) return true;
  const known = failed.get(element) ?? new Set();
  if (known.has(from)) return false;
  failed.set(element, known.add(from));
  for (let around = parentOf(element); around; around = parentOf(around)) {
    if (matchesFrom(around, compounds, from + 1, namesOf, failed)) return true;
    if (next.isParent) return false;
  }
  return false;
}

function isOne(element: Element, { names, attributes, others }: Compound, namesOf: NamesOf): boolean {
  const own = namesOf(element);
  return (
    names.every((name) => own.has(name)) &&
    attributes.every((wanted) => hasAttribute(element, wanted)) &&
    !others.some((other) => isOne(element, other, namesOf))
  );
}

function hasAttribute(element: Element, { name, operator, value }: Compound['attributes'][number]): boolean {
  const own = attributeOf(element, name);
  if (own === undefined || operator === '') return own !== undefined;
  if (operator === '=') return own === value;
  if (value === '') return false;
  if (operator === '|=') return own === value || own.startsWith(`${value}-`);
  if (operator === '^=') return own.startsWith(value);
  if (operator === '$=') return own.endsWith(value);
  if (operator === '*=') return own.includes(value);
  return own.split(/\s+/).includes(value);
}

function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined;
}
