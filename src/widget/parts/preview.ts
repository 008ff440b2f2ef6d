/** The preview of a badge: the latest comments at its paragraph; loaded when a mouse is over the article, or a finger on a badge. */
import './guide.js';
import './reading.js';
export { watchBadges } from '../list/badge-previews.js';
export { toggleLatest } from '../list/latest-comments.js';
