/** Italian: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('it');

export const overviewView: typeof en.overviewView = {
  intro:
    'Che cosa è successo di recente e quanto aspettano i lettori. Giorni in UTC. Le decisioni annullate non sono contate.',
  period: 'Periodo',
  periods: { 7: 'Ultimi 7 giorni', 30: 'Ultimi 30 giorni', 90: 'Ultimi 90 giorni' },
  update: 'Aggiorna',
  updated: (time) => t`Dati del ${time}`,
  empty: 'In questo periodo non è successo nulla. Commenti, segnalazioni e decisioni compariranno qui.',
  none: 'Nessuno in questo periodo.',
  noChart: 'Il grafico non può essere mostrato. I suoi numeri sono qui sotto.',
  table: 'Numeri per giorno',
  tableOf: (chart) => t`${chart}, per giorno`,
  dayColumn: 'Giorno',

  waiting: 'In attesa ora',
  queue: 'Coda',
  number: 'Numero',
  oldest: 'Voce più vecchia',
  inQueue: (count, queue) => t`${count} in «${queue}»`,
  nothingWaits: 'Niente in attesa.',
  waits: (count) => plural(count, { one: '# in attesa.', other: '# in attesa.' }),
  waitsLongest: (oldest, queue) => t`La voce più vecchia attende da ${oldest}, in «${queue}».`,

  comments: 'Commenti',
  commentsSum: (count, days, most, highest) =>
    t`${count} in ${days} giorni, il massimo il ${most} (${highest}).`,

  work: 'Trattenuti, respinti e segnalati',
  held: 'Trattenuti da un controllo',
  rejected: 'Respinti',
  rejectedByPeople: 'Respinti dai moderatori',
  rejectedByChecks: 'Respinti dai controlli',
  reports: 'Segnalazioni',
  workSum: (held, rejected, people, checks) =>
    t`${held} trattenuti, ${rejected} respinti (${people} dai moderatori, ${checks} dai controlli).`,
  reportsSum: (count) => plural(count, { one: '# segnalazione.', other: '# segnalazioni.' }),

  reasons: 'Motivi dei respingimenti',
  reason: 'Motivo',
  by: 'Respinto da',
  automated: 'un controllo',
  people: 'un moderatore',
  reasonsSum: (reason, count, all) => t`Il più frequente è «${reason}»: ${count} su ${all}.`,

  response: 'Tempo di risposta',
  decisions: 'Decisioni',
  median: 'Mediana',
  p90: '90% entro',
  decisionsSum: (count) =>
    plural(count, {
      one: '# decisione su un commento di una coda.',
      other: '# decisioni su commenti di una coda.',
    }),
  medianSum: (median) => t`La mediana era di ${median}.`,
  mediansSum: (quickest, slowest) => t`La mediana di un giorno era tra ${quickest} e ${slowest}.`,
};
