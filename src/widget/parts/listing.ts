/** The small elements for listing pages; one chunk. */
import '../elements/comments-element.js';
export { showCount } from '../listing/counts.js';
export { showPopular } from '../listing/popular.js';
