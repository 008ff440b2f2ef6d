/** English: premoderation and busy times of one thread or article. */
import type { ArticleSurge } from '../../../shared/contract.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const placeWords = {
  modes: {
    premoderate: 'Comments wait for a moderator',
    slow: 'Slow mode',
    closed: 'No new comments for now',
  } satisfies Record<ArticleSurge['mode'], string>,
  causes: {
    reports: 'because of many reports',
    age: 'because of its age',
  } satisfies Record<Exclude<ArticleSurge['cause'], 'manual'>, string>,
  until: (time: string) => t`until ${time}`,
  threadHeld: 'Replies wait for a moderator',
  hold: 'Hold replies…',
  release: 'Stop holding replies…',
  busy: 'Busy times…',
  end: 'Back to normal',
  ended: 'The article is back to normal.',
};
