/** Spanish, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/es.js';

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
