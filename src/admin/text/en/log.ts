/** English: the log, its filters and export. */
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const logWords = {
  action: 'What',
  anyAction: 'Everything',
  from: 'From',
  to: 'To',
  apply: 'Filter',
  byPerson: 'What one person did',
  csv: 'Download as CSV',
  json: 'Download as JSON',
  exporting: 'Collecting the entries…',
};

export const logView = {
  heading: 'Log',
  all: 'Every decision and every change of the site, newest first',
  ofPerson: 'Decisions about one person',
  ofComment: 'Decisions about one comment',
  showAll: 'Show every decision',
  showComment: 'Show comment',
  showCommentOf: (time: string) => t`Show the comment decided on ${time}`,
  when: 'When',
  who: 'Who',
  what: 'What',
  about: 'About',
  why: 'Why',
  change: 'From, to',
  details: 'Details',
  empty: 'Nothing has been decided or changed yet.',
};
