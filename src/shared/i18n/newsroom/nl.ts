/** Dutch, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/nl.js';

export const newsroom: NewsroomCatalogue = {
  ask: 'De lezers vragen',
  ask_title: 'De lezers van deze alinea vragen',
  ask_question: 'Uw vraag',
  ask_empty: 'Schrijf eerst een vraag.',
  ask_display: 'Hoe ze wordt getoond',
  ask_display_closed: 'Een vraagteken bij de alinea',
  ask_display_open: 'De vraag zelf, in de marge',
  asked: 'Uw vraag is geplaatst.',
  question_change: 'Vraag wijzigen',
  question_close: 'Vraag sluiten',
  question_open: 'Vraag heropenen',
  question_changed: 'De vraag is gewijzigd.',
  question_closed_now: 'De vraag is gesloten. De antwoorden blijven.',
  question_open_now: 'De vraag is weer open.',
  take_down: 'Verwijderen',
  take_down_title: 'Reden voor verwijdering',
  take_down_intro: 'De reactie verdwijnt voor iedereen. De schrijver ziet de reden.',
  take_down_note: 'Een bericht aan de schrijver (optioneel)',
  taken_down: 'De reactie is verwijderd.',
  lock: 'Discussie vergrendelen',
  lock_intro: 'De discussie kan nog worden gelezen, maar niet beantwoord.',
  unlock: 'Discussie ontgrendelen',
  unlock_intro: 'De discussie kan weer worden beantwoord.',
  lock_reason: 'Reden, voor het logboek',
  lock_reason_missing: 'Schrijf eerst een reden.',
  locked_now: 'De discussie is vergrendeld.',
  unlocked_now: 'De discussie is ontgrendeld.',
};
