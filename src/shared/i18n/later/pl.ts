/** Polish: messages that are loaded when a page needs them. */
import type { EditCatalogue, NewsroomCatalogue, ProblemCatalogue } from './en.js';

/** What edits make of threads. */
export const edits: EditCatalogue = {
  then: 'Wtedy',
  now: 'Teraz',
  removed_words: 'usunięto',
  added_words: 'dodano',
  end_of_change: 'koniec zmiany',

  addressed: 'Uwzględnione w poprawce – dziękujemy, {name}',
  settled: 'Uwzględnione – dziękujemy, {name}',
  settled_by: 'Oznaczenie: {name}',
  what_changed: 'Co zmieniła poprawka',
  mark_addressed: 'Oznacz jako uwzględnione',
  mark_intro: 'Wątek zwinie się do jednego wiersza z podziękowaniem; {name} może go otworzyć ponownie.',
  mark_note: 'Co się zmieniło (opcjonalnie)',
  marked: 'Wątek jest oznaczony jako uwzględniony.',
  reopen: 'Otwórz wątek ponownie',
  reopened: 'Wątek jest znowu otwarty.',

  move: 'Przenieś do akapitu',
  move_intro: 'Wątek przeniesie się ze wszystkimi komentarzami. Możesz to cofnąć.',
  move_maybe: 'Możliwe miejsca',
  move_unknown: 'Żaden akapit nie jest podobny.',
  move_other: 'Inny akapit',
  move_choose: 'Najpierw wybierz akapit.',
  moved: 'Wątek jest przy nowym akapicie.',
  moved_by_hand: 'Przeniesiony ręcznie do tego akapitu',
  move_back: 'Cofnij',
  moved_back: 'Wątek wrócił na swoje miejsce.',

  problem_thread_not_movable: 'Ten wątek ma swój akapit i przy nim zostaje.',
  problem_paragraph_mismatch: 'Tego akapitu nie ma już w artykule. Wybierz inny.',
  problem_paragraph_not_found: 'Tego akapitu nie ma już w artykule. Wybierz inny.',
};

/** For authors who ask questions and moderators who act on the page. */
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

/** What the service refuses, by problem code. */
export const problems: ProblemCatalogue = {
  problem_invalid_input: 'Czegoś w tekście nie można przyjąć. Sprawdź jego długość i spróbuj ponownie.',
  problem_invalid_text:
    'Tekst zawiera znaki, których nie można zapisać. Usuń nietypowe symbole i spróbuj ponownie.',
  problem_body_too_large: 'Tekst jest za długi. Skróć go i spróbuj ponownie.',
  problem_consent_required:
    'Witryna prosi teraz o nową zgodę. Odśwież stronę; Twój tekst zostanie zachowany.',
  problem_guests_off: 'Goście nie mogą już tu komentować. Zaloguj się, aby wziąć udział.',
  problem_token_invalid: 'Sesja wygasła. Zaloguj się ponownie.',
  problem_forbidden: 'Twoje konto nie ma do tego uprawnień.',
  problem_origin_not_allowed: 'Ta strona nie może korzystać z usługi komentarzy.',
  problem_person_banned: 'Nie możesz teraz brać udziału w dyskusji.',
  problem_ratings_off: 'Ta strona nie zbiera ocen.',
  problem_article_closed: 'Komentarze do tego artykułu są zamknięte.',
  problem_thread_locked: 'Ten wątek jest zablokowany.',
  problem_prompt_closed: 'Autor zamknął to pytanie.',
  problem_comment_gone: 'Tego komentarza już nie ma.',
  problem_comment_not_found: 'Tego komentarza już nie ma.',
  problem_thread_not_found: 'Tego wątku już nie ma.',
  problem_edit_window_over: 'Czas na zmianę tego komentarza minął.',
  problem_already_flagged: 'To już zostało przez Ciebie zgłoszone.',
  problem_own_comment: 'To Twój własny komentarz.',
  problem_reaction_off: 'Ta reakcja nie jest już dostępna.',
  problem_too_many_pins: 'Nie można tu przypiąć więcej komentarzy. Najpierw odepnij jeden.',
  problem_busy: 'Ktoś inny był szybszy. Spróbuj ponownie.',
  problem_version_mismatch:
    'Komentarz zmienił się w trakcie edycji. Skopiuj swój tekst, anuluj i edytuj ponownie.',
  problem_paragraph_mismatch:
    'Ten akapit różni się od opublikowanego tekstu. Odśwież stronę albo spróbuj później.',
  problem_paragraph_too_long: 'Ten akapit jest za długi, aby go komentować. Skomentuj cały artykuł.',
  problem_too_many_passages: 'Nie można skomentować kolejnych akapitów tej strony. Skomentuj cały artykuł.',
  problem_quote_mismatch: 'Fragment się zmienił. Odśwież stronę, aby go skomentować.',
  problem_url_not_allowed: 'Adres tej strony nie należy do serwisu.',
  problem_rate_limited: 'Za szybko. Poczekaj chwilę i spróbuj ponownie.',
  problem_unavailable: 'Komentarze są chwilowo niedostępne. Spróbuj ponownie wkrótce.',
};
