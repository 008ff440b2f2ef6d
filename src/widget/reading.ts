/** What somebody needs who reads comments; one chunk, loaded together. */
import './comments-element.js';
export { toggleLatest } from './article/latest.js';
export { callAs } from './core/personal.js';
export { attempt } from './core/problems.js';
export { fillData } from './core/safe-html.js';
export { createList } from './list/list.js';
export { hydrate } from './list/fallback.js';
