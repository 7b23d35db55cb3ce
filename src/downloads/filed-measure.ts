import type { Measure } from '../model/measure.ts';

/** A measure as files have it: a text that is the number itself is not repeated, and no flags are none. */
export type FiledMeasure = Omit<Measure, 'flags'> & { flags?: readonly string[] };

/** A measure in few bytes, and still readable. */
export function fileMeasure({ raw, flags, ...measure }: Measure): FiledMeasure {
  return {
    ...measure,
    ...(raw !== undefined && raw !== String(measure.value) && { raw }),
    ...(flags.length > 0 && { flags }),
  };
}

/** The measure that was filed; only a figure that stands somewhere has a text of its own. */
export function readMeasure(filed: FiledMeasure): Measure {
  const { value, line, page, flags = [] } = filed;
  const stands = value !== undefined && (line !== undefined || page !== undefined);
  return { ...(stands && { raw: String(value) }), ...filed, flags };
}
