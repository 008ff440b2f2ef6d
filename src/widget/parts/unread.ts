/** The button to unread comments, for readers who were here before. */
import './reading.js';
export { createUnread } from '../list/unread.js';
