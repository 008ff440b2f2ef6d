/** Live updates; one chunk, loaded after the widget has started. */
import '../elements/comments-element.js';
export { followArticle } from '../core/live.js';
