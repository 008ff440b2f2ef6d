/** English: the rules view. */
import type { RuleAction, RuleMode, RuleName, RuleParameters, SURGE_MODES } from '../../../shared/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

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
  titles: {
    newCommenter: 'New commenters',
    recentRejections: 'Recently rejected',
    burst: 'Many at once',
    repeat: 'Repeats',
    linkDomains: 'Domains of links',
    tooShort: 'Very short comments',
    tooLong: 'Very long comments',
    capitals: 'Capital letters',
    learnt: 'Like rejected ones',
    stackedMarks: 'Stacked marks',
  } satisfies Record<RuleName, string>,
  parameters: {
    newCommenter: { comments: 'Until this many comments are published' },
    recentRejections: {
      percent: 'Percent rejected of the last twenty decisions',
      atLeast: 'And at least this many',
    },
    burst: { comments: 'More comments than', seconds: 'Within this many seconds' },
    repeat: { likeness: 'Similarity in percent, at least' },
    linkDomains: { denied: 'Denied domains', allowed: 'Only these domains; empty: all' },
    tooShort: { characters: 'Fewer characters than' },
    tooLong: { characters: 'More characters than' },
    capitals: {
      percent: 'Percent of capital letters, at least',
      letters: 'In texts with at least this many letters',
    },
    learnt: {},
    stackedMarks: { marks: 'Marks on one letter, at least' },
  } satisfies RuleParameters<string>,
  explained: {
    newCommenter: 'People with few published comments.',
    recentRejections: 'People whose recent comments moderators often rejected.',
    burst: 'One person’s comments in quick succession.',
    repeat: 'A comment similar to one its author posted recently.',
    linkDomains: 'Domains that links lead to. Subdomains are included. One domain per line.',
    tooShort: 'Such as “first” or a single emoji.',
    tooLong: 'Maximum comment length, under Settings, is the limit for everyone.',
    capitals: 'Texts mostly in capital letters.',
    learnt:
      'Learnt from your moderators’ decisions. It can be switched on once it finds rejected comments reliably.',
    stackedMarks: 'Letters with stacked marks that cover nearby lines.',
  } satisfies Record<RuleName, string>,
  save: 'Save rules',
  saved: 'Saved. New comments follow these rules.',
  unchanged: 'Nothing was changed.',

  tryIt: 'Try on the last 500 comments',
  trying: 'Trying…',
  tried: (looked: number, changed: number) =>
    t`Of the last ${looked} comments, ${changed} would have a different result.`,
  found: (rule: string, count: number) => t`${rule}: found in ${count}`,
  outcomes: { published: 'published', pending: 'waits', rejected: 'rejected' },

  surge: {
    heading: 'Busy times',
    hint: 'For the whole site, for a limited time. Comments by staff are exempt.',
    none: 'Normal.',
    active: (what: string, until: string) => t`${what} until ${until}.`,
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
    articles: 'Articles',
    endedFor: (title: string) => t`Back to normal: “${title}”.`,
    endFor: (title: string) => t`Back to normal: ${title}`,
  },

  learning: {
    none: 'Nothing learnt yet.',
    measured: (of: number) => t`Measured on the last ${of} decisions, which it had not seen:`,
    precision: (right: number, found: number, percent: number) =>
      t`${right} of the ${found} it found were rejected (precision ${percent}%).`,
    recall: (right: number, rejected: number, percent: number) =>
      t`It found ${right} of the ${rejected} rejected ones (recall ${percent}%).`,
    good: 'It can be switched on.',
    notGood: (heldOut: number, found: number, precision: number, recall: number) =>
      t`It can only observe until it is measured on ${heldOut} decisions, finds ${found}, and reaches a precision of ${precision}% and a recall of ${recall}%.`,
    trained: (version: number, time: string) => t`Version ${version}, ${time}.`,
    train: 'Learn from decisions now',
    training: 'Learning…',
  },

  automatic: {
    heading: 'Automatic busy times',
    hint: 'Each start is in the log. One press on “Back to normal” ends it, and the same reports don’t start it again.',
    what: 'What happens',
    observe: 'Only observe: the log says what would have started',
    modes: {
      off: 'Nothing',
      premoderate: 'Everything waits for a moderator',
      slow: 'Slow down',
      closed: 'No new comments',
    } satisfies Record<'off' | (typeof SURGE_MODES)[number], string>,
    age: 'Old articles',
    article: 'Many reports on one article',
    site: 'Many reports on the whole site',
    ageHint: 'Applies once to each open article. A moderator can open it again.',
    reportsHint: 'Only reports that count. Several reports by one person count once.',
    fields: {
      days: 'Days after publication',
      people: 'People who report',
      minutes: 'Within this many minutes',
      hours: 'Duration in hours',
    },
    save: 'Save',
    saved: 'Saved.',
  },
};
