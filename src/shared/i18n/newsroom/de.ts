/** German, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/de.js';

export const newsroom: NewsroomCatalogue = {
  ask: 'Leserschaft fragen',
  ask_title: 'Die Leserschaft dieses Absatzes fragen',
  ask_question: 'Ihre Frage',
  ask_empty: 'Schreiben Sie zuerst eine Frage.',
  ask_display: 'Wie sie gezeigt wird',
  ask_display_closed: 'Ein Fragezeichen am Absatz',
  ask_display_open: 'Die Frage selbst, am Rand',
  asked: 'Ihre Frage ist veröffentlicht.',
  question_change: 'Frage ändern',
  question_close: 'Frage schließen',
  question_open: 'Frage wieder öffnen',
  question_changed: 'Die Frage ist geändert.',
  question_closed_now: 'Die Frage ist geschlossen. Die Antworten bleiben.',
  question_open_now: 'Die Frage ist wieder offen.',
  take_down: 'Entfernen',
  take_down_title: 'Grund für das Entfernen',
  take_down_intro: 'Der Kommentar verschwindet für alle. Wer ihn schrieb, sieht den Grund.',
  take_down_note: 'Hinweis an die Person (freiwillig)',
  taken_down: 'Der Kommentar ist entfernt.',
  lock: 'Diskussion sperren',
  lock_intro: 'Die Diskussion kann weiter gelesen, aber nicht beantwortet werden.',
  unlock: 'Diskussion entsperren',
  unlock_intro: 'Die Diskussion kann wieder beantwortet werden.',
  lock_reason: 'Grund, fürs Protokoll',
  lock_reason_missing: 'Schreiben Sie zuerst einen Grund.',
  locked_now: 'Die Diskussion ist gesperrt.',
  unlocked_now: 'Die Diskussion ist entsperrt.',
};
