/** Texts of the transparency report. */
import type { NoticeGround } from '../../shared/enums.js';
import { noticeGrounds } from './person-en.js';

export const transparencyView = {
  heading: 'Report',
  intro: 'What was decided in a period, for a transparency report. Decisions that were undone are left out.',
  from: 'From',
  to: 'To, including',
  show: 'Show',
  download: 'Download as CSV',
  fileName: (from: string, to: string) => `moderation-${from}-${to}.csv`,
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
  notices: (ground: NoticeGround) => `Notices: ${noticeGrounds[ground]}`,
  appeals: 'Appeals (“declined”: the decision was kept)',
  unknown: '–',
  duration,
};

/** In the two largest units: "3 h 20 min". */
function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return `${seconds} s`;
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
