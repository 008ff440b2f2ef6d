/** Polish: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const transparencyView: typeof en.transparencyView = {
  heading: 'Raport',
  intro:
    'Co rozstrzygnięto w danym okresie, na potrzeby raportu przejrzystości. Cofnięte decyzje są pominięte.',
  from: 'Od',
  to: 'Do, włącznie',
  show: 'Pokaż',
  download: 'Pobierz jako CSV',
  decisions: 'Decyzje',
  decision: 'Decyzja',
  reason: 'Powód',
  by: 'Kto zdecydował',
  automated: 'automatyczna kontrola',
  people: 'moderator',
  count: 'Liczba',
  none: 'Brak w tym okresie.',
  ownWords: 'słowami moderatora',
  answers: 'Zgłoszenia, zawiadomienia i odwołania',
  what: 'Co',
  received: 'Otrzymane',
  upheld: 'Uznane',
  declined: 'Oddalone',
  median: 'Mediana czasu odpowiedzi',
  reports: 'Zgłoszenia czytelników',
  allNotices: 'Wszystkie zawiadomienia o nielegalnych treściach',
  notices: (ground) => t`Zawiadomienia: ${ground}`,
  appeals: 'Odwołania („oddalone”: decyzję utrzymano)',
};
