/** Dutch: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('nl');

export const overviewView: typeof en.overviewView = {
  intro:
    'Wat er de laatste tijd is gebeurd en hoelang lezers wachten. Dagen zijn in UTC. Ongedaan gemaakte beslissingen tellen niet mee.',
  period: 'Periode',
  periods: { 7: 'Laatste 7 dagen', 30: 'Laatste 30 dagen', 90: 'Laatste 90 dagen' },
  update: 'Bijwerken',
  updated: (time) => t`Cijfers van ${time}`,
  empty: 'In deze periode is er niets gebeurd. Reacties, meldingen en beslissingen verschijnen hier.',
  none: 'Geen in deze periode.',
  noChart: 'De grafiek kan niet worden getoond. De cijfers staan eronder.',
  table: 'Cijfers per dag',
  tableOf: (chart) => t`${chart}, per dag`,
  dayColumn: 'Dag',

  waiting: 'Wacht nu',
  queue: 'Wachtrij',
  number: 'Aantal',
  oldest: 'Oudste item',
  inQueue: (count, queue) => t`${count} in ‘${queue}’`,
  nothingWaits: 'Er wacht niets.',
  waits: (count) => plural(count, { one: 'Er wacht #.', other: 'Er wachten #.' }),
  waitsLongest: (oldest, queue) => t`Het oudste wacht al ${oldest}, in ‘${queue}’.`,

  comments: 'Reacties',
  commentsSum: (count, days, most, highest) =>
    t`${count} in ${days} dagen, de meeste op ${most} (${highest}).`,

  work: 'Vastgehouden, afgewezen en gemeld',
  held: 'Door een controle vastgehouden',
  rejected: 'Afgewezen',
  rejectedByPeople: 'Door moderators afgewezen',
  rejectedByChecks: 'Door controles afgewezen',
  reports: 'Meldingen',
  workSum: (held, rejected, people, checks) =>
    t`${held} vastgehouden, ${rejected} afgewezen (${people} door moderators, ${checks} door controles).`,
  reportsSum: (count) => plural(count, { one: '# melding.', other: '# meldingen.' }),

  reasons: 'Redenen van afwijzing',
  reason: 'Reden',
  by: 'Afgewezen door',
  automated: 'een controle',
  people: 'een moderator',
  reasonsSum: (reason, count, all) => t`Het vaakst: ‘${reason}’, ${count} van ${all}.`,

  response: 'Reactietijd',
  decisions: 'Beslissingen',
  median: 'Mediaan',
  p90: '90% binnen',
  decisionsSum: (count) =>
    plural(count, {
      one: '# beslissing over een reactie in een wachtrij.',
      other: '# beslissingen over reacties in een wachtrij.',
    }),
  medianSum: (median) => t`De mediaan was ${median}.`,
  mediansSum: (quickest, slowest) => t`De mediaan per dag lag tussen ${quickest} en ${slowest}.`,
};
