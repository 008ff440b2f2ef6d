/** Texts in capital letters. */
import { ruleCheck } from './rule-check.js';

export const capitals = ruleCheck('capitals', ({ own }, { percent, letters: atLeast }) => {
  // Letters of scripts without capitals do not count.
  const large = own.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = large + (own.match(/\p{Ll}/gu)?.length ?? 0);
  return letters >= atLeast && large * 100 >= percent * letters ? { capitals: large, letters } : null;
});
