/** A person's own reports, and decisions about them; loaded when a reader opens them from a menu. */
import './reading.js';
export { openMatters } from '../matters/matters.js';
