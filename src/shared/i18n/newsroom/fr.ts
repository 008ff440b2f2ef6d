/** French, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/fr.js';

export const newsroom: NewsroomCatalogue = {
  ask: 'Interroger les lecteurs',
  ask_title: 'Interroger les lecteurs de ce paragraphe',
  ask_question: 'Votre question',
  ask_empty: 'Écrivez d’abord une question.',
  ask_display: 'Présentation',
  ask_display_closed: 'Un point d’interrogation près du paragraphe',
  ask_display_open: 'La question elle-même, dans la marge',
  asked: 'Votre question est en ligne.',
  question_change: 'Modifier la question',
  question_close: 'Clore la question',
  question_open: 'Rouvrir la question',
  question_changed: 'La question a été modifiée.',
  question_closed_now: 'La question est close. Les réponses restent.',
  question_open_now: 'La question est rouverte.',
  take_down: 'Retirer',
  take_down_title: 'Motif du retrait',
  take_down_intro: 'Le commentaire disparaît pour tout le monde. Son auteur voit le motif.',
  take_down_note: 'Un mot à son auteur (facultatif)',
  taken_down: 'Le commentaire a été retiré.',
  lock: 'Verrouiller la discussion',
  lock_intro: 'On pourra encore lire la discussion, mais plus y répondre.',
  unlock: 'Déverrouiller la discussion',
  unlock_intro: 'On pourra de nouveau répondre à la discussion.',
  lock_reason: 'Motif, pour le journal',
  lock_reason_missing: 'Écrivez d’abord un motif.',
  locked_now: 'La discussion est verrouillée.',
  unlocked_now: 'La discussion est déverrouillée.',
};
