/** Polish: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const queueWords: typeof en.queueWords = {
  search: 'Szukaj wszystkich słów',
  filters: 'Filtry',
  filtersOn: (count) => t`Filtry (${count})`,
  noMatch: 'Brak pasujących komentarzy.',
  noMatchHint: 'Szukane są całe słowa: „dom” nie znajdzie „domy”.',
  partial: 'Starsze komentarze są jeszcze przygotowywane do wyszukiwania, więc niektórych może brakować.',
  alike: (count) => t`prawie identyczne: ${count}`,
  ofPerson: (count) => t`od tej osoby: ${count}`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} lub więcej`,
  groupAlike: 'Prawie identyczne teksty',
  groupPerson: 'Komentarze jednej osoby',
  groupHint: 'Wszystkie są zaznaczone. Odznacz te, które tu nie pasują.',
  groupEmpty: 'Wszystkie są rozstrzygnięte.',
  backToQueue: (queue) => t`Wróć: ${queue}`,
  allOfPerson: 'Wszystkie komentarze tej osoby',
  allOfArticle: 'Wszystkie komentarze do tego artykułu',
};
