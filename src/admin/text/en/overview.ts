/** English: the overview. */
import type { OverviewDays } from '../../../shared/enums.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('en');

export const overviewView = {
  intro:
    'What happened lately, and how long readers wait. Days are in UTC. Decisions that were undone are left out.',
  period: 'Period',
  periods: { 7: 'Last 7 days', 30: 'Last 30 days', 90: 'Last 90 days' } satisfies Record<
    OverviewDays,
    string
  >,
  update: 'Update',
  updated: (time: string) => t`Figures of ${time}`,
  empty: 'Nothing has happened in this period. Comments, reports and decisions will appear here.',
  none: 'None in this period.',
  noChart: 'The chart can’t be shown. Its numbers are below.',
  table: 'Numbers by day',
  tableOf: (chart: string) => t`${chart}, by day`,
  dayColumn: 'Day',

  waiting: 'Waiting now',
  queue: 'Queue',
  number: 'Number',
  oldest: 'Oldest entry',
  inQueue: (count: number, queue: string) => t`${count} in ${queue}`,
  nothingWaits: 'Nothing is waiting.',
  waits: (count: number) => plural(count, { one: '# is waiting.', other: '# are waiting.' }),
  waitsLongest: (oldest: string, queue: string) => t`The oldest has waited for ${oldest}, in ${queue}.`,

  comments: 'Comments',
  commentsSum: (count: number, days: number, most: string, highest: number) =>
    t`${count} in ${days} days, most of them on ${most} (${highest}).`,

  work: 'Held, rejected and reported',
  held: 'Held by a check',
  rejected: 'Rejected',
  rejectedByPeople: 'Rejected by moderators',
  rejectedByChecks: 'Rejected by checks',
  reports: 'Reports',
  workSum: (held: number, rejected: number, people: number, checks: number) =>
    t`${held} held, ${rejected} rejected (${people} by moderators, ${checks} by checks).`,
  reportsSum: (count: number) => plural(count, { one: '# report.', other: '# reports.' }),

  reasons: 'Reasons of rejections',
  reason: 'Reason',
  by: 'Rejected by',
  automated: 'a check',
  people: 'a moderator',
  reasonsSum: (reason: string, count: number, all: number) =>
    t`The most frequent is “${reason}”: ${count} of ${all}.`,

  response: 'Response time',
  decisions: 'Decisions',
  median: 'Median',
  p90: '90% within',
  decisionsSum: (count: number) =>
    plural(count, {
      one: '# decision about a comment in a queue.',
      other: '# decisions about comments in a queue.',
    }),
  medianSum: (median: string) => t`The median was ${median}.`,
  mediansSum: (quickest: string, slowest: string) =>
    t`The median of a day was between ${quickest} and ${slowest}.`,
};
