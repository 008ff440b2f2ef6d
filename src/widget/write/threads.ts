/** The thread panel, loaded when the first one opens. */
import '../phrases.js';
import '../reading.js';
import './index.js';
export { openPanel } from './panel.js';
