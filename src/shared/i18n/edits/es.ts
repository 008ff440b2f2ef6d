/** Spanish, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'El párrafo se ha editado desde entonces',
  passage_removed_since: 'El pasaje se ha eliminado desde entonces',
  then: 'Antes',
  now: 'Ahora',
  removed_words: 'eliminado',
  added_words: 'añadido',
  end_of_change: 'fin del cambio',

  addressed: 'Atendido con una edición — gracias a {name}',
  settled: 'Atendido — gracias a {name}',
  settled_by: 'Marcado por {name}',
  what_changed: 'Qué ha cambiado con la edición',
  mark_addressed: 'Marcar como atendido',
  mark_intro: 'El hilo se pliega en una línea que da las gracias a {name}, que puede volver a abrirlo.',
  mark_note: 'Qué has cambiado (opcional)',
  marked: 'El hilo está marcado como atendido.',
  reopen: 'Reabrir el hilo',
  reopened: 'El hilo vuelve a estar abierto.',

  move: 'Mover a un párrafo',
  move_intro: 'El hilo se mueve con todos sus comentarios. Puedes deshacerlo.',
  move_maybe: 'Posibles coincidencias',
  move_unknown: 'Ningún párrafo se le parece.',
  move_other: 'Otro párrafo',
  move_choose: 'Elige antes un párrafo.',
  moved: 'El hilo está en su nuevo párrafo.',
  moved_by_hand: 'Movido a mano a este párrafo',
  move_back: 'Deshacer',
  moved_back: 'El hilo ha vuelto a su sitio.',

  problem_thread_not_movable: 'Este hilo tiene su párrafo y se queda en él.',
  problem_paragraph_mismatch: 'Ese párrafo ya no está en el artículo. Elige otro.',
  problem_paragraph_not_found: 'Ese párrafo ya no está en el artículo. Elige otro.',
};
