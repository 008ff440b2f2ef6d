/**
 * Finding the article's paragraphs in a page and putting badges at them: the part that comes at the same time as the
 * article's comments and the locale, so that badges wait no longer for it.
 */
import '../elements/comments-element.js';
export { blocksFromDom, blocksFromPage } from '../dom-blocks.js';
export { createMargin } from '../article/margin.js';
export { placeByHash } from '../article/place.js';
