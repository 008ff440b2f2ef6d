/** Finding paragraphs again in a page that differs from the known revision; few pages need it. */
// Exported from here because they share a module: it is then in one file with phrases instead of in a third.
import './phrases.js';

export { findHash, placeMissing } from '../article/missing.js';
