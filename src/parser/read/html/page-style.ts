import type { DefaultTreeAdapterTypes } from 'parse5';
import { cascade, type Declaration, noStyle, readOwnStyle, type Style } from './declarations.ts';
import { attributeOf, type Element } from './elements.ts';
import { foldNames, namesAsked } from './selector.ts';
import { Matcher } from './selector-matcher.ts';
import { type Rule, readSheet } from './style-sheet.ts';

/** What the styles of a page say of an element. */
export type ElementStyle = {
  own: Style;
  /** What they may say if a rule holds of which this is not known. */
  possible?: Style;
  /** Of the text that they print before it and behind it. */
  before?: Style;
  after?: Style;
};

/** Stands for an element that a rule asks no name of. */
const anyName: ReadonlySet<string> = new Set(['*']);

/** A rule that may hold for an element, and the name that it asks of one around it. */
type Candidate = { rule: Rule; outer: string };

const plain: ElementStyle = { own: noStyle };

/** How often the rules of a page are tried on its elements; pages that people write need some 100,000. */
const mostTrials = 10_000_000;

/** Tells how an element is printed, by the style sheets that stand in its page and by its own style. */
export class PageStyle {
  /** Whether the page has so many rules that not all were tried. */
  isBeyondLimit = false;
  readonly #rules = new Map<string, Rule[]>();
  /** The order of the rules, the weightiest last. */
  readonly #weights = new Map<Rule, number>();
  readonly #candidates = new Map<string, readonly Candidate[]>();
  readonly #around = new WeakMap<Element, ReadonlySet<string>>();
  readonly #written = new Map<string, ElementStyle>();
  readonly #names = new WeakMap<Element, ReadonlySet<string>>();
  readonly #isQuirky: boolean;
  #trials = 0;

  /** `hasSheets` spares the search of a page that has none. */
  constructor(page: DefaultTreeAdapterTypes.Document, hasSheets: boolean) {
    this.#isQuirky = page.mode === 'quirks';
    if (!hasSheets) return;
    const rules = findSheets(page).flatMap((sheet) => readSheet(textIn(sheet), attributeOf(sheet, 'media')));
    const ordered = rules.map((rule, order) => ({ rule, order }));
    ordered.sort(
      (one, other) =>
        one.rule.selector.specificity - other.rule.selector.specificity || one.order - other.order,
    );
    for (const [weight, { rule }] of ordered.entries()) {
      this.#weights.set(rule, weight);
      const key = keyOf(rule, this.#isQuirky);
      const known = this.#rules.get(key);
      if (known) known.push(rule);
      else this.#rules.set(key, [rule]);
    }
  }

  /** Reads what the styles say of an element. */
  styleOf(element: Element): ElementStyle {
    const attribute = element.attrs.length === 0 ? undefined : attributeOf(element, 'style');
    const rules = this.#rules.size === 0 ? [] : this.#rulesFor(element);
    if (rules.length === 0) return attribute ? this.#ownStyleOf(attribute) : plain;
    const written = attribute ? readOwnStyle(attribute) : [];
    const own: Declaration[] = [];
    const possible: Declaration[] = [];
    const beside = { before: [] as Declaration[], after: [] as Declaration[] };
    let isDoubtful = false;
    for (const { selector, declarations, isSure } of rules) {
      if (selector.pseudo) beside[selector.pseudo].push(...(isSure ? declarations : declarations.map(veil)));
      else {
        possible.push(...declarations);
        if (isSure) own.push(...declarations);
        else isDoubtful = true;
      }
    }
    return {
      own: cascade([...own, ...written]),
      ...(isDoubtful && { possible: cascade([...possible, ...written]) }),
      ...(beside.before.length > 0 && { before: cascade(beside.before) }),
      ...(beside.after.length > 0 && { after: cascade(beside.after) }),
    };
  }

  /** Elements of a page have few styles of their own, each many times. */
  #ownStyleOf(attribute: string): ElementStyle {
    const known = this.#written.get(attribute);
    if (known) return known;
    const written = readOwnStyle(attribute);
    const style = written.length === 0 ? plain : { own: cascade(written) };
    if (this.#written.size < 1000) this.#written.set(attribute, style);
    return style;
  }

  #rulesFor(element: Element): Rule[] {
    const found: Rule[] = [];
    const candidates = this.#candidatesFor(element);
    if (candidates.length === 0) return found;
    const around = this.#namesAround(element);
    this.#trials += candidates.length;
    for (const { rule, outer } of candidates) {
      if (this.isBeyondLimit) break;
      if (!around.has(outer)) continue;
      if (this.#matcher.matches(element, rule.selector)) found.push(rule);
    }
    return found;
  }

  /** The rules whose last name is one of the element's; elements of one name have the same. */
  #candidatesFor(element: Element): readonly Candidate[] {
    if (this.#trials > mostTrials) {
      this.isBeyondLimit = true;
      return [];
    }
    const names = this.#namesOf(element);
    const key = [...names].join(' ');
    const known = this.#candidates.get(key);
    if (known) return known;
    const rules = ['*', ...names].flatMap((name) => this.#rules.get(name) ?? []);
    const weightOf = (rule: Rule): number => this.#weights.get(rule) ?? 0;
    rules.sort((one, other) => weightOf(one) - weightOf(other));
    this.#trials += rules.length;
    const candidates = rules.map((rule) => ({
      rule,
      outer: rarestOf(namesAsked(rule.selector)),
    }));
    this.#candidates.set(key, candidates);
    return candidates;
  }

  /** The names of all elements around one; most rules ask for some that is not there. */
  #namesAround({ parentNode: parent }: Element): ReadonlySet<string> {
    if (!parent || !('tagName' in parent)) return anyName;
    const known = this.#around.get(parent);
    if (known) return known;
    const outer = this.#namesAround(parent);
    const names = [...this.#namesOf(parent)].filter((name) => !outer.has(name));
    this.#trials += outer.size;
    const around = names.length === 0 ? outer : new Set([...outer, ...names]);
    this.#around.set(parent, around);
    return around;
  }

  readonly #namesOf = (element: Element): ReadonlySet<string> => {
    this.#trials += 1;
    const known = this.#names.get(element);
    if (known) return known;
    const id = attributeOf(element, 'id');
    const classes = (attributeOf(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
    const names = [element.tagName, ...(id ? [`#${id}`] : []), ...classes.map((name) => `.${name}`)];
    // Pages of the old kind compare names without regard to case.
    const folded = new Set(this.#isQuirky ? names.map((name) => name.toLowerCase()) : names);
    this.#names.set(element, folded);
    return folded;
  };

  readonly #spend = (trials: number): boolean => {
    this.#trials += trials;
    if (this.#trials > mostTrials) this.isBeyondLimit = true;
    return !this.isBeyondLimit;
  };

  readonly #matcher = new Matcher(this.#namesOf, this.#spend);
}

/** Of text that may be printed or not it is known only that there may be some; a bullet changes no number. */
function veil(declaration: Declaration): Declaration {
  const { name, value } = declaration;
  if (name !== 'content') return declaration;
  const tells = /[\d０-９−–↑↓%％万亿元]|^["']\s*-|\b(?:attr|counters?|url)\(/.test(value);
  return { ...declaration, value: tells ? 'unknown()' : 'none' };
}

/** The name by which a rule is found, one that its element must have. */
function keyOf({ selector }: Rule, isQuirky: boolean): string {
  if (isQuirky) foldNames(selector);
  return rarestOf(selector.compounds[0]?.names ?? []);
}

function rarestOf(names: readonly string[]): string {
  const [first = '*'] = names;
  if (names.length < 2) return first;
  return names.find((name) => name.startsWith('#')) ?? names.find((name) => name.startsWith('.')) ?? first;
}

function findSheets(parent: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return parent.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    if (node.tagName !== 'style') return findSheets(node);
    return /^\s*$|css/i.test(attributeOf(node, 'type') ?? '') ? [node] : [];
  });
}

/** The text of a sheet, without the tags around it. */
function textIn({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
