import type { AmountUnit } from '../figure.ts';
import type { FormId } from '../report.ts';

/** What kind of number a column holds: a whole count, a signed change, or an amount of money. */
export type FigureKind = 'count' | 'signed' | 'amount';

/** A label as the form prints it, and other wordings of it seen in published reports. */
export type Labelled = {
  id: string;
  label: string;
  aliases?: readonly string[];
  en: string;
};

export type DisclosureColumn = Labelled & {
  kind: FigureKind;
  unit: '件' | '项' | AmountUnit | null;
};

/** A block of table 2: one item of article 20, with its own columns. */
export type DisclosureBlock = {
  article: string;
  columns: readonly DisclosureColumn[];
  rows: readonly Labelled[];
};

/** A row of table 3. `groups` are the merged labels before it; `law` is the article of the 条例 behind it. */
export type RequestRow = Labelled & {
  groups: readonly string[];
  law?: string;
  /** Whether the row is one of the parts that add up to the row `concluded`. */
  isPart: boolean;
};

/** A group of table 4: a merged heading over the five results. */
export type DisputeGroup = Labelled & { groups: readonly string[] };

/** A statutory form as data: every label, figure and sum of it is derived from here. */
export type Form = {
  id: FormId;
  /** The notice that prescribes the form, and the years whose reports follow it. */
  notice: string;
  years: string;
  disclosure: readonly DisclosureBlock[];
  applicants: readonly Labelled[];
  requests: readonly RequestRow[];
  disputeGroups: readonly DisputeGroup[];
  disputeResults: readonly Labelled[];
};
