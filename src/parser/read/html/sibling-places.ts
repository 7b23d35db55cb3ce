import type { Element } from './elements.ts';

/** A place among siblings, counted from 1: every `step`-th from `first` on; only among those of one tag with `isOfType`. */
export type Place = { step: number; first: number; isFromEnd: boolean; isOfType: boolean };

const formula = /^([+-]?\d*)n(?:([+-]\d+))?$|^([+-]?\d+)$/;

/** The places that a pseudo-class such as :nth-child(2n+1) or :last-child asks for; undefined for any other. */
export function readPlaces(pseudo: string, argument: string): Place[] | undefined {
  const [, which = '', kind = ''] = /^(first|last|only|nth|nth-last)-(child|of-type)$/.exec(pseudo) ?? [];
  if (which === '') return undefined;
  const isOfType = kind === 'of-type';
  const end = (isFromEnd: boolean): Place => ({ step: 0, first: 1, isFromEnd, isOfType });
  if (which === 'only') return [end(false), end(true)];
  if (!which.startsWith('nth')) return [end(which === 'last')];
  const plain = argument.toLowerCase().replace(/\s+/g, '');
  const written = plain === 'odd' ? '2n+1' : plain === 'even' ? '2n' : plain;
  const [all, step, first = '0', one] = formula.exec(written) ?? [];
  if (all === undefined) return undefined;
  const every = /\d/.test(step ?? '') ? Number(step) : Number(`${step ?? ''}1`);
  const isFromEnd = which === 'nth-last';
  return [{ step: one ? 0 : every, first: Number(one ?? first), isFromEnd, isOfType }];
}

/** An element's place among all its siblings and among those of its tag, and how many there are of both. */
type Standing = { at: number; ofType: number; all: Count; same: Count };
type Count = { count: number };

/** Tells which places elements have among their siblings; these are counted once for all. */
export class Siblings {
  readonly #standings = new WeakMap<Element, Standing>();

  /** Whether an element has a place. */
  holds(element: Element, { step, first, isFromEnd, isOfType }: Place): boolean {
    const { at, ofType, all, same } = this.#standingOf(element);
    const fromStart = isOfType ? ofType : at;
    const place = isFromEnd ? (isOfType ? same : all).count + 1 - fromStart : fromStart;
    const steps = step === 0 ? 0 : (place - first) / step;
    return steps >= 0 && Number.isInteger(steps) && place === first + steps * step;
  }

  #standingOf(element: Element): Standing {
    const known = this.#standings.get(element);
    if (known) return known;
    const all = { count: 0 };
    const byTag = new Map<string, Count>();
    let found: Standing = { at: 1, ofType: 1, all: { count: 1 }, same: { count: 1 } };
    for (const node of element.parentNode?.childNodes ?? []) {
      if (!('tagName' in node)) continue;
      const same = byTag.get(node.tagName) ?? { count: 0 };
      byTag.set(node.tagName, same);
      all.count += 1;
      same.count += 1;
      const standing = { at: all.count, ofType: same.count, all, same };
      this.#standings.set(node, standing);
      if (node === element) found = standing;
    }
    return found;
  }
}
