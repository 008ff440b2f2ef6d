/** Spanish: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const queueWords: typeof en.queueWords = {
  search: 'Buscar todas las palabras',
  filters: 'Filtros',
  filtersOn: (count) => t`Filtros (${count})`,
  noMatch: 'Ningún comentario coincide.',
  noMatchHint: 'Se buscan palabras completas: «sol» no encuentra «soles».',
  partial: 'Los comentarios más antiguos aún se están preparando para la búsqueda; pueden faltar algunos.',
  alike: (count) => t`${count} casi idénticos`,
  ofPerson: (count) => t`${count} de esta persona`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} o más`,
  groupAlike: 'Textos casi idénticos',
  groupPerson: 'Comentarios de una persona',
  groupHint: 'Todos están seleccionados. Quite la marca de los que no correspondan.',
  groupEmpty: 'Ya se ha decidido sobre todos.',
  backToQueue: (queue) => t`Volver a «${queue}»`,
  allOfPerson: 'Todos los comentarios de esta persona',
  allOfArticle: 'Todos los comentarios de este artículo',
};
