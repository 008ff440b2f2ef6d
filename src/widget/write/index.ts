/** Writing and voting, loaded when the first reader does. */
import '../reading.js';
export { compose, reply, resume } from './openers.js';
export { vote } from './votes.js';
