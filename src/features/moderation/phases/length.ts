/** Very short and very long texts, in visible characters. */
import { ruleCheck } from './rule-check.js';

export const tooShort = ruleCheck('tooShort', ({ own }, { characters }) => {
  const length = lengthOf(own);
  return length < characters ? { characters: length, at_least: characters } : null;
});

export const tooLong = ruleCheck('tooLong', ({ own }, { characters }) => {
  const length = lengthOf(own);
  return length > characters ? { characters: length, at_most: characters } : null;
});

/** Marks belong to their letter, and a run of blanks counts once. */
function lengthOf(text: string): number {
  return (
    text
      .trim()
      .replace(/\s+/gu, ' ')
      .match(/\P{M}\p{M}*/gu)?.length ?? 0
  );
}
