/** Writing and voting; loaded when first used. */
import './reading.js';
export { compose, reply, resume } from '../write/open-composer.js';
export { vote } from '../write/votes.js';
