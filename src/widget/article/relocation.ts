/** Finding paragraphs again in a page that differs from the known revision; few pages need it. */
import '../comments-element.js';

export { placeMissing } from './missing.js';
