/** People whose comments moderators rejected recently. */
import { ruleCheck } from './rule-check.js';

export const recentRejections = ruleCheck('recentRejections', ({ writer }, { percent, atLeast }) => {
  if (!writer) return null;
  const rejected = writer.decided.filter((action) => action !== 'comment.approve').length;
  const isMany = rejected >= atLeast && rejected * 100 >= percent * writer.decided.length;
  return isMany ? { rejected, decided: writer.decided.length } : null;
});
