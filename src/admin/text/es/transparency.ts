/** Spanish: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const transparencyView: typeof en.transparencyView = {
  heading: 'Informe',
  intro:
    'Lo que se decidió en un período, para un informe de transparencia. No se cuentan las decisiones deshechas.',
  from: 'Desde',
  to: 'Hasta, inclusive',
  show: 'Mostrar',
  download: 'Descargar como CSV',
  decisions: 'Decisiones',
  decision: 'Decisión',
  reason: 'Motivo',
  by: 'Decidido por',
  automated: 'una comprobación',
  people: 'un moderador',
  count: 'Número',
  none: 'Ninguna en este período.',
  ownWords: 'con las palabras del moderador',
  answers: 'Denuncias, notificaciones y recursos',
  what: 'Qué',
  received: 'Recibidas',
  upheld: 'Confirmadas',
  declined: 'Desestimadas',
  median: 'Tiempo medio hasta la respuesta (mediana)',
  reports: 'Denuncias de lectores',
  allNotices: 'Todas las notificaciones de contenido ilegal',
  notices: (ground) => t`Notificaciones: ${ground}`,
  appeals: 'Recursos («desestimadas»: se mantuvo la decisión)',
};
