/** English: names of queues, statuses, reasons, people and roles. */
import type {
  ArticleState,
  CommentStatus,
  DecisionReason,
  FlagReason,
  Queue,
  Role,
  Standing,
} from '../../../shared/enums.js';
import type { QueueItem } from '../../../shared/contract.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const queues: Record<Queue, string> = {
  new: 'New',
  pending: 'Pending',
  reported: 'Reported',
  withheld: 'Withheld',
  approved: 'Approved',
  rejected: 'Rejected',
  spam: 'Spam',
};

export const statuses: Record<CommentStatus, string> = {
  published: 'Published',
  pending: 'Waiting for approval',
  withheld: 'Withheld',
  rejected: 'Rejected',
  spam: 'Spam',
  deleted: 'Deleted by its author',
  erased: 'Erased',
};

export const reasons: Record<DecisionReason | FlagReason, string> = {
  within_rules: 'Within the rules',
  abuse: 'Abuse of a person',
  hate: 'Hate against a group',
  spam: 'Spam or advertising',
  off_topic: 'Off topic',
  privacy: 'Private information',
  illegal: 'Against the law',
  misinformation: 'False claims',
  other: 'Something else',
};

export { checkReasons } from '../../../shared/i18n/later/en.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons = {
  manual: { full: 'Manual', short: 'manual' },
  opinions_received: { full: 'No other service objected', short: 'checked' },
  many_reports: { full: 'Many reports in a short time', short: 'reports' },
  article_age: { full: 'The article is old', short: 'old' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions = {
  'comment.approve': 'Approved',
  'comment.reject': 'Rejected',
  'comment.spam': 'Marked as spam',
  'comment.see': 'Seen, left as it is',
  'comment.refuse': 'Rejected by a check',
  'comment.hold': 'Held by a check',
  'comment.report': 'Reported by a check',
  'comment.uphold': 'Appeal declined',
  'comment.release': 'Published',
  'comment.withhold': 'Withheld',
  'comment.undo': 'Decision undone',
  'comment.pin': 'Pinned',
  'comment.unpin': 'Unpinned',
  'comment.feature': 'Featured',
  'comment.unfeature': 'No longer featured',
  'comment.redact': 'Personal data removed',
};

/** Reasons of the log that no one chose. */
export const logReasons = {
  token: 'Claimed by their sign-in',
  request: 'On request',
  erased: 'Erased',
};

/** Actors other than people, by the log's evidence. */
export const actors = {
  'command line': 'Command line',
  'the service': 'Interline itself',
  'the publisher': 'The publisher’s system',
  'the sign-in': 'The site’s sign-in',
};

/** A service token that decided. */
export const machine = (name: string) => t`Machine “${name}”`;

export const roles: Record<Role, string> = {
  guest: 'guest',
  reader: 'reader',
  author: 'author',
  moderator: 'moderator',
  admin: 'administrator',
  publisher: 'publisher',
};

/** Standings of people. */
export const standings: Record<Standing, string> = {
  normal: 'no special treatment',
  premoderated: 'comments wait for a moderator',
  trusted: 'trusted',
};

export const articleStates: Record<ArticleState, string> = {
  open: 'Open',
  closed: 'Closed: no new comments',
  hidden: 'Hidden: no comments shown',
};

/** What a check did. */
export const ruled: Record<QueueItem['verdicts'][number]['verdict'] | 'withhold', string> = {
  approve: 'published by a check',
  observe: 'observed only, no action',
  report: 'reported, and published',
  hold: 'held',
  reject: 'rejected',
  withhold: 'hidden until reviewed',
};

/** Names of what a check found. */
export const evidence = {
  links: 'links',
  allowed: 'allowed',
  word: 'word',
  words: 'words',
  written: 'written as',
  domains: 'domains',
  letters: 'letters',
  capitals: 'capitals',
  characters: 'characters',
  at_least: 'at least',
  at_most: 'at most',
  likeness: 'similarity',
  of: 'of',
  marks: 'marks',
  comments: 'comments',
  seconds: 'seconds',
  rejected: 'rejected',
  decided: 'decided',
  published: 'published',
  until: 'until',
  cause: 'cause',
  why: 'why',
  would: 'would',
  flags: 'reports',
  service: 'service',
  from: 'from',
  category: 'category',
  percent: 'percent',
  threshold: 'threshold',
  model: 'version',
  version: 'version',
  passages: 'passages',
  earlier: 'also from earlier versions',
};

/** A comment's texts. */
export const commentTexts = { versions: 'All versions', redact: 'Remove personal data…' };
