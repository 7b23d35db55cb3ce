import { type Place, readPlaces } from './sibling-places.ts';

/** Where the element of a compound stands to that of the compound behind it: a b, a > b, a ~ b, a + b. */
type Relation = 'around' | 'parent' | 'before' | 'previous';

/** What a selector asks of one element, its own or one around it or before it. */
export type Compound = {
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

/** A selector as far as it is read, and the compound that is read now. */
type Reading = {
  selector: Selector;
  compound: Compound;
  /** The compounds before it, from the first inwards. */
  outer: Compound[];
  /** In how many selectors it stands. */
  depth: number;
};

/** Reads a selector; undefined for one that matches nothing on a page as it is first seen, such as a:hover. */
export function readSelector(text: string, depth = 0): Selector | undefined {
  const isSure = depth <= deepest;
  const selector: Selector = { compounds: [], pseudo: undefined, specificity: 0, isBeside: false, isSure };
  if (!isSure) return { ...selector, compounds: [emptyCompound()] };
  const reading: Reading = { selector, compound: emptyCompound(), outer: [], depth };
  let isBegun = false;
  for (let at = 0; at < text.length; ) {
    part.lastIndex = at;
    const match = part.exec(text);
    if (!match) return undefined;
    at = part.lastIndex;
    const [, combinator, space] = match;
    if (combinator || space) {
      if (!isBegun) return undefined;
      beginNext(reading, relations[combinator ?? ''] ?? 'around');
      isBegun = false;
    } else {
      const end = readCondition(match, at, reading);
      if (end === undefined) return undefined;
      at = end;
      isBegun = true;
    }
  }
  if (!isBegun) return undefined;
  selector.compounds = [reading.compound, ...reading.outer.slice(-mostCompounds).reverse()];
  return selector;
}

function emptyCompound(): Compound {
  return { names: [], attributes: [], none: [], some: [], places: [], relation: 'around' };
}

/** Ends a compound, which stands in a relation to the next one, and begins that. */
function beginNext(reading: Reading, relation: Relation): void {
  const { selector, compound } = reading;
  compound.relation = relation;
  selector.isBeside ||= relation === 'before' || relation === 'previous';
  reading.outer = [...reading.outer.slice(-mostCompounds), compound];
  if (reading.outer.length > mostCompounds) selector.isSure = false;
  reading.compound = emptyCompound();
}

/**
 * Reads one thing that a compound asks: a name, an attribute, a pseudo-class. Tells where it ends; undefined where the
 * selector matches nothing by it.
 */
function readCondition(match: RegExpExecArray, at: number, reading: Reading): number | undefined {
  const { selector, compound } = reading;
  const [, , , sign, name = '', attribute, operator = '', value = '', pseudo, open] = match;
  if (attribute !== undefined) {
    const wanted = value.replace(/^(["'])(.*)\1$/, '$2');
    compound.attributes.push({ name: attribute.toLowerCase(), operator, value: wanted });
    selector.specificity += 100;
  } else if (pseudo !== undefined) {
    const end = open ? endOf(match.input, at) : at;
    if (end === undefined) return undefined;
    const argument = open ? match.input.slice(at, end - 1) : '';
    return readPseudo(pseudo.toLowerCase(), argument, reading) ? end : undefined;
  } else if (name !== '') {
    const plain = name.replace(/\\(.)/g, '$1');
    compound.names.push(sign ? `${sign}${plain}` : plain.toLowerCase());
    selector.specificity += sign === '#' ? 10_000 : sign ? 100 : 1;
  }
  return at;
}

/** Reads a pseudo-class or a pseudo-element; false for one by which a selector matches nothing. */
function readPseudo(pseudo: string, argument: string, reading: Reading): boolean {
  const { selector, compound } = reading;
  if (pseudo === 'before' || pseudo === 'after') {
    selector.pseudo = pseudo;
    return true;
  }
  if (/^(?:not|is|where)$/.test(pseudo)) return readListed(pseudo, argument, reading);
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

/** Reads the selectors that :not(), :is() or :where() lists. */
function readListed(pseudo: string, argument: string, { selector, compound, depth }: Reading): boolean {
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
