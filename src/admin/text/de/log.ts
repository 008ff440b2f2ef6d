/** German: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const logWords: typeof en.logWords = {
  action: 'Was',
  anyAction: 'Alles',
  from: 'Von',
  to: 'Bis',
  apply: 'Filtern',
  byPerson: 'Was eine Person getan hat',
  csv: 'Als CSV herunterladen',
  json: 'Als JSON herunterladen',
  exporting: 'Einträge werden gesammelt …',
};

export const logView: typeof en.logView = {
  heading: 'Protokoll',
  all: 'Alle Entscheidungen und Änderungen der Website, die neuesten zuerst',
  ofPerson: 'Entscheidungen über eine Person',
  ofComment: 'Entscheidungen über einen Kommentar',
  showAll: 'Alle Entscheidungen zeigen',
  showComment: 'Kommentar zeigen',
  showCommentOf: (time) => t`Kommentar zeigen, über den am ${time} entschieden wurde`,
  when: 'Wann',
  who: 'Wer',
  what: 'Was',
  about: 'Betrifft',
  why: 'Warum',
  change: 'Von, zu',
  details: 'Einzelheiten',
  empty: 'Noch wurde nichts entschieden oder geändert.',
};
