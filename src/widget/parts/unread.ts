/** Navigation to unread comments. */
import './guide.js';
import './reading.js';
export { hasUnread, showNextUnread } from '../list/next-unread.js';
export { createUnread } from '../list/unread.js';
