/** English: the transparency report. */
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const transparencyView = {
  heading: 'Report',
  intro: 'What was decided in a period, for a transparency report. Decisions that were undone are left out.',
  from: 'From',
  to: 'To, including',
  show: 'Show',
  download: 'Download as CSV',
  decisions: 'Decisions',
  decision: 'Decision',
  reason: 'Reason',
  by: 'Decided by',
  automated: 'a check',
  people: 'a moderator',
  count: 'Number',
  none: 'None in this period.',
  ownWords: 'in the moderator’s words',
  answers: 'Reports, notices and appeals',
  what: 'What',
  received: 'Received',
  upheld: 'Upheld',
  declined: 'Declined',
  median: 'Median time to answer',
  reports: 'Readers’ reports',
  allNotices: 'All notices of illegal content',
  notices: (ground: string) => t`Notices: ${ground}`,
  appeals: 'Appeals (“declined”: the decision was kept)',
};
