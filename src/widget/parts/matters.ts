/** A person's own reports, and the form for illegal content; loaded when a reader opens them from a menu. */
import './reading.js';
export { openNotice } from '../matters/notice.js';
export { warningNotice } from '../matters/warning.js';
export { openMatters } from '../matters/matters.js';
