/** People whose comments moderators rejected recently. */
import { ruleCheck } from './rule-check.js';

export const recentRejections = ruleCheck('recentRejections', ({ writer }, { percent, atLeast }) => {
  if (!writer) return null;
  const rejected = writer.decided.filter(({ action }) => action !== 'comment.approve');
  const isMany = rejected.length >= atLeast && rejected.length * 100 >= percent * writer.decided.length;
  const flags = rejected.filter(({ reported }) => reported).length;
  return isMany ? { rejected: rejected.length, flags, decided: writer.decided.length } : null;
});
