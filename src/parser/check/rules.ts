import { amountImplausible } from './amount-implausible.ts';
import { amountNoUnit } from './amount-no-unit.ts';
import { countNotWhole } from './count-not-whole.ts';
import { disputesImplausible } from './disputes-implausible.ts';
import { disputesTotal } from './disputes-total.ts';
import { procurementInconsistent } from './procurement-inconsistent.ts';
import { proseContradicts } from './prose-contradicts.ts';
import { requestsBalance } from './requests-balance.ts';
import { requestsParts } from './requests-parts.ts';
import { requestsRowTotal } from './requests-row-total.ts';
import type { Rule } from './rule.ts';
import { rulesNoPower } from './rules-no-power.ts';
import { textCopied } from './text-copied.ts';
import { textForeignPlace } from './text-foreign-place.ts';
import { titleNoYear } from './title-no-year.ts';
import { titleOrganDiffers } from './title-organ-differs.ts';

/** Every check that one report suffices for, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  requestsRowTotal,
  requestsBalance,
  requestsParts,
  disputesTotal,
  countNotWhole,
  rulesNoPower,
  amountNoUnit,
  amountImplausible,
  procurementInconsistent,
  disputesImplausible,
  proseContradicts,
  textCopied,
  textForeignPlace,
  titleOrganDiffers,
  titleNoYear,
];
