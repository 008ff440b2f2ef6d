/** Italian, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'Il paragrafo è stato modificato nel frattempo',
  passage_removed_since: 'Il passo è stato rimosso nel frattempo',
  then: 'Prima',
  now: 'Ora',
  removed_words: 'rimosso',
  added_words: 'aggiunto',
  end_of_change: 'fine della modifica',

  addressed: 'Accolta con una modifica — grazie a {name}',
  settled: 'Accolta — grazie a {name}',
  settled_by: 'Contrassegnata da {name}',
  what_changed: 'Che cosa è cambiato con la modifica',
  mark_addressed: 'Segna come accolta',
  mark_intro: 'La discussione si riduce a una riga che ringrazia {name}, che può riaprirla.',
  mark_note: 'Che cosa hai modificato (facoltativo)',
  marked: 'La discussione è segnata come accolta.',
  reopen: 'Riapri la discussione',
  reopened: 'La discussione è di nuovo aperta.',

  move: 'Sposta a un paragrafo',
  move_intro: 'La discussione si sposta con tutti i suoi commenti. Si può annullare.',
  move_maybe: 'Possibili corrispondenze',
  move_unknown: 'Nessun paragrafo gli somiglia.',
  move_other: 'Un altro paragrafo',
  move_choose: 'Scegli prima un paragrafo.',
  moved: 'La discussione è al suo nuovo paragrafo.',
  moved_by_hand: 'Spostata a mano in questo paragrafo',
  move_back: 'Annulla',
  moved_back: 'La discussione è tornata al suo posto.',

  problem_thread_not_movable: 'Questa discussione ha il suo paragrafo e resta lì.',
  problem_paragraph_mismatch: 'Quel paragrafo non è più nell’articolo. Scegline un altro.',
  problem_paragraph_not_found: 'Quel paragrafo non è più nell’articolo. Scegline un altro.',
};
