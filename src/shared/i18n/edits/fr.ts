/** French, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'Le paragraphe a été modifié depuis',
  passage_removed_since: 'Le passage a été supprimé depuis',
  then: 'Avant',
  now: 'Maintenant',
  removed_words: 'supprimé',
  added_words: 'ajouté',
  end_of_change: 'fin de la modification',

  addressed: 'Prise en compte par une modification — merci à {name}',
  settled: 'Prise en compte — merci à {name}',
  settled_by: 'Marquée par {name}',
  what_changed: 'Ce que la modification a changé',
  mark_addressed: 'Marquer comme prise en compte',
  mark_intro: 'La discussion se replie en une ligne qui remercie {name}, qui pourra la rouvrir.',
  mark_note: 'Ce que vous avez modifié (facultatif)',
  marked: 'La discussion est marquée comme prise en compte.',
  reopen: 'Rouvrir la discussion',
  reopened: 'La discussion est de nouveau ouverte.',

  move: 'Déplacer vers un paragraphe',
  move_intro: 'La discussion est déplacée avec tous ses commentaires. Vous pourrez annuler.',
  move_maybe: 'Correspondances possibles',
  move_unknown: 'Aucun paragraphe n’y ressemble.',
  move_other: 'Un autre paragraphe',
  move_choose: 'Choisissez d’abord un paragraphe.',
  moved: 'La discussion est à son nouveau paragraphe.',
  moved_by_hand: 'Déplacée à la main vers ce paragraphe',
  move_back: 'Annuler',
  moved_back: 'La discussion est revenue à sa place.',

  problem_thread_not_movable: 'Cette discussion a son paragraphe et y reste.',
  problem_paragraph_mismatch: 'Ce paragraphe n’est plus dans l’article. Choisissez-en un autre.',
  problem_paragraph_not_found: 'Ce paragraphe n’est plus dans l’article. Choisissez-en un autre.',
};
