/** A person's card, and people offered while a comment is written; loaded when a name is pressed or an `@` typed. */
import '../reading.js';
export { openCard } from './card.js';
export { offerPeople } from './offer.js';
