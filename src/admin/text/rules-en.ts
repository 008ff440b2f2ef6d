/** The words of the view of rules. */
import type { SURGE_MODES } from '../../shared/contract.js';
import type { RuleAction, RuleMode, RuleName } from '../../shared/rules.js';

const numbers = new Intl.NumberFormat('en');

export const rulesView = {
  heading: 'Rules',
  intro:
    'Checks that every new or edited comment goes through, besides words, links and the other settings. Let a rule observe first: it then notes what it would have done and does nothing. Comments of the newsroom pass.',
  readOnly: 'Only administrators can change these.',
  mode: 'Mode',
  modes: { off: 'Off', observe: 'Observe', on: 'On' } satisfies Record<RuleMode, string>,
  action: 'What it does',
  actions: {
    report: 'Publish and report',
    hold: 'Wait for a moderator',
    reject: 'Reject',
  } satisfies Record<RuleAction, string>,
  explained: {
    newCommenter: 'People with few published comments.',
    recentRejections: 'People whose last comments moderators often rejected.',
    burst: 'One person’s comments in quick succession.',
    repeat: 'A comment that is nearly the same as one its author posted lately.',
    linkDomains: 'Where links lead. Subdomains belong to their domain. One domain on each line.',
    capitals: 'Texts that shout.',
    stackedMarks: 'Letters with marks that cover the lines around.',
  } satisfies Record<RuleName, string>,
  save: 'Save rules',
  saved: 'Saved. New comments follow these rules.',
  unchanged: 'Nothing was changed.',

  tryIt: 'Try on the last 500 comments',
  trying: 'Trying…',
  tried: (looked: number, changed: number) =>
    `Of the last ${numbers.format(looked)} comments, ${numbers.format(changed)} would come out differently.`,
  found: (rule: string, count: number) => `${rule}: found in ${numbers.format(count)}`,
  becomes: (from: string, to: string) => `${from} → ${to}`,
  outcomes: { published: 'published', pending: 'waits', rejected: 'rejected' },

  surge: {
    heading: 'Busy times',
    hint: 'For the whole site, for a time. Comments of the newsroom always pass.',
    none: 'As always.',
    active: (what: string, until: string) => `${what} until ${until}.`,
    modes: {
      premoderate: 'Everything waits for a moderator',
      slow: 'Slow down',
      closed: 'No new comments',
    } satisfies Record<(typeof SURGE_MODES)[number], string>,
    seconds: 'Seconds between two comments of a person, when slowed down',
    hours: 'For so many hours',
    start: {
      premoderate: 'Have everything wait',
      slow: 'Slow down',
      closed: 'Take no comments',
    } satisfies Record<(typeof SURGE_MODES)[number], string>,
    end: 'Back to normal',
  },
};
