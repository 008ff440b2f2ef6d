/** Spanish: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const logWords: typeof en.logWords = {
  action: 'Qué',
  anyAction: 'Todo',
  from: 'Desde',
  to: 'Hasta',
  apply: 'Filtrar',
  byPerson: 'Lo que hizo una persona',
  csv: 'Descargar como CSV',
  json: 'Descargar como JSON',
  exporting: 'Reuniendo las entradas…',
};

export const logView: typeof en.logView = {
  heading: 'Registro',
  all: 'Todas las decisiones y todos los cambios del sitio, los más recientes primero',
  ofPerson: 'Decisiones sobre una persona',
  ofComment: 'Decisiones sobre un comentario',
  showAll: 'Mostrar todas las decisiones',
  showComment: 'Mostrar el comentario',
  showCommentOf: (time) => t`Mostrar el comentario decidido el ${time}`,
  when: 'Cuándo',
  who: 'Quién',
  what: 'Qué',
  about: 'Sobre',
  why: 'Por qué',
  change: 'De, a',
  details: 'Detalles',
  empty: 'Aún no se ha decidido ni cambiado nada.',
};
