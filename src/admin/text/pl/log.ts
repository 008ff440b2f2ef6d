/** Polish: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const logWords: typeof en.logWords = {
  action: 'Co',
  anyAction: 'Wszystko',
  from: 'Od',
  to: 'Do',
  apply: 'Filtruj',
  byPerson: 'Działania jednej osoby',
  csv: 'Pobierz jako CSV',
  json: 'Pobierz jako JSON',
  exporting: 'Zbieranie wpisów…',
};

export const logView: typeof en.logView = {
  heading: 'Dziennik',
  all: 'Wszystkie decyzje i zmiany w serwisie, od najnowszych',
  ofPerson: 'Decyzje o jednej osobie',
  ofComment: 'Decyzje o jednym komentarzu',
  showAll: 'Pokaż wszystkie decyzje',
  showComment: 'Pokaż komentarz',
  showCommentOf: (time) => t`Pokaż komentarz, decyzja: ${time}`,
  when: 'Kiedy',
  who: 'Kto',
  what: 'Co',
  about: 'Czego dotyczy',
  why: 'Dlaczego',
  change: 'Z, na',
  details: 'Szczegóły',
  empty: 'Niczego jeszcze nie rozstrzygnięto ani nie zmieniono.',
};
