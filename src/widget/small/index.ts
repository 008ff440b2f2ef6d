/** What the small elements of listing pages show; one chunk. */
import '../comments-element.js';
export { showCounts } from './counts.js';
export { showPopular } from './popular.js';
