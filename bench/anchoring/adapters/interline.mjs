// The product: selectors, and the article's blocks stored once per revision. Bundled by scripts/bench-anchoring.mjs.
import { describe, describeQuote, locateQuote, relocate } from '../../../src/shared/anchoring/index.ts';

const blocksOf = (texts) => texts.map((text, index) => ({ index, tag: 'p', text }));

export const anchorParagraphs = (old) => describe(blocksOf(old));

export const snapshot = (old) => old;

export function resolve(selectors, next, kept = []) {
  return relocate(selectors, blocksOf(next), blocksOf(kept)).map((placement) => placement.block ?? -1);
}

export function anchorPhrases(old, phrases) {
  const selectors = describe(blocksOf(old));
  return phrases.map(({ paragraph, start, end }) => ({
    selector: selectors[paragraph],
    quote: describeQuote(old[paragraph], start, end),
  }));
}

export function resolvePhrases(phrases, next, kept = []) {
  const blocks = blocksOf(next);
  const selectors = phrases.map((phrase) => phrase.selector);
  return relocate(selectors, blocks, blocksOf(kept)).map((placement, number) => {
    if (placement.block === null) return -1;
    const found = locateQuote(phrases[number].quote, placement, blocks);
    return found ? { index: found.block, start: found.start, end: found.end } : { index: placement.block };
  });
}
