/** Commentable blocks of a page, the same in the browser and on the server. */
export { type Extraction, type TreeAdapter } from './extract.js';
export { extractBlocks, extractContent } from './content-root.js';
