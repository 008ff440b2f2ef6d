/** What somebody needs who reads or writes about phrases: the marks in the text, the way to them, and the chip of a selection. */
import '../elements/comments-element.js';
export { createMarks, phraseRange } from '../article/marks.js';
export { showPassage } from '../article/passage.js';
export { rangeOf } from '../article/ranges.js';
export { watchSelection } from '../article/selection.js';
