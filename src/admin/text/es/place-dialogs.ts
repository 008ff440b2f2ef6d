/** Spanish: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'Retener las respuestas nuevas de este hilo',
  release: 'Dejar de retener las respuestas de este hilo',
  hint: 'Un moderador revisa cada comentario nuevo o editado antes de que aparezca. Se avisa a su autor. Los comentarios de la redacción quedan exentos.',
  reason: 'Motivo, para el registro',
  done: (held) => (held ? 'Las respuestas esperan ahora a un moderador.' : 'Las respuestas ya no esperan.'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'Afluencia en este artículo',
  legend: 'Comentarios nuevos',
  modes: {
    premoderate: 'Esperan a un moderador',
    slow: 'Modo lento: uno por persona con el intervalo indicado',
    closed: 'No se aceptan',
  },
  seconds: 'Segundos entre dos comentarios',
  hours: 'Duración en horas; vacío: hasta que alguien la termine',
  reason: 'Motivo, para el registro',
  submit: 'Comenzar',
  started: (mode) => t`${mode}, en este artículo.`,
};
