/** German: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const queueWords: typeof en.queueWords = {
  search: 'Alle Wörter suchen',
  filters: 'Filter',
  filtersOn: (count) => t`Filter (${count})`,
  noMatch: 'Kein Kommentar passt.',
  noMatchHint: 'Es werden ganze Wörter gefunden: „Bus“ findet „Busse“ nicht.',
  partial: 'Ältere Kommentare werden noch für die Suche aufbereitet, einige können daher fehlen.',
  alike: (count) => t`${count} fast gleiche`,
  ofPerson: (count) => t`${count} von dieser Person`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} oder mehr`,
  groupAlike: 'Fast gleiche Texte',
  groupPerson: 'Kommentare einer Person',
  groupHint: 'Alle sind ausgewählt. Entfernen Sie die Häkchen, wo etwas nicht dazugehört.',
  groupEmpty: 'Über alle ist entschieden.',
  backToQueue: (queue) => t`Zurück zu „${queue}“`,
  allOfPerson: 'Alle Kommentare dieser Person',
  allOfArticle: 'Alle Kommentare zu diesem Artikel',
};
