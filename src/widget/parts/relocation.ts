/** Finding paragraphs again in a page that differs from the known revision; few pages need it. */
// They share a module: with the import it is in one file with phrases instead of in a third.
import './phrases.js';

export { placeMissing } from '../article/missing.js';
