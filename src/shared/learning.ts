/** When a model that was learnt from decisions is good enough to act. */

interface Figures {
  heldOut: number;
  rejected: number;
  found: number;
  right: number;
}

/** A precision of a few finds says little, and a rule that finds next to nothing is not worth its attention. Percent. */
export const LEARNING_NEEDS = { heldOut: 200, found: 20, precision: 90, recall: 10 } as const;

/** The share of what it found that moderators rejected; percent. */
export const precisionOf = ({ right, found }: Figures) => (found === 0 ? 0 : (right * 100) / found);

/** The share of what moderators rejected that it found; percent. */
export const recallOf = ({ right, rejected }: Figures) => (rejected === 0 ? 0 : (right * 100) / rejected);

export function isGoodModel(figures: Figures | null): boolean {
  return (
    figures !== null &&
    figures.heldOut >= LEARNING_NEEDS.heldOut &&
    figures.found >= LEARNING_NEEDS.found &&
    precisionOf(figures) >= LEARNING_NEEDS.precision &&
    recallOf(figures) >= LEARNING_NEEDS.recall
  );
}
