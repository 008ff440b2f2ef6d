/** Live updates; one chunk, loaded when the widget is up. */
import '../elements/comments-element.js';
export { followArticle } from '../core/live.js';
