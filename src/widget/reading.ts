/** What somebody needs who reads comments; one chunk, loaded together. */
import './comments-element.js';
export { toggleLatest } from './article/latest.js';
export { createMarks, phraseRange } from './article/marks.js';
export { showPassage } from './article/passage.js';
export { watchSelection } from './article/selection.js';
export { callAs } from './core/personal.js';
export { createList } from './list/list.js';
