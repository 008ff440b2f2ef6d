/** The thread panel; loaded when the first one opens. */
import './phrases.js';
import './guide.js';
import './reading.js';
import './write.js';
export { openPanel, openThread } from '../panel/panel.js';
