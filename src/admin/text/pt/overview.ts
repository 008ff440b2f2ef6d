/** Portuguese: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('pt');

export const overviewView: typeof en.overviewView = {
  intro:
    'O que aconteceu recentemente e quanto os leitores esperam. Dias em UTC. Decisões desfeitas não são contadas.',
  period: 'Período',
  periods: { 7: 'Últimos 7 dias', 30: 'Últimos 30 dias', 90: 'Últimos 90 dias' },
  update: 'Atualizar',
  updated: (time) => t`Números de ${time}`,
  empty: 'Nada aconteceu neste período. Comentários, denúncias e decisões aparecerão aqui.',
  none: 'Nenhum neste período.',
  noChart: 'Não é possível exibir o gráfico. Os números estão abaixo.',
  table: 'Números por dia',
  tableOf: (chart) => t`${chart}, por dia`,
  dayColumn: 'Dia',

  waiting: 'Aguardando agora',
  queue: 'Fila',
  number: 'Número',
  oldest: 'Entrada mais antiga',
  inQueue: (count, queue) => t`${count} em “${queue}”`,
  nothingWaits: 'Nada está aguardando.',
  waits: (count) => plural(count, { one: '# aguardando.', other: '# aguardando.' }),
  waitsLongest: (oldest, queue) => t`A entrada mais antiga aguarda há ${oldest}, em “${queue}”.`,

  comments: 'Comentários',
  commentsSum: (count, days, most, highest) =>
    t`${count} em ${days} dias, a maioria em ${most} (${highest}).`,

  work: 'Retidos, rejeitados e denunciados',
  held: 'Retidos por uma verificação',
  rejected: 'Rejeitados',
  rejectedByPeople: 'Rejeitados por moderadores',
  rejectedByChecks: 'Rejeitados por verificações',
  reports: 'Denúncias',
  workSum: (held, rejected, people, checks) =>
    t`${held} retidos, ${rejected} rejeitados (${people} por moderadores, ${checks} por verificações).`,
  reportsSum: (count) => plural(count, { one: '# denúncia.', other: '# denúncias.' }),

  reasons: 'Motivos das rejeições',
  reason: 'Motivo',
  by: 'Rejeitado por',
  automated: 'uma verificação',
  people: 'um moderador',
  reasonsSum: (reason, count, all) => t`O mais frequente é “${reason}”: ${count} de ${all}.`,

  response: 'Tempo de resposta',
  decisions: 'Decisões',
  median: 'Mediana',
  p90: '90% em até',
  decisionsSum: (count) =>
    plural(count, {
      one: '# decisão sobre um comentário de uma fila.',
      other: '# decisões sobre comentários de uma fila.',
    }),
  medianSum: (median) => t`A mediana foi de ${median}.`,
  mediansSum: (quickest, slowest) => t`A mediana de um dia ficou entre ${quickest} e ${slowest}.`,
};
