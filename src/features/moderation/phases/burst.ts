/** Too many comments by one person in a short time. */
import { ruleCheck } from './rule-check.js';

export const burst = ruleCheck('burst', ({ writer, now }, { comments, seconds }) => {
  const since = now.getTime() - seconds * 1_000;
  const recent = writer?.recent.filter(({ at }) => Date.parse(at) > since).length ?? 0;
  return recent >= comments ? { comments: recent + 1, seconds } : null;
});
