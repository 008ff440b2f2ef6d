/** Texts that shout. */
import { ruleCheck } from './rule-check.js';

export const capitals = ruleCheck('capitals', ({ own }, { percent, letters: atLeast }) => {
  // Scripts without capitals have none to count.
  const large = own.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = large + (own.match(/\p{Ll}/gu)?.length ?? 0);
  return letters >= atLeast && large * 100 >= percent * letters ? { capitals: large, letters } : null;
});
