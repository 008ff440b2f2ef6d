/** Spanish: messages that are loaded when a page needs them. */
import type { EditCatalogue, NewsroomCatalogue, ProblemCatalogue } from './en.js';

/** What edits make of threads. */
export const edits: EditCatalogue = {
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

/** For authors who ask questions and moderators who act on the page. */
export const newsroom: NewsroomCatalogue = {
  ask: 'Preguntar a los lectores',
  ask_title: 'Preguntar a los lectores de este párrafo',
  ask_question: 'Tu pregunta',
  ask_empty: 'Escribe primero una pregunta.',
  ask_display: 'Cómo se muestra',
  ask_display_closed: 'Un signo de interrogación junto al párrafo',
  ask_display_open: 'La propia pregunta, en el margen',
  asked: 'Tu pregunta está publicada.',
  question_change: 'Cambiar la pregunta',
  question_close: 'Cerrar la pregunta',
  question_open: 'Reabrir la pregunta',
  question_changed: 'La pregunta se ha cambiado.',
  question_closed_now: 'La pregunta está cerrada. Las respuestas se quedan.',
  question_open_now: 'La pregunta está abierta de nuevo.',
  take_down: 'Retirar',
  take_down_title: 'Motivo de la retirada',
  take_down_intro: 'El comentario desaparece para todos. Quien lo escribió ve el motivo.',
  take_down_note: 'Una nota para quien lo escribió (opcional)',
  taken_down: 'El comentario se ha retirado.',
  lock: 'Bloquear el hilo',
  lock_intro: 'El hilo se puede leer, pero no responder.',
  unlock: 'Desbloquear el hilo',
  unlock_intro: 'Se puede volver a responder al hilo.',
  lock_reason: 'Motivo, para el registro',
  lock_reason_missing: 'Escribe primero un motivo.',
  locked_now: 'El hilo está bloqueado.',
  unlocked_now: 'El hilo está desbloqueado.',
};

/** What the service refuses, by problem code. */
export const problems: ProblemCatalogue = {
  problem_invalid_input: 'Algo en el texto no se puede aceptar. Revisa su extensión e inténtalo de nuevo.',
  problem_invalid_text:
    'El texto contiene caracteres que no se pueden guardar. Quita los símbolos poco comunes e inténtalo de nuevo.',
  problem_body_too_large: 'El texto es demasiado largo. Acórtalo e inténtalo de nuevo.',
  problem_consent_required:
    'El sitio pide ahora una nueva conformidad. Recarga la página; tu texto se conserva.',
  problem_guests_off: 'Los invitados ya no pueden comentar aquí. Inicia sesión para participar.',
  problem_token_invalid: 'Tu sesión ha terminado. Vuelve a iniciarla.',
  problem_forbidden: 'Tu cuenta no permite hacer esto.',
  problem_origin_not_allowed: 'Esta página no puede usar el servicio de comentarios.',
  problem_person_banned: 'No puedes participar por ahora.',
  problem_ratings_off: 'Este sitio no admite valoraciones.',
  problem_article_closed: 'Los comentarios de este artículo están cerrados.',
  problem_thread_locked: 'Este hilo está bloqueado.',
  problem_prompt_closed: 'El autor ha cerrado esta pregunta.',
  problem_comment_gone: 'El comentario ya no está.',
  problem_comment_not_found: 'El comentario ya no está.',
  problem_thread_not_found: 'Este hilo ya no está.',
  problem_edit_window_over: 'El plazo para cambiar este comentario ha terminado.',
  problem_already_flagged: 'Ya lo has denunciado.',
  problem_own_comment: 'Este comentario es tuyo.',
  problem_reaction_off: 'Esta reacción ya no se ofrece.',
  problem_too_many_pins: 'Aquí no se pueden fijar más comentarios. Deja de fijar uno primero.',
  problem_busy: 'Alguien se ha adelantado. Inténtalo de nuevo.',
  problem_version_mismatch:
    'El comentario ha cambiado desde que lo abriste. Copia tu texto, cancela y edítalo de nuevo.',
  problem_paragraph_mismatch:
    'Este párrafo no coincide con el texto publicado. Recarga la página o inténtalo más tarde.',
  problem_paragraph_too_long: 'Este párrafo es demasiado largo para comentarlo. Comenta el artículo entero.',
  problem_too_many_passages: 'No se pueden comentar más párrafos de esta página. Comenta el artículo entero.',
  problem_quote_mismatch: 'La frase ha cambiado. Recarga la página para comentarla.',
  problem_url_not_allowed: 'La dirección de esta página no pertenece al sitio.',
  problem_rate_limited: 'Vas demasiado rápido. Espera un momento e inténtalo de nuevo.',
  problem_unavailable: 'Los comentarios no están disponibles ahora. Inténtalo de nuevo pronto.',
};
