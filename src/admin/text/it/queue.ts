/** Italian: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const queueWords: typeof en.queueWords = {
  search: 'Cerca tutte le parole',
  filters: 'Filtri',
  filtersOn: (count) => t`Filtri (${count})`,
  noMatch: 'Nessun commento corrisponde.',
  noMatchHint: 'Le parole si cercano intere: «sole» non trova «solerte».',
  partial: 'I commenti più vecchi sono ancora in preparazione per la ricerca; alcuni potrebbero mancare.',
  alike: (count) => t`${count} quasi identici`,
  ofPerson: (count) => t`${count} di questa persona`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} o più`,
  groupAlike: 'Testi quasi identici',
  groupPerson: 'Commenti di una persona',
  groupHint: 'Sono tutti selezionati. Deseleziona quelli che non c’entrano.',
  groupEmpty: 'Sono stati decisi tutti.',
  backToQueue: (queue) => t`Torna a «${queue}»`,
  allOfPerson: 'Tutti i commenti di questa persona',
  allOfArticle: 'Tutti i commenti a questo articolo',
};
