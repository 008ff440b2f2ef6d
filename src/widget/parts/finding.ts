/**
 * Finding the article's paragraphs and adding badges; loaded in parallel with the article's comments and the locale, so
 * that it does not delay the badges.
 */
import '../elements/comments-element.js';
export { blocksFromDom, blocksFromPage } from '../dom-blocks.js';
export { createMargin } from '../article/margin.js';
export { placeByHash } from '../article/place.js';
