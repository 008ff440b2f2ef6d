/**
 * A person's own reports, and the form for illegal content; loaded when a reader opens them from a menu. Also comments on the
 * person's own article that wait for a moderator, since a part of its own would make the entry larger for everyone.
 */
import './reading.js';
export { showHeld } from '../list/held.js';
export { openNotice } from '../matters/notice.js';
export { warningNotice } from '../matters/warning.js';
export { openMatters } from '../matters/matters.js';
