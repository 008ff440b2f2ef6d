/** Italian: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const logWords: typeof en.logWords = {
  action: 'Che cosa',
  anyAction: 'Tutto',
  from: 'Dal',
  to: 'Al',
  apply: 'Filtra',
  byPerson: 'Che cosa ha fatto una persona',
  csv: 'Scarica come CSV',
  json: 'Scarica come JSON',
  exporting: 'Raccolta delle voci…',
};

export const logView: typeof en.logView = {
  heading: 'Registro',
  all: 'Tutte le decisioni e le modifiche del sito, prima le più recenti',
  ofPerson: 'Decisioni su una persona',
  ofComment: 'Decisioni su un commento',
  showAll: 'Mostra tutte le decisioni',
  showComment: 'Mostra il commento',
  showCommentOf: (time) => t`Mostra il commento deciso il ${time}`,
  when: 'Quando',
  who: 'Chi',
  what: 'Che cosa',
  about: 'Riguarda',
  why: 'Perché',
  change: 'Da, a',
  details: 'Dettagli',
  empty: 'Non è stato ancora deciso o modificato nulla.',
};
