/** Letters with so many combining marks that they cover nearby lines. */
import { ruleCheck } from './rule-check.js';

export const stackedMarks = ruleCheck('stackedMarks', ({ own }, { marks: atLeast }) => {
  let highest = 0;
  for (const [marks] of own.matchAll(/[\p{Mn}\p{Me}]+/gu)) highest = Math.max(highest, [...marks].length);
  return highest >= atLeast ? { marks: highest } : null;
});
