/** Menus and dialogs, and effects of edits on threads; loaded when a reader opens a menu or there is such a thread. */
import './reading.js';
import './write.js';
export { showEdits } from '../manage/edits.js';
export { openMenu } from '../manage/menu.js';
export { openReactionMenu, react } from '../manage/reactions.js';
export { thenAndNow } from '../manage/then-and-now.js';
export { showMoveButton } from '../manage/move.js';
export { showAskButton, questionTools } from '../manage/questions.js';
