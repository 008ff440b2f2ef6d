/** The preview of a badge: the latest comments at its paragraph; loaded when a pointer is over the article. */
import './reading.js';
export { watchBadges } from '../list/badge-previews.js';
export { hasUnread, showNextUnread } from '../list/page-guide.js';
export { toggleLatest } from '../list/latest-comments.js';
