/**
 * Finding the article's paragraphs in a page and places for their badges: the part that comes at the same time as the
 * article's comments and the locale, so that badges wait no longer for it.
 */
export { blocksFromDom, blocksFromPage } from '../dom-blocks.js';
export { placeByHash } from '../article/place.js';
export { measureObstacles, spotOf } from '../article/spots.js';
