/** Spanish: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('es');

export const overviewView: typeof en.overviewView = {
  intro:
    'Lo ocurrido últimamente y cuánto esperan los lectores. Días en UTC. No se cuentan las decisiones deshechas.',
  period: 'Período',
  periods: { 7: 'Últimos 7 días', 30: 'Últimos 30 días', 90: 'Últimos 90 días' },
  update: 'Actualizar',
  updated: (time) => t`Cifras de ${time}`,
  empty: 'No ha ocurrido nada en este período. Los comentarios, denuncias y decisiones aparecerán aquí.',
  none: 'Ninguno en este período.',
  noChart: 'No se puede mostrar el gráfico. Sus cifras están debajo.',
  table: 'Cifras por día',
  tableOf: (chart) => t`${chart}, por día`,
  dayColumn: 'Día',

  waiting: 'En espera ahora',
  queue: 'Cola',
  number: 'Número',
  oldest: 'Entrada más antigua',
  inQueue: (count, queue) => t`${count} en «${queue}»`,
  nothingWaits: 'No hay nada en espera.',
  waits: (count) => plural(count, { one: '# en espera.', other: '# en espera.' }),
  waitsLongest: (oldest, queue) => t`La entrada más antigua espera desde hace ${oldest}, en «${queue}».`,

  comments: 'Comentarios',
  commentsSum: (count, days, most, highest) =>
    t`${count} en ${days} días, la mayoría el ${most} (${highest}).`,

  work: 'Retenidos, rechazados y denunciados',
  held: 'Retenidos por una comprobación',
  rejected: 'Rechazados',
  rejectedByPeople: 'Rechazados por moderadores',
  rejectedByChecks: 'Rechazados por comprobaciones',
  reports: 'Denuncias',
  workSum: (held, rejected, people, checks) =>
    t`${held} retenidos, ${rejected} rechazados (${people} por moderadores, ${checks} por comprobaciones).`,
  reportsSum: (count) => plural(count, { one: '# denuncia.', other: '# denuncias.' }),

  reasons: 'Motivos de los rechazos',
  reason: 'Motivo',
  by: 'Rechazado por',
  automated: 'una comprobación',
  people: 'un moderador',
  reasonsSum: (reason, count, all) => t`El más frecuente es «${reason}»: ${count} de ${all}.`,

  response: 'Tiempo de respuesta',
  decisions: 'Decisiones',
  median: 'Mediana',
  p90: '90 % en menos de',
  decisionsSum: (count) =>
    plural(count, {
      one: '# decisión sobre un comentario de una cola.',
      other: '# decisiones sobre comentarios de una cola.',
    }),
  medianSum: (median) => t`La mediana fue de ${median}.`,
  mediansSum: (quickest, slowest) => t`La mediana de un día estuvo entre ${quickest} y ${slowest}.`,
};
