/** The content of `<interline-rating>`; one chunk. */
import '../elements/comments-element.js';
export { showRating } from '../rating/rating.js';
