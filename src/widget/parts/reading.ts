/** Everything for reading comments; one chunk. */
import '../elements/comments-element.js';
export { callAs } from '../core/personal.js';
export { attempt } from '../core/problems.js';
export { fillData } from '../core/safe-html.js';
export { createList } from '../list/list.js';
export { hydrate } from '../list/hydrate.js';
