/** Everything for people who take part, loaded when the first of them does. */
import '../comments-element.js';
export { compose, reply, resume } from './openers.js';
export { vote } from './votes.js';
export { openPanel } from './panel.js';
