/** Anchoring: describes paragraphs and phrases, and finds them in later texts or reports that they are gone. */
export type { Block, ParagraphSelector, Placement, QuoteSelector } from './types.js';
export { normalise } from './normalise.js';
export { hashText } from './hash.js';
export { readText, type Spelling, type Text } from './text.js';
export { describe, describeText, MAX_SELECTOR_TEXT } from './describe.js';
export { relocate, relocateAsync, relocateInText } from './relocate.js';
export { describeQuote, findQuote, locateQuote } from './quote.js';
export { checkAgainstOriginal, CONTRADICTION } from './check.js';
export { agreeInNumbers, isSameText, neighboursOf } from './telling.js';
