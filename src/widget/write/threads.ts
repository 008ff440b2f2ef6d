/** The thread panel, loaded when the first one opens. */
import '../reading.js';
export { openPanel } from './panel.js';
