/** Spanish: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('es');

export const filterWords: typeof en.filterWords = {
  sort: 'Orden',
  sorts: {
    age: { oldest: 'Más antiguos primero', newest: 'Más nuevos primero' },
    reports: 'Más denunciados primero',
    urgency: 'Más urgentes primero',
  },
  urgencyHint:
    'Las denuncias, los motivos graves y los hallazgos de las reglas cuentan como horas de espera.',
  where: 'Buscar en',
  inQueue: (queue) => t`Solo ${queue}`,
  inAll: 'Todos los comentarios',
  person: 'Persona',
  personHint: 'El principio de un nombre',
  article: 'Artículo',
  articleHint:
    'Palabras, o comienzos de palabra, del título, la clave o la dirección, o la dirección completa',
  reason: 'Motivo',
  rule: 'Regla',
  any: 'Cualquiera',
  from: 'Desde',
  to: 'Hasta',
  links: 'Solo con enlaces',
  clear: 'Borrar la búsqueda y los filtros',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) => plural(count, { one: '¿Aprobar # comentario?', other: '¿Aprobar # comentarios?' }),
  reject: (count) => plural(count, { one: '¿Rechazar # comentario?', other: '¿Rechazar # comentarios?' }),
  spam: (count) =>
    plural(count, { one: '¿Marcar # comentario como spam?', other: '¿Marcar # comentarios como spam?' }),
  see: (count) =>
    plural(count, { one: '¿Marcar # comentario como visto?', other: '¿Marcar # comentarios como vistos?' }),
  hint: 'Puede deshacerlo.',
  yes: 'Sí, todos',
};
