/** Repeats, exact or similar, of the author's recent comments. */
import { comparable, likeness as likenessOf } from '../../../shared/likeness.js';
import { ruleCheck } from './rule-check.js';

export const repeat = ruleCheck('repeat', ({ own, writer }, { likeness }) => {
  const text = comparable(own);
  if (text === null) return null;
  for (const { id, body } of writer?.recent ?? []) {
    const other = comparable(body);
    const percent = other === null ? 0 : likenessOf(text, other);
    if (percent >= likeness) return { of: id, likeness: percent };
  }
  return null;
});
