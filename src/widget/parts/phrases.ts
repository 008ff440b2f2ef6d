/** Threads on phrases: the marks in the text, the links to them, and the chip of a selection. */
import '../elements/comments-element.js';
export { createMarks, phraseRange } from '../article/marks.js';
export { showPassage } from '../article/passage.js';
export { rangeOf } from '../article/ranges.js';
export { watchSelection } from '../article/selection.js';
