import fc from 'fast-check';

/**
 * Property tests try the same cases on every machine, so that a run says something of the change and not of
 * chance; PROPERTY_SEED tries others.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2026) });
