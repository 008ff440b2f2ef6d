/** Dutch: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const queueWords: typeof en.queueWords = {
  search: 'Alle woorden zoeken',
  filters: 'Filters',
  filtersOn: (count) => t`Filters (${count})`,
  noMatch: 'Geen reactie gevonden.',
  noMatchHint: 'Er wordt op hele woorden gezocht: ‘bus’ vindt ‘bussen’ niet.',
  partial: 'Oudere reacties worden nog voorbereid voor het zoeken; er kunnen er dus ontbreken.',
  alike: (count) => t`${count} bijna gelijk`,
  ofPerson: (count) => t`${count} van deze persoon`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} of meer`,
  groupAlike: 'Bijna gelijke teksten',
  groupPerson: 'Reacties van één persoon',
  groupHint: 'Ze zijn allemaal geselecteerd. Haal de vinkjes weg bij wat er niet bij hoort.',
  groupEmpty: 'Over alle reacties is beslist.',
  backToQueue: (queue) => t`Terug naar ‘${queue}’`,
  allOfPerson: 'Alle reacties van deze persoon',
  allOfArticle: 'Alle reacties op dit artikel',
};
