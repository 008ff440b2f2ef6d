/** Dutch, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'De alinea is sindsdien bewerkt',
  passage_removed_since: 'De passage is sindsdien verwijderd',
  then: 'Toen',
  now: 'Nu',
  removed_words: 'verwijderd',
  added_words: 'toegevoegd',
  end_of_change: 'einde van de wijziging',

  addressed: 'Verwerkt in een bewerking – met dank aan {name}',
  settled: 'Verwerkt – met dank aan {name}',
  settled_by: 'Gemarkeerd door {name}',
  what_changed: 'Wat de bewerking heeft veranderd',
  mark_addressed: 'Als verwerkt markeren',
  mark_intro: 'De discussie wordt één regel met dank aan {name}, die haar weer kan openen.',
  mark_note: 'Wat u hebt gewijzigd (optioneel)',
  marked: 'De discussie is als verwerkt gemarkeerd.',
  reopen: 'Discussie heropenen',
  reopened: 'De discussie is weer open.',

  move: 'Naar een alinea verplaatsen',
  move_intro: 'De discussie verhuist met alle reacties. U kunt dit ongedaan maken.',
  move_maybe: 'Mogelijke plaatsen',
  move_unknown: 'Geen alinea lijkt erop.',
  move_other: 'Een andere alinea',
  move_choose: 'Kies eerst een alinea.',
  moved: 'De discussie staat bij haar nieuwe alinea.',
  moved_by_hand: 'Met de hand naar deze alinea verplaatst',
  move_back: 'Ongedaan maken',
  moved_back: 'De discussie staat weer op haar oude plaats.',

  problem_thread_not_movable: 'Deze discussie heeft haar alinea en blijft daar.',
  problem_paragraph_mismatch: 'Die alinea staat niet meer in het artikel. Kies een andere.',
  problem_paragraph_not_found: 'Die alinea staat niet meer in het artikel. Kies een andere.',
};
