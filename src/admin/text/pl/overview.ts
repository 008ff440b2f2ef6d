/** Polish: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('pl');

export const overviewView: typeof en.overviewView = {
  intro:
    'Co działo się ostatnio i jak długo czekają czytelnicy. Dni według UTC. Cofnięte decyzje są pominięte.',
  period: 'Okres',
  periods: { 7: 'Ostatnie 7 dni', 30: 'Ostatnie 30 dni', 90: 'Ostatnie 90 dni' },
  update: 'Odśwież',
  updated: (time) => t`Dane: ${time}`,
  empty: 'W tym okresie nic się nie działo. Tu pojawią się komentarze, zgłoszenia i decyzje.',
  none: 'Brak w tym okresie.',
  noChart: 'Nie można pokazać wykresu. Liczby są poniżej.',
  table: 'Liczby według dni',
  tableOf: (chart) => t`${chart}, według dni`,
  dayColumn: 'Dzień',

  waiting: 'Czeka teraz',
  queue: 'Kolejka',
  number: 'Liczba',
  oldest: 'Najstarszy wpis',
  inQueue: (count, queue) => t`${count} w kolejce „${queue}”`,
  nothingWaits: 'Nic nie czeka.',
  waits: (count) => plural(count, { one: 'Czeka #.', few: 'Czekają #.', other: 'Czeka #.' }),
  waitsLongest: (oldest, queue) => t`Najstarszy czeka ${oldest}, w kolejce „${queue}”.`,

  comments: 'Komentarze',
  commentsSum: (count, days, most, highest) => t`${count}, dni: ${days}, najwięcej: ${most} (${highest}).`,

  work: 'Wstrzymane, odrzucone i zgłoszone',
  held: 'Wstrzymane automatycznie',
  rejected: 'Odrzucone',
  rejectedByPeople: 'Odrzucone przez moderatorów',
  rejectedByChecks: 'Odrzucone automatycznie',
  reports: 'Zgłoszenia',
  workSum: (held, rejected, people, checks) =>
    t`Wstrzymane: ${held}, odrzucone: ${rejected} (przez moderatorów: ${people}, automatycznie: ${checks}).`,
  reportsSum: (count) => plural(count, { one: '# zgłoszenie.', few: '# zgłoszenia.', other: '# zgłoszeń.' }),

  reasons: 'Powody odrzuceń',
  reason: 'Powód',
  by: 'Kto odrzucił',
  automated: 'automatyczna kontrola',
  people: 'moderator',
  reasonsSum: (reason, count, all) => t`Najczęściej „${reason}”: ${count} z ${all}.`,

  response: 'Czas reakcji',
  decisions: 'Decyzje',
  median: 'Mediana',
  p90: '90% w ciągu',
  decisionsSum: (count) =>
    plural(count, {
      one: '# decyzja o komentarzu z kolejki.',
      few: '# decyzje o komentarzach z kolejki.',
      other: '# decyzji o komentarzach z kolejki.',
    }),
  medianSum: (median) => t`Mediana: ${median}.`,
  mediansSum: (quickest, slowest) => t`Mediana dnia: od ${quickest} do ${slowest}.`,
};
