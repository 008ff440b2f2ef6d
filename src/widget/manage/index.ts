/** Menus and dialogs, and what edits made of threads; loaded when a reader opens a menu or there is such a thread. */
import '../reading.js';
import '../write/index.js';
export { showEdits } from './edits.js';
export { openMenu } from './menu.js';
export { offerReactions, react } from './reactions.js';
export { offerMove } from './move.js';
export { offerQuestion, questionTools } from './questions.js';
