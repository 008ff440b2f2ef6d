/** German, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'Der Absatz wurde seitdem bearbeitet',
  passage_removed_since: 'Die Stelle wurde seitdem entfernt',
  then: 'Damals',
  now: 'Jetzt',
  removed_words: 'entfernt',
  added_words: 'hinzugefügt',
  end_of_change: 'Ende der Änderung',

  addressed: 'Durch eine Bearbeitung erledigt – Dank an {name}',
  settled: 'Erledigt – Dank an {name}',
  settled_by: 'Markiert von {name}',
  what_changed: 'Was die Bearbeitung geändert hat',
  mark_addressed: 'Als erledigt markieren',
  mark_intro:
    'Der Thread wird zu einer Zeile mit einem Dank an {name}; von dort lässt er sich wieder öffnen.',
  mark_note: 'Was Sie geändert haben (freiwillig)',
  marked: 'Der Thread ist als erledigt markiert.',
  reopen: 'Thread wieder öffnen',
  reopened: 'Der Thread ist wieder offen.',

  move: 'An einen Absatz verschieben',
  move_intro: 'Der Thread zieht mit allen Kommentaren um. Sie können es rückgängig machen.',
  move_maybe: 'Mögliche Stellen',
  move_unknown: 'Kein Absatz liest sich so.',
  move_other: 'Ein anderer Absatz',
  move_choose: 'Wählen Sie zuerst einen Absatz.',
  moved: 'Der Thread steht an seinem neuen Absatz.',
  moved_by_hand: 'Von Hand an diesen Absatz verschoben',
  move_back: 'Rückgängig',
  moved_back: 'Der Thread ist wieder an seinem alten Platz.',

  problem_thread_not_movable: 'Dieser Thread hat seinen Absatz und bleibt dort.',
  problem_paragraph_mismatch: 'Dieser Absatz steht nicht mehr im Artikel. Wählen Sie einen anderen.',
  problem_paragraph_not_found: 'Dieser Absatz steht nicht mehr im Artikel. Wählen Sie einen anderen.',
};
