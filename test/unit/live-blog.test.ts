/** Live blogs: with every publish a new entry on top, two edited, the oldest removed; with a thread on every block. */
import { expect, test } from '@jest/globals';
import { playLiveBlog } from '../support/live-blog.js';
import type { LiveBlogKind } from '../support/live-entries.js';
import { LiveLedger } from '../support/live-ledger.js';

const KINDS: LiveBlogKind[] = ['prose', 'news', 'ticker'];
const PAGES = [
  { window: 6, newest: 'first' },
  { window: 12, newest: 'first' },
  { window: 12, newest: 'last' },
  { window: null, newest: 'first' },
] as const;
const SEEDS = [1, 2, 3, 4, 5];

test.each(KINDS.flatMap((kind) => PAGES.map((page) => ({ kind, ...page }))))(
  'no thread of a $kind blog is shown at another paragraph, window $window, newest $newest',
  (options) => {
    const threads = SEEDS.flatMap((seed) => {
      const ledger = new LiveLedger();
      playLiveBlog({ ...options, seed, publishes: 25, start: 12, ids: false }).forEach((page, publish) => {
        if (publish > 0) ledger.lookAhead(page);
        ledger.publish(page);
      });
      return ledger.threads;
    });
    expect(threads.filter(({ everWrong, aheadWrong }) => everWrong || aheadWrong)).toEqual([]);
    expect(threads.filter(({ everLost }) => everLost).length).toBeLessThanOrEqual(0.02 * threads.length);
  },
);
