// The product when nothing but the selectors was kept.
import { anchorParagraphs, anchorPhrases, resolve, resolvePhrases } from './interline.mjs';

export { anchorParagraphs, anchorPhrases, resolve, resolvePhrases };
