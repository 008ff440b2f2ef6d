/** Finding paragraphs again in a page that differs from the known revision; few pages need it. */
import '../phrases.js';

export { placeMissing } from './missing.js';
