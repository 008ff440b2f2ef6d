/** Polish, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/pl.js';

export const newsroom: NewsroomCatalogue = {
  ask: 'Zapytaj czytelników',
  ask_title: 'Zapytaj czytelników tego akapitu',
  ask_question: 'Twoje pytanie',
  ask_empty: 'Najpierw napisz pytanie.',
  ask_display: 'Jak ma być widoczne',
  ask_display_closed: 'Znak zapytania przy akapicie',
  ask_display_open: 'Samo pytanie, na marginesie',
  asked: 'Twoje pytanie jest opublikowane.',
  question_change: 'Zmień pytanie',
  question_close: 'Zamknij pytanie',
  question_open: 'Otwórz pytanie ponownie',
  question_changed: 'Pytanie zostało zmienione.',
  question_closed_now: 'Pytanie jest zamknięte. Odpowiedzi zostają.',
  question_open_now: 'Pytanie jest znów otwarte.',
  take_down: 'Usuń',
  take_down_title: 'Powód usunięcia',
  take_down_intro: 'Komentarz zniknie dla wszystkich. Autor zobaczy powód.',
  take_down_note: 'Wiadomość do autora (opcjonalnie)',
  taken_down: 'Komentarz został usunięty.',
  lock: 'Zablokuj wątek',
  lock_intro: 'Wątek można czytać, ale nie można w nim odpowiadać.',
  unlock: 'Odblokuj wątek',
  unlock_intro: 'W wątku znów można odpowiadać.',
  lock_reason: 'Powód, do dziennika',
  lock_reason_missing: 'Najpierw napisz powód.',
  locked_now: 'Wątek jest zablokowany.',
  unlocked_now: 'Wątek jest odblokowany.',
};
