/** Dutch: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const logWords: typeof en.logWords = {
  action: 'Wat',
  anyAction: 'Alles',
  from: 'Van',
  to: 'Tot en met',
  apply: 'Filteren',
  byPerson: 'Wat één persoon heeft gedaan',
  csv: 'Downloaden als CSV',
  json: 'Downloaden als JSON',
  exporting: 'Vermeldingen worden verzameld…',
};

export const logView: typeof en.logView = {
  heading: 'Logboek',
  all: 'Elke beslissing en elke wijziging van de site, nieuwste eerst',
  ofPerson: 'Beslissingen over één persoon',
  ofComment: 'Beslissingen over één reactie',
  showAll: 'Alle beslissingen tonen',
  showComment: 'Reactie tonen',
  showCommentOf: (time) => t`Reactie tonen waarover op ${time} is beslist`,
  when: 'Wanneer',
  who: 'Wie',
  what: 'Wat',
  about: 'Over',
  why: 'Waarom',
  change: 'Van, naar',
  details: 'Details',
  empty: 'Er is nog niets beslist of gewijzigd.',
};
