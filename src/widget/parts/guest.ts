/** The name of a guest; loaded with the first composer of a reader who is not signed in. */
import './reading.js';
import './write.js';
export { createGuestName } from '../write/guest.js';
