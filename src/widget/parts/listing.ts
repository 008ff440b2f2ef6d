/** What the small elements of listing pages show; one chunk. */
import '../elements/comments-element.js';
export { showCount } from '../listing/counts.js';
export { showPopular } from '../listing/popular.js';
