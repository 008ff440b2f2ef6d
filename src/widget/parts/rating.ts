/** What `<interline-rating>` shows; one chunk. */
import '../elements/comments-element.js';
export { showRating } from '../rating/rating.js';
