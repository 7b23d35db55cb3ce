import type { Place } from './place.ts';

export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/**
 * Something a reader of the report must know: what could not be read, what does not add up, what is in doubt.
 * The code is that of a check in model/checks.ts, or begins with read., title., table., label. or cell.
 */
export type Finding = {
  code: string;
  severity: Severity;
  message: string;
  figures?: string[] | undefined;
  at?: Place | undefined;
};
