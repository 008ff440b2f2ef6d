/** What `<interline-rating>` shows; one chunk. */
import '../comments-element.js';
export { showRating } from './rating.js';
