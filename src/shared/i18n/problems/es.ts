/** Spanish, for what the service refuses. */
import type { ProblemCatalogue } from './en.js';

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
