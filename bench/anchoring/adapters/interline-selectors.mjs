// The product with only the selectors stored.
import { anchorParagraphs, anchorPhrases, resolve, resolvePhrases } from './interline.mjs';

export { anchorParagraphs, anchorPhrases, resolve, resolvePhrases };
