/** Person cards and mention suggestions; loaded when a name is pressed or an `@` typed. */
import './guide.js';
import './reading.js';
export { openCard } from '../people/card.js';
export { suggestPeople } from '../people/mention-suggestions.js';
