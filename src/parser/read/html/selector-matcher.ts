import { attributeOf, type Element } from './elements.ts';
import type { Compound, Selector } from './selector.ts';
import { Siblings } from './sibling-places.ts';

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
