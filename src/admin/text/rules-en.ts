/** Texts of the rules view. */
import type { SURGE_MODES } from '../../shared/contract.js';
import type { RuleAction, RuleMode, RuleName } from '../../shared/rules.js';

const numbers = new Intl.NumberFormat('en');

export const rulesView = {
  heading: 'Rules',
  intro:
    'Additional checks of every new or edited comment. Try a rule in observe mode first: it then only records what it would have done. Comments by staff are exempt.',
  readOnly: 'Only administrators can change these.',
  mode: 'Mode',
  modes: { off: 'Off', observe: 'Observe', on: 'On' } satisfies Record<RuleMode, string>,
  action: 'Action',
  actions: {
    report: 'Publish and report',
    hold: 'Wait for a moderator',
    reject: 'Reject',
  } satisfies Record<RuleAction, string>,
  explained: {
    newCommenter: 'People with few published comments.',
    recentRejections: 'People whose recent comments moderators often rejected.',
    burst: 'One person’s comments in quick succession.',
    repeat: 'A comment similar to one its author posted recently.',
    linkDomains: 'Domains that links lead to. Subdomains are included. One domain per line.',
    capitals: 'Texts mostly in capital letters.',
    stackedMarks: 'Letters with stacked marks that cover nearby lines.',
  } satisfies Record<RuleName, string>,
  save: 'Save rules',
  saved: 'Saved. New comments follow these rules.',
  unchanged: 'Nothing was changed.',

  tryIt: 'Try on the last 500 comments',
  trying: 'Trying…',
  tried: (looked: number, changed: number) =>
    `Of the last ${numbers.format(looked)} comments, ${numbers.format(changed)} would have a different result.`,
  found: (rule: string, count: number) => `${rule}: found in ${numbers.format(count)}`,
  becomes: (from: string, to: string) => `${from} → ${to}`,
  outcomes: { published: 'published', pending: 'waits', rejected: 'rejected' },

  surge: {
    heading: 'Busy times',
    hint: 'For the whole site, for a limited time. Comments by staff are exempt.',
    none: 'Normal.',
    active: (what: string, until: string) => `${what} until ${until}.`,
    modes: {
      premoderate: 'Everything waits for a moderator',
      slow: 'Slow down',
      closed: 'No new comments',
    } satisfies Record<(typeof SURGE_MODES)[number], string>,
    seconds: 'Seconds between two comments by one person, in slow mode',
    hours: 'Duration in hours',
    start: {
      premoderate: 'Hold everything',
      slow: 'Slow down',
      closed: 'Close comments',
    } satisfies Record<(typeof SURGE_MODES)[number], string>,
    end: 'Back to normal',
  },
};
