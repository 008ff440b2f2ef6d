/** Italian, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/it.js';

export const newsroom: NewsroomCatalogue = {
  ask: 'Chiedi ai lettori',
  ask_title: 'Chiedi ai lettori di questo paragrafo',
  ask_question: 'La tua domanda',
  ask_empty: 'Scrivi prima una domanda.',
  ask_display: 'Come appare',
  ask_display_closed: 'Un punto interrogativo accanto al paragrafo',
  ask_display_open: 'La domanda stessa, nel margine',
  asked: 'La tua domanda è pubblicata.',
  question_change: 'Cambia la domanda',
  question_close: 'Chiudi la domanda',
  question_open: 'Riapri la domanda',
  question_changed: 'La domanda è cambiata.',
  question_closed_now: 'La domanda è chiusa. Le risposte restano.',
  question_open_now: 'La domanda è di nuovo aperta.',
  take_down: 'Rimuovi',
  take_down_title: 'Motivo della rimozione',
  take_down_intro: 'Il commento sparisce per tutti. Chi l’ha scritto vede il motivo.',
  take_down_note: 'Una nota per chi l’ha scritto (facoltativa)',
  taken_down: 'Il commento è stato rimosso.',
  lock: 'Blocca la discussione',
  lock_intro: 'La discussione si può leggere, ma non vi si può rispondere.',
  unlock: 'Sblocca la discussione',
  unlock_intro: 'Si può di nuovo rispondere alla discussione.',
  lock_reason: 'Motivo, per il registro',
  lock_reason_missing: 'Scrivi prima un motivo.',
  locked_now: 'La discussione è bloccata.',
  unlocked_now: 'La discussione è sbloccata.',
};
