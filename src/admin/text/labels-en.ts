/** The console's names for queues, statuses, reasons, log entries, people and roles, in English. */
import { CHECK_REASONS_TO_MODERATORS } from '../../shared/i18n/reasons.js';
import type {
  ArticleState,
  CommentStatus,
  DecisionReason,
  FlagReason,
  Queue,
  Role,
  Standing,
} from '../../shared/enums.js';

export const queues: Record<Queue, string> = {
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

/** Reasons not chosen by moderators. One without an entry is shown as its name in words. */
export const ruleReasons: Record<string, { full: string; short: string }> = {
  ...CHECK_REASONS_TO_MODERATORS,
  manual: { full: 'Manual', short: 'manual' },
};

/** Actions in the log. */
export const actions: Record<string, string> = {
  'comment.approve': 'Approved',
  'comment.reject': 'Rejected',
  'comment.spam': 'Marked as spam',
  'comment.refuse': 'Rejected by a check',
  'comment.uphold': 'Appeal declined',
  'comment.withhold': 'Withheld',
  'comment.undo': 'Decision undone',
  'comment.pin': 'Pinned',
  'comment.unpin': 'Unpinned',
  'comment.feature': 'Featured',
  'comment.unfeature': 'No longer featured',
  'thread.lock': 'Thread locked',
  'thread.unlock': 'Thread unlocked',
  'thread.move': 'Thread moved',
  'thread.move_undone': 'Thread moved back',
  'thread.resolve': 'Thread marked as addressed',
  'thread.reopen': 'Thread reopened',
  'article.open': 'Article opened',
  'article.close': 'Article closed',
  'article.hide': 'Article hidden',
  'article.delete': 'Article deleted',
  'person.standing': 'Comments of a person',
  'person.ban': 'Person banned',
  'person.unban': 'Ban lifted',
  'person.note_add': 'Note added',
  'person.note_remove': 'Note deleted',
  'person.warn': 'Person warned',
  'person.unwarn': 'Warning withdrawn',
  'person.warning_read': 'Warning read',
  'person.uphold': 'Appeal declined',
  'person.mute_reports': 'Reports muted',
  'person.unmute_reports': 'Reports unmuted',
  'site.create': 'Site created',
  'site.rename': 'Site renamed',
  'site.origins': 'Origins changed',
  'site.delete': 'Site deleted',
  'settings.change': 'Setting changed',
  'word.add': 'Word added',
  'word.change': 'Word changed',
  'word.remove': 'Word removed',
  'word.import': 'Words imported',
  'issuer.add': 'Issuer trusted',
  'issuer.change': 'Issuer changed',
  'key.add': 'Key added',
  'key.revoke': 'Key revoked',
  'service_token.create': 'Service token created',
  'service_token.revoke': 'Service tokens revoked',
};

/** Actors other than people, by the log's evidence. */
export const actors: Record<string, string> = {
  'command line': 'Command line',
  'the service': 'Interline itself',
  'the publisher': 'The publisher’s system',
};

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

/** Descriptions of the keys. */
export const keys = {
  next: 'Next comment',
  previous: 'Previous comment',
  approve: 'Approve',
  reject: 'Reject, then 1 to 8 for the reason',
  spam: 'Mark as spam',
  undo: 'Undo the last decision',
  select: 'Select or deselect',
  selectRange: 'Select from the last selected to here',
  clear: 'Clear selection or search',
  lock: 'Lock or unlock the thread',
  ban: 'Ban the author, or lift the ban',
  arrivals: 'Show new comments',
  search: 'Search in loaded comments',
  help: 'This list',
};
