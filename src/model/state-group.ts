/**
 * What a figure or an indicator says, as far as a comparison is concerned: each is in exactly one group.
 * unitUnknown: an amount other than 0 whose unit is printed nowhere. below: a number under 0, an error in most columns.
 * zeroDenominator: a share of nothing. unequalParts: a mix whose parts do not add up to its whole.
 */
export const stateGroupIds = [
  'above',
  'unitUnknown',
  'zero',
  'below',
  'unequalParts',
  'zeroDenominator',
  'blank',
  'notApplicable',
  'unreadable',
  'absent',
] as const;
export type StateGroupId = (typeof stateGroupIds)[number];
