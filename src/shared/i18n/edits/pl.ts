/** Polish, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'Akapit został od tego czasu zmieniony',
  passage_removed_since: 'Fragment został od tego czasu usunięty',
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
