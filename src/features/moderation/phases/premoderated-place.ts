/** Threads and articles whose comments wait for a moderator, except those by staff and trusted people. */
import { isExempt } from './rule-check.js';
import { isRunning } from '../../../shared/surge.js';
import type { ModerationCheck } from './types.js';

export const premoderatedPlace: ModerationCheck = {
  name: 'premoderated-place',
  check(submission) {
    const { place, now } = submission;
    if (!place || isExempt(submission)) return null;
    const { surge, threadPremoderated } = place;
    if (threadPremoderated) return { verdict: 'hold', reason: 'premoderated_thread', evidence: {} };
    if (surge?.mode !== 'premoderate' || !isRunning(surge, now)) return null;
    const until = surge.until === null ? {} : { until: surge.until };
    return { verdict: 'hold', reason: 'premoderated_article', evidence: { cause: surge.cause, ...until } };
  },
};
