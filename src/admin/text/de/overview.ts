/** German: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('de');

export const overviewView: typeof en.overviewView = {
  intro:
    'Was zuletzt geschah und wie lange die Leserschaft wartet. Tage in UTC. Rückgängig gemachte Entscheidungen sind nicht enthalten.',
  period: 'Zeitraum',
  periods: { 7: 'Letzte 7 Tage', 30: 'Letzte 30 Tage', 90: 'Letzte 90 Tage' },
  update: 'Aktualisieren',
  updated: (time) => t`Stand: ${time}`,
  empty: 'In diesem Zeitraum ist nichts geschehen. Kommentare, Meldungen und Entscheidungen erscheinen hier.',
  none: 'In diesem Zeitraum keine.',
  noChart: 'Das Diagramm kann nicht gezeigt werden. Die Zahlen stehen darunter.',
  table: 'Zahlen nach Tagen',
  tableOf: (chart) => t`${chart}, nach Tagen`,
  dayColumn: 'Tag',

  waiting: 'Jetzt wartend',
  queue: 'Liste',
  number: 'Anzahl',
  oldest: 'Ältester Eintrag',
  inQueue: (count, queue) => t`${count} in „${queue}“`,
  nothingWaits: 'Nichts wartet.',
  waits: (count) => plural(count, { one: '# wartet.', other: '# warten.' }),
  waitsLongest: (oldest, queue) => t`Der älteste Eintrag wartet seit ${oldest}, in „${queue}“.`,

  comments: 'Kommentare',
  commentsSum: (count, days, most, highest) =>
    t`${count} in ${days} Tagen, die meisten am ${most} (${highest}).`,

  work: 'Zurückgehalten, abgelehnt und gemeldet',
  held: 'Von einer Prüfung zurückgehalten',
  rejected: 'Abgelehnt',
  rejectedByPeople: 'Von der Moderation abgelehnt',
  rejectedByChecks: 'Von Prüfungen abgelehnt',
  reports: 'Meldungen',
  workSum: (held, rejected, people, checks) =>
    t`${held} zurückgehalten, ${rejected} abgelehnt (${people} von der Moderation, ${checks} von Prüfungen).`,
  reportsSum: (count) => plural(count, { one: '# Meldung.', other: '# Meldungen.' }),

  reasons: 'Gründe für Ablehnungen',
  reason: 'Grund',
  by: 'Abgelehnt von',
  automated: 'einer Prüfung',
  people: 'der Moderation',
  reasonsSum: (reason, count, all) => t`Am häufigsten ist „${reason}“: ${count} von ${all}.`,

  response: 'Reaktionszeit',
  decisions: 'Entscheidungen',
  median: 'Median',
  p90: '90 % innerhalb von',
  decisionsSum: (count) =>
    plural(count, {
      one: '# Entscheidung über einen Kommentar in einer Liste.',
      other: '# Entscheidungen über Kommentare in einer Liste.',
    }),
  medianSum: (median) => t`Der Median war ${median}.`,
  mediansSum: (quickest, slowest) => t`Der Median eines Tages lag zwischen ${quickest} und ${slowest}.`,
};
