/** Commentable blocks of a page, the same in the browser and on the server. */
export { extractBlocks, type Extraction, type TreeAdapter } from './extract.js';
export { extractContent } from './content-root.js';
