/** French: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('fr');

export const overviewView: typeof en.overviewView = {
  intro:
    'Ce qui s’est passé récemment, et combien de temps attendent les lecteurs. Jours en UTC. Les décisions annulées ne sont pas comptées.',
  period: 'Période',
  periods: { 7: '7 derniers jours', 30: '30 derniers jours', 90: '90 derniers jours' },
  update: 'Actualiser',
  updated: (time) => t`Chiffres du ${time}`,
  empty:
    'Rien ne s’est passé pendant cette période. Les commentaires, signalements et décisions apparaîtront ici.',
  none: 'Aucun pendant cette période.',
  noChart: 'Le graphique ne peut pas être affiché. Ses chiffres sont ci-dessous.',
  table: 'Chiffres par jour',
  tableOf: (chart) => t`${chart}, par jour`,
  dayColumn: 'Jour',

  waiting: 'En attente maintenant',
  queue: 'File',
  number: 'Nombre',
  oldest: 'Entrée la plus ancienne',
  inQueue: (count, queue) => t`${count} dans « ${queue} »`,
  nothingWaits: 'Rien n’attend.',
  waits: (count) => plural(count, { one: '# en attente.', other: '# en attente.' }),
  waitsLongest: (oldest, queue) => t`L’entrée la plus ancienne attend depuis ${oldest}, dans « ${queue} ».`,

  comments: 'Commentaires',
  commentsSum: (count, days, most, highest) =>
    t`${count} en ${days} jours, le plus grand nombre le ${most} (${highest}).`,

  work: 'Retenus, rejetés et signalés',
  held: 'Retenus par un contrôle',
  rejected: 'Rejetés',
  rejectedByPeople: 'Rejetés par les modérateurs',
  rejectedByChecks: 'Rejetés par des contrôles',
  reports: 'Signalements',
  workSum: (held, rejected, people, checks) =>
    t`${held} retenus, ${rejected} rejetés (${people} par les modérateurs, ${checks} par des contrôles).`,
  reportsSum: (count) => plural(count, { one: '# signalement.', other: '# signalements.' }),

  reasons: 'Motifs de rejet',
  reason: 'Motif',
  by: 'Rejeté par',
  automated: 'un contrôle',
  people: 'un modérateur',
  reasonsSum: (reason, count, all) => t`Le plus fréquent est « ${reason} » : ${count} sur ${all}.`,

  response: 'Délai de réponse',
  decisions: 'Décisions',
  median: 'Médiane',
  p90: '90 % en moins de',
  decisionsSum: (count) =>
    plural(count, {
      one: '# décision sur un commentaire d’une file.',
      other: '# décisions sur des commentaires d’une file.',
    }),
  medianSum: (median) => t`La médiane était de ${median}.`,
  mediansSum: (quickest, slowest) => t`La médiane d’un jour était comprise entre ${quickest} et ${slowest}.`,
};
