import fc from 'fast-check';

/**
 * The same histories at each run, so that a red build is always about the change at hand. PROPERTY_SEED takes
 * another seed, or “random” to look for new counterexamples.
 */
const { PROPERTY_SEED = '20260101', PROPERTY_RUNS } = process.env;

fc.configureGlobal({
  ...(PROPERTY_SEED === 'random' ? {} : { seed: Number(PROPERTY_SEED) }),
  ...(PROPERTY_RUNS ? { numRuns: Number(PROPERTY_RUNS) } : {}),
});
