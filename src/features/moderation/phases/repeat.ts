/** What its author wrote lately, again or nearly so: compared by the rows of three words they have in common. */
import { foldText } from '../../../shared/visible-text.js';
import { ruleCheck } from './rule-check.js';

/** Shorter texts are often alike by chance: "I agree". */
const SHORTEST = 12;

export const repeat = ruleCheck('repeat', ({ own, writer }, { likeness }) => {
  const text = comparable(own);
  if (text.length < SHORTEST) return null;
  const rows = rowsOf(text);
  for (const { id, body } of writer?.recent ?? []) {
    const other = comparable(body);
    const percent = other === text ? 100 : Math.floor(shared(rows, rowsOf(other)) * 100);
    if (percent >= likeness) return { of: id, likeness: percent };
  }
  return null;
});

/** As much as the record keeps of each comment. */
function comparable(text: string): string {
  return (foldText(text.slice(0, 1_000)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

function rowsOf(text: string): Set<string> {
  const words = text.split(' ');
  const full = words.slice(0, Math.max(1, words.length - 2));
  return new Set(full.map((_word, at) => words.slice(at, at + 3).join(' ')));
}

/** The share of rows two texts have in common. */
function shared(one: Set<string>, other: Set<string>): number {
  const common = [...one].filter((row) => other.has(row)).length;
  return common / (one.size + other.size - common);
}
