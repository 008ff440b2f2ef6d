/**
 * Repeats, exact or similar, of the author's recent comments. Texts are compared by the three-word sequences they
 * share.
 */
import { foldText } from '../../../shared/visible-text.js';
import { ruleCheck } from './rule-check.js';

/** Shorter texts are often equal by chance: "I agree". */
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

/** Limited to the length that the record stores of each comment. */
function comparable(text: string): string {
  return (foldText(text.slice(0, 1_000)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

function rowsOf(text: string): Set<string> {
  const words = text.split(' ');
  const full = words.slice(0, Math.max(1, words.length - 2));
  return new Set(full.map((_word, at) => words.slice(at, at + 3).join(' ')));
}

/** Share of common word sequences. */
function shared(one: Set<string>, other: Set<string>): number {
  const common = [...one].filter((row) => other.has(row)).length;
  return common / (one.size + other.size - common);
}
