import type { OrganKind } from '../../../src/model/organ.ts';
import type { Chance } from '../chance.ts';

/** A number that is 0 for most and log-normal for the others: how many have any, their median, and the spread. */
type Size = { any: number; median: number; spread: number };

/** How large the figures of a kind of organ are, in the order of magnitude that published reports have. */
export type Sizes = {
  requests: Size;
  rules: Size;
  documents: Size;
  licensing: Size;
  services: Size;
  penalties: Size;
  coercion: Size;
  /** Fees in yuan. */
  fees: Size;
  /** Projects; a project costs about `projectCost` yuan. */
  procurement: Size;
  projectCost: number;
  /** The largest amount in yuan that is no doubt in the unit it is printed in. */
  mostYuan: number;
};

const none: Size = { any: 0, median: 0, spread: 0 };

const town: Sizes = {
  requests: { any: 0.27, median: 2, spread: 0.9 },
  rules: none,
  documents: { any: 0.3, median: 3, spread: 1 },
  licensing: { any: 0.42, median: 45, spread: 1.6 },
  services: { any: 0.3, median: 60, spread: 1.7 },
  penalties: { any: 0.25, median: 6, spread: 1.4 },
  coercion: { any: 0.08, median: 2, spread: 1 },
  fees: { any: 0.02, median: 60_000, spread: 1.3 },
  procurement: { any: 0.38, median: 4, spread: 1 },
  projectCost: 350_000,
  mostYuan: 900_000_000,
};

const department: Sizes = {
  requests: { any: 0.55, median: 5, spread: 1.2 },
  rules: none,
  documents: { any: 0.45, median: 3, spread: 1 },
  licensing: { any: 0.6, median: 420, spread: 1.9 },
  services: { any: 0.5, median: 300, spread: 1.9 },
  penalties: { any: 0.55, median: 90, spread: 1.7 },
  coercion: { any: 0.2, median: 9, spread: 1.4 },
  fees: { any: 0.15, median: 2_000_000, spread: 1.7 },
  procurement: { any: 0.6, median: 6, spread: 1.1 },
  projectCost: 900_000,
  mostYuan: 900_000_000,
};

const county: Sizes = {
  requests: { any: 0.99, median: 110, spread: 1 },
  rules: none,
  documents: { any: 0.97, median: 18, spread: 0.9 },
  licensing: { any: 0.99, median: 32_000, spread: 1.1 },
  services: { any: 0.95, median: 24_000, spread: 1.3 },
  penalties: { any: 0.99, median: 8_000, spread: 1.2 },
  coercion: { any: 0.95, median: 600, spread: 1.3 },
  fees: { any: 0.97, median: 42_000_000, spread: 1.1 },
  procurement: { any: 0.96, median: 180, spread: 0.9 },
  projectCost: 1_400_000,
  mostYuan: 1e12,
};

const zone: Sizes = {
  ...department,
  requests: { any: 0.75, median: 9, spread: 1.1 },
  projectCost: 2_500_000,
};

const prefecture: Sizes = scaled(county, 9, { any: 0.85, median: 3, spread: 0.7 });
const province: Sizes = scaled(county, 90, { any: 1, median: 14, spread: 0.5 });

/** A government above counties: its report adds up what all below it did. */
function scaled(sizes: Sizes, factor: number, rules: Size): Sizes {
  const times = (size: Size): Size => ({ ...size, any: 1, median: size.median * factor });
  return {
    requests: times(sizes.requests),
    rules,
    documents: { ...sizes.documents, any: 1, median: sizes.documents.median * 3 },
    licensing: times(sizes.licensing),
    services: times(sizes.services),
    penalties: times(sizes.penalties),
    coercion: times(sizes.coercion),
    fees: times(sizes.fees),
    procurement: times(sizes.procurement),
    projectCost: sizes.projectCost,
    mostYuan: sizes.mostYuan,
  };
}

const sizesByKind: Partial<Record<OrganKind, Sizes>> = {
  department,
  zone,
  countyGovernment: county,
  prefectureGovernment: prefecture,
  provinceGovernment: province,
};

/** Sizes of an organ's figures. */
export function sizesOf(kind: OrganKind): Sizes {
  return sizesByKind[kind] ?? town;
}

/** An organ's own median of something, 0 where it has none: drawn once, and kept over the years. */
export function drawSize({ any, median, spread }: Size, chance: Chance): number {
  return chance.happens(any) ? chance.around(median, spread) : 0;
}

/** A year's number around an organ's own median. */
export function drawYear(median: number, chance: Chance): number {
  return median === 0 ? 0 : Math.round(chance.around(median, 0.35));
}
