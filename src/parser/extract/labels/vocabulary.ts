import type { Form, Labelled } from '../../../model/forms/form.ts';
import { labelKey, labelKeyWithoutRemarks, similarity } from './label.ts';

/** Labels this much alike may be the same, where their order in the table agrees. Measured on 35 variants. */
const similarityFloor = 0.62;
const missingEntryCost = 0.15;
const extraLabelCost = 0.05;

/** A vocabulary of each form, made once and kept. */
export function vocabularyOfForm<T extends Labelled>(
  entriesOf: (form: Form) => readonly T[],
): (form: Form) => Vocabulary<T> {
  const made = new Map<Form, Vocabulary<T>>();
  return (form) => {
    const vocabulary = made.get(form) ?? new Vocabulary(entriesOf(form));
    made.set(form, vocabulary);
    return vocabulary;
  };
}

/** A label of a table matched to an entry of the form; `score` below 1 is an inexact match. */
export type LabelMatch<T> = { entry: T; score: number };

/** Labels of one axis of a form, in the form's order, with an exact dictionary over labels and aliases. */
export class Vocabulary<T extends Labelled> {
  readonly entries: readonly T[];
  readonly #byKey = new Map<string, T>();

  constructor(entries: readonly T[]) {
    this.entries = entries;
    for (const entry of entries) {
      for (const label of [entry.label, ...(entry.aliases ?? [])]) this.#byKey.set(labelKey(label), entry);
    }
  }

  /** The entry with this label or alias, remarks in brackets apart; undefined where there is none. */
  findExact(text: string): T | undefined {
    return this.#byKey.get(labelKey(text)) ?? this.#byKey.get(labelKeyWithoutRemarks(text));
  }

  /**
   * Matches the labels of a table, in their order: exactly where possible, the rest by the order and likeness
   * between exact neighbours. A label without a counterpart, or the second of its kind, is undefined.
   */
  match(labels: readonly string[]): (LabelMatch<T> | undefined)[] {
    const matches: (LabelMatch<T> | undefined)[] = [];
    const taken = new Set<T>();
    for (const label of labels) {
      const entry = this.findExact(label);
      matches.push(entry && !taken.has(entry) ? { entry, score: 1 } : undefined);
      if (entry) taken.add(entry);
    }
    if (taken.size === this.entries.length || matches.every((match) => match)) return matches;
    return this.#alignGaps(labels, matches, taken);
  }

  /** Aligns unmatched labels with the unmatched entries that the form has between the same neighbours. */
  #alignGaps(labels: readonly string[], matches: (LabelMatch<T> | undefined)[], taken: Set<T>) {
    const result = [...matches];
    for (let first = 0; first < labels.length; first += 1) {
      if (result[first]) continue;
      let end = first;
      while (end < labels.length && !matches[end]) end += 1;
      const from = this.#positionOf(matches[first - 1]) + 1;
      const next = matches[end];
      const to = next ? this.#positionOf(next) : this.entries.length;
      const candidates = this.entries.slice(from, Math.max(from, to)).filter((entry) => !taken.has(entry));
      const gap = [...labels.entries()].slice(first, end);
      // The second of its kind is known for what it is: likeness must not make another entry of it.
      const open = gap.filter(([, label]) => !this.findExact(label));
      const aligned = align(
        open.map(([, label]) => label),
        candidates,
      );
      for (const [index, match] of aligned.entries()) {
        result[open[index]?.[0] ?? 0] = match;
        if (match) taken.add(match.entry);
      }
      first = end;
    }
    return result;
  }

  #positionOf(match: LabelMatch<T> | undefined): number {
    return match ? this.entries.indexOf(match.entry) : -1;
  }
}

/** Needleman and Wunsch over likeness: the best order-keeping pairing of labels with entries. */
function align<T extends Labelled>(
  labels: readonly string[],
  entries: readonly T[],
): (LabelMatch<T> | undefined)[] {
  const scores = labels.map((label) => entries.map((entry) => likeness(label, entry)));
  const best: number[][] = Array.from({ length: labels.length + 1 }, () =>
    new Array(entries.length + 1).fill(0),
  );
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = labels.length; row >= 0; row -= 1) {
    for (let column = entries.length; column >= 0; column -= 1) {
      const line = best[row];
      if (!line || (row === labels.length && column === entries.length)) continue;
      const score = scores[row]?.[column] ?? 0;
      line[column] = Math.max(
        row < labels.length ? at(row + 1, column) - extraLabelCost : Number.NEGATIVE_INFINITY,
        column < entries.length ? at(row, column + 1) - missingEntryCost : Number.NEGATIVE_INFINITY,
        score >= similarityFloor ? score + at(row + 1, column + 1) : Number.NEGATIVE_INFINITY,
      );
    }
  }
  const pairs: (LabelMatch<T> | undefined)[] = labels.map(() => undefined);
  for (let row = 0, column = 0; row < labels.length && column < entries.length; ) {
    const score = scores[row]?.[column] ?? 0;
    const entry = entries[column];
    if (entry && score >= similarityFloor && at(row, column) === score + at(row + 1, column + 1)) {
      pairs[row] = { entry, score };
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column) - extraLabelCost) row += 1;
    else column += 1;
  }
  return pairs;
}

function likeness(label: string, entry: Labelled): number {
  const keys = [labelKey(label), labelKeyWithoutRemarks(label)];
  const wordings = [entry.label, ...(entry.aliases ?? [])].map(labelKey);
  const best = Math.max(...keys.flatMap((key) => wordings.map((wording) => similarity(key, wording))));
  // An inexact match never scores as an exact one, so that it is always reported.
  return Math.min(best, 0.99);
}
