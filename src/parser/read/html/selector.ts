import { attributeOf, type Element } from './elements.ts';
import { type Place, readPlaces, Siblings } from './sibling-places.ts';

/** Where the element of a compound stands to that of the compound behind it: a b, a > b, a ~ b, a + b. */
type Relation = 'around' | 'parent' | 'before' | 'previous';

type Compound = {
  /** The tag, .class and #id that an element needs. */
  names: string[];
  attributes: { name: string; operator: string; value: string }[];
  /** What the element must not be, and lists of which it must be one each. */
  none: Selector[];
  some: Selector[][];
  /** The places that it must have among its siblings. */
  places: Place[];
  relation: Relation;
};

export type Selector = {
  /** From the last, the element's own, outwards. */
  compounds: Compound[];
  pseudo: 'before' | 'after' | undefined;
  specificity: number;
  /** Whether it asks of what stands before an element, not only around it. */
  isBeside: boolean;
  /** Whether all of it is understood; where not, it is taken to match whatever the rest matches. */
  isSure: boolean;
};

const part =
  /\s*([>+~])\s*|(\s+)|\*|([.#]?)((?:[\w-]|[\u0080-\uffff]|\\.)+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*("[^"]*"|'[^']*'|[^\]\s]+(?![^\]\s]))[^\]]*)?\]|::?([\w-]+)(\()?/y;

const relations: Readonly<Record<string, Relation>> = { '>': 'parent', '~': 'before', '+': 'previous' };

/** Of the elements around one, no more are asked after, and selectors inside selectors no further in. */
const mostCompounds = 20;
const deepest = 4;

/** Pseudo-classes that may hold of a page that nobody touches. The others never do, or are parts of no text. */
const standing = /^(?:has|nth-|lang|dir|enabled)/;

/** Reads a selector; undefined for one that matches nothing on a page as it is first seen, such as a:hover. */
export function readSelector(text: string, depth = 0): Selector | undefined {
  const selector: Selector = {
    compounds: [],
    pseudo: undefined,
    specificity: 0,
    isBeside: false,
    isSure: depth <= deepest,
  };
  if (!selector.isSure) return { ...selector, compounds: [emptyCompound()] };
  let compound = emptyCompound();
  let isBegun = false;
  /** From the first inwards. */
  let outer: Compound[] = [];
  for (let at = 0; at < text.length; ) {
    part.lastIndex = at;
    const match = part.exec(text);
    if (!match) return undefined;
    at = part.lastIndex;
    const [, combinator, space, sign, name = '', attribute, operator = '', value = '', pseudo, open] = match;
    if (combinator || space) {
      if (!isBegun) return undefined;
      compound.relation = relations[combinator ?? ''] ?? 'around';
      selector.isBeside ||= compound.relation === 'before' || compound.relation === 'previous';
      outer = [...outer.slice(-mostCompounds), compound];
      if (outer.length > mostCompounds) selector.isSure = false;
      compound = emptyCompound();
      isBegun = false;
      continue;
    }
    isBegun = true;
    if (attribute !== undefined) {
      const wanted = value.replace(/^(["'])(.*)\1$/, '$2');
      compound.attributes.push({ name: attribute.toLowerCase(), operator, value: wanted });
      selector.specificity += 100;
    } else if (pseudo !== undefined) {
      const end = open ? endOf(text, at) : at;
      if (end === undefined) return undefined;
      const argument = open ? text.slice(at, end - 1) : '';
      at = end;
      if (!readPseudo(pseudo.toLowerCase(), argument, compound, selector, depth)) return undefined;
    } else if (name !== '') {
      const plain = name.replace(/\\(.)/g, '$1');
      compound.names.push(sign ? `${sign}${plain}` : plain.toLowerCase());
      selector.specificity += sign === '#' ? 10_000 : sign ? 100 : 1;
    }
  }
  if (!isBegun) return undefined;
  selector.compounds = [compound, ...outer.slice(-mostCompounds).reverse()];
  return selector;
}

function emptyCompound(): Compound {
  return { names: [], attributes: [], none: [], some: [], places: [], relation: 'around' };
}

/** Reads a pseudo-class or a pseudo-element into a compound; false for one by which a selector matches nothing. */
function readPseudo(
  pseudo: string,
  argument: string,
  compound: Compound,
  selector: Selector,
  depth: number,
): boolean {
  if (pseudo === 'before' || pseudo === 'after') {
    selector.pseudo = pseudo;
    return true;
  }
  if (!/^(?:not|is|where)$/.test(pseudo)) {
    selector.specificity += 100;
    const places = readPlaces(pseudo, argument);
    if (places) compound.places.push(...places);
    else if (pseudo === 'root') compound.names.push('html');
    else if (pseudo === 'checked' || pseudo === 'disabled')
      compound.attributes.push({ name: pseudo, operator: '', value: '' });
    else if (pseudo === 'link' || pseudo === 'any-link')
      compound.attributes.push({ name: 'href', operator: '', value: '' });
    else if (standing.test(pseudo)) selector.isSure = false;
    else return false;
    return true;
  }
  const listed = splitList(argument).flatMap((one) => readSelector(one.trim(), depth + 1) ?? []);
  const others = listed.filter((one) => !one.pseudo);
  if (pseudo !== 'where')
    selector.specificity += others.reduce((most, one) => Math.max(most, one.specificity), 0);
  if (others.some(({ isSure }) => !isSure)) selector.isSure = false;
  if (pseudo === 'not') compound.none.push(...others.filter(({ isSure }) => isSure));
  else compound.some.push(others);
  return pseudo === 'not' || others.length > 0;
}

/** Where the bracket that was opened before a place ends; undefined where it does not. */
function endOf(text: string, from: number): number | undefined {
  let open = 1;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' || sign === "'") {
      at = text.indexOf(sign, at + 1);
      if (at < 0) return undefined;
    } else if (sign === '(') open += 1;
    else if (sign === ')') open -= 1;
    if (open === 0) return at + 1;
  }
  return undefined;
}

/** The selectors of a list, a, b: commas in brackets and strings part none. */
export function splitList(text: string): string[] {
  const found: string[] = [];
  let [start, open] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' || sign === "'") {
      const end = text.indexOf(sign, at + 1);
      if (end < 0) break;
      at = end;
    } else if (sign === '(' || sign === '[') open += 1;
    else if (sign === ')' || sign === ']') open -= 1;
    else if (sign === ',' && open === 0) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, text.slice(start)];
}

/** Makes the names of a selector lower case, as pages of the old kind compare them. */
export function foldNames({ compounds }: Selector): void {
  for (const compound of compounds) {
    compound.names = compound.names.map((name) => name.toLowerCase());
    for (const other of [...compound.none, ...compound.some.flat()]) foldNames(other);
  }
}

/** The names that a selector asks of one element around its own. */
export function namesAsked({ compounds }: Selector): readonly string[] {
  return (
    compounds.slice(1).find(({ relation }) => relation === 'around' || relation === 'parent')?.names ?? []
  );
}

/** What rules ask of an element, looked up once: its tag, .classes and #id. */
type NamesOf = (element: Element) => ReadonlySet<string>;

/** What is known of elements, a map for each compound: whether all from it on holds for one. */
type Known = { here: Map<Element, boolean>[]; before: Map<Element, boolean>[]; isKept: boolean };

/** What it costs to keep what is known of an element, in trials of a rule. */
const costOfKeeping = 8;

/**
 * Tells whether selectors match elements. What was found out of an element's neighbours is kept, so that a row of a
 * thousand cells is not gone through for each of them.
 */
export class Matcher {
  readonly #namesOf: NamesOf;
  readonly #spend: (trials: number) => boolean;
  readonly #known = new Map<Selector, Known>();
  readonly #previous = new WeakMap<Element, Element | undefined>();
  readonly #siblings = new Siblings();

  /** `spend` counts what it costs to try rules, and tells whether there may be more. */
  constructor(namesOf: NamesOf, spend: (trials: number) => boolean) {
    this.#namesOf = namesOf;
    this.#spend = spend;
  }

  /** Whether a selector matches an element, and those around it and before it. */
  matches(element: Element, selector: Selector): boolean {
    const { compounds } = selector;
    const [own] = compounds;
    if (!own || !this.#isOne(element, own)) return false;
    return compounds.length === 1 || this.#holdsAround(element, compounds, 0, this.#knownOf(selector));
  }

  /** What is around elements is found again each time; what is before them may be much. */
  #knownOf(selector: Selector): Known {
    if (!selector.isBeside) return { here: [], before: [], isKept: false };
    const known = this.#known.get(selector) ?? { here: [], before: [], isKept: true };
    this.#known.set(selector, known);
    return known;
  }

  #holds(element: Element, compounds: readonly Compound[], index: number, known: Known): boolean {
    const compound = compounds[index];
    if (!compound) return true;
    if (index === compounds.length - 1) return this.#isOne(element, compound);
    known.here[index] ??= new Map();
    const here = known.here[index].get(element);
    if (here !== undefined) {
      this.#spend(1);
      return here;
    }
    if (known.isKept) this.#spend(costOfKeeping);
    const found = this.#isOne(element, compound) && this.#holdsAround(element, compounds, index, known);
    known.here[index].set(element, found);
    return found;
  }

  /** Whether there are elements around one and before it for which the compounds further out hold. */
  #holdsAround(element: Element, compounds: readonly Compound[], index: number, known: Known): boolean {
    const outer = index + 1;
    const relation = compounds[outer]?.relation;
    if (relation === undefined) return true;
    if (relation === 'before') return this.#holdsBefore(element, compounds, outer, known);
    if (relation === 'previous') {
      const previous = this.#previousOf(element);
      return previous !== undefined && this.#holds(previous, compounds, outer, known);
    }
    for (let around = parentOf(element); around; around = parentOf(around)) {
      if (this.#holds(around, compounds, outer, known)) return true;
      if (relation === 'parent') return false;
    }
    return false;
  }

  #holdsBefore(element: Element, compounds: readonly Compound[], index: number, known: Known): boolean {
    known.before[index] ??= new Map();
    const before = known.before[index];
    const passed: Element[] = [];
    let found: boolean | undefined;
    for (let one: Element | undefined = element; one && found === undefined; one = this.#previousOf(one)) {
      found = before.get(one);
      if (found !== undefined) break;
      passed.push(one);
      this.#spend(costOfKeeping);
      const previous = this.#previousOf(one);
      if (!previous) found = false;
      else if (this.#holds(previous, compounds, index, known)) found = true;
    }
    for (const one of passed) before.set(one, found ?? false);
    return found ?? false;
  }

  #previousOf(element: Element): Element | undefined {
    if (!this.#previous.has(element)) {
      let previous: Element | undefined;
      for (const node of element.parentNode?.childNodes ?? []) {
        if (!('tagName' in node)) continue;
        this.#previous.set(node, previous);
        previous = node;
      }
    }
    return this.#previous.get(element);
  }

  #isOne(element: Element, { names, attributes, places, none, some }: Compound): boolean {
    const own = this.#namesOf(element);
    return (
      names.every((name) => own.has(name)) &&
      attributes.every((wanted) => hasAttribute(element, wanted)) &&
      places.every((place) => this.#siblings.holds(element, place)) &&
      !none.some((other) => this.#spend(1) && this.matches(element, other)) &&
      some.every((list) => list.some((other) => this.#spend(1) && this.matches(element, other)))
    );
  }
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
