/** Spanish: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const problems: typeof en.problems = {
  appeal_answered: 'otra persona ya ha respondido a este recurso.',
  own_decision: 'se trata de su propia decisión. Debe responder otro moderador.',
  too_many_pins: 'este artículo tiene el máximo de comentarios fijados. Deje de fijar uno primero.',
  not_a_top_comment: 'solo se puede fijar un comentario que no sea una respuesta.',
  own_comment: 'es su propio comentario.',
  thread_locked: 'el hilo está bloqueado.',
  article_closed: 'el artículo está cerrado.',
  word_taken: 'la palabra ya está en una de las listas.',
  too_many_words: 'las listas han alcanzado el máximo de palabras.',
  text_too_complex: 'procesar el texto requiere demasiado tiempo o memoria.',
  invalid_text: 'el texto tiene caracteres que no se pueden guardar.',
  body_too_large: 'es demasiado grande.',
  unavailable: 'el servicio está ocupado. Vuelva a intentarlo en un momento.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`el servicio no lo aceptó (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`En inglés: ${detail}`;
