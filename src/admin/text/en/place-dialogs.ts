/** English: dialogs for premoderation of a thread and busy times of an article. */
import type { ArticleSurge } from '../../../shared/contract.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const premoderationDialog = {
  hold: 'Hold new replies in this thread',
  release: 'Stop holding replies in this thread',
  hint: 'A moderator reviews every new or edited comment in it before it appears. Its author is told. Comments by staff are exempt.',
  reason: 'Reason, for the log',
  done: (held: boolean): string => (held ? 'Replies now wait for a moderator.' : 'Replies no longer wait.'),
};

export const surgeDialog = {
  heading: 'Busy times for this article',
  legend: 'New comments',
  modes: {
    premoderate: 'Wait for a moderator',
    slow: 'Slow mode: one per person every so many seconds',
    closed: 'None are accepted',
  } satisfies Record<ArticleSurge['mode'], string>,
  seconds: 'Seconds between two comments',
  hours: 'Duration in hours; empty: until someone ends it',
  reason: 'Reason, for the log',
  submit: 'Start',
  started: (mode: string) => t`${mode}, on this article.`,
};
