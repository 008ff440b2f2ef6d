/** All texts of the console in English. Another language is another object of this shape. */
import type { QueueItem } from '../../shared/contract.js';
import type { ArticleState, Queue } from '../../shared/enums.js';
import * as labels from './labels-en.js';
import { rulesView } from './rules-en.js';
import { appealsView } from './appeals-en.js';
import { drawerWords } from './drawer-en.js';
import { banDialog, muteDialog, noticeWords, reporterWords, standingDialog } from './person-en.js';
import { settingsWords } from './settings-en.js';
import { transparencyView } from './transparency-en.js';
import { wordsView } from './words-en.js';

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

/** `one` or `other`, with the number in front. */
function counted(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : other}`;
}

export const text = {
  product: 'Interline',
  title: (place: string) => `${place} · Interline moderation`,
  ...labels,
  settingsWords,
  rulesView,
  appealsView,
  transparencyView,
  banDialog,
  drawerWords,
  standingDialog,
  muteDialog,
  reporterWords,
  noticeWords,
  wordsView,
  guest: 'guest',
  /** `held_word` as "held word", for names without a text. */
  inWords: (name: string) => name.replace(/[_.-]/g, ' '),
  count: (count: number) => numbers.format(count),
  comments: (count: number) => counted(count, 'comment', 'comments'),

  skipToList: 'Skip to the queue',
  skipToMain: 'Skip to the content',
  queuesLabel: 'Queues',
  moreLabel: 'More',
  log: 'Log',
  settings: 'Settings',
  words: 'Words',
  rules: 'Rules',
  help: 'Keyboard',
  signOut: 'Sign out',
  signedInAs: (name: string, site: string) => `${name} on ${site}`,
  newSince: (queue: string, count: number) => `${queue}, ${numbers.format(count)}`,

  signIn: {
    heading: 'Moderation',
    intro: 'Open the link your site gave you, or paste a token from it.',
    site: 'Site key',
    token: 'Token',
    tokenHint: 'Starts with “eyJ”. It’s kept in this tab only, until you close it.',
    submit: 'Sign in',
    missing: 'Fill in both the site key and the token.',
    malformed: 'This does not look like a token: it should have three parts, with dots between them.',
    expired: 'Your session has ended. Ask your site for a new link. Your decisions are saved.',
    refused: 'This token wasn’t accepted. It may have expired, or belong to another site.',
    noSite: (site: string) => `There is no site called “${site}” here.`,
    notAllowed: (name: string) =>
      `${name} can’t moderate on this site. An administrator can assign that role.`,
    banned: (reason: string) => `You are banned on this site: ${reason}`,
    checking: 'Signing in…',
  },

  list: {
    label: (queue: string) => `${queue} comments`,
    loading: 'Loading…',
    empty: {
      pending: 'No comments are waiting for approval.',
      reported: 'No open reports.',
      withheld: 'No withheld comments.',
      approved: 'No approved comments yet.',
      rejected: 'No rejected comments.',
      spam: 'No spam.',
    } satisfies Record<Queue, string>,
    emptyHint: 'New comments appear here automatically.',
    noMatch: (words: string) => `No loaded comment has “${words}” in it.`,
    failed: 'The queue could not be loaded.',
    retry: 'Try again',
    more: 'Load more',
    arrivals: (count: number) => counted(count, 'new comment', 'new comments'),
    search: 'Search in loaded comments',
    clearSearch: 'Clear the search',
    select: (name: string) => `Select the comment by ${name}`,
    selected: (count: number) => counted(count, 'selected', 'selected'),
    selectAll: 'Select all loaded',
    clearSelection: 'Clear selection',
    flags: (count: number) => counted(count, 'report', 'reports'),
    goneElsewhere: 'Decided elsewhere',
    position: (at: number, of: number) => `${numbers.format(at)} of ${numbers.format(of)}`,
  },

  item: {
    none: 'Choose a comment to see it here.',
    back: 'Back to the queue',
    by: (name: string) => `Comment by ${name}`,
    posted: 'Posted',
    edited: 'edited',
    article: 'Article',
    onArticle: 'On the article as a whole',
    inReplyTo: 'In reply to',
    question: 'Answers the author’s question',
    threadLocked: 'Thread locked',
    onPage: 'Open on its page',
    pinned: 'Pinned',
    featured: 'Featured',
    source: 'Show the Markdown as typed',
    gone: 'Someone else decided this comment while you had it open.',
    paragraph: 'The paragraph',
    paragraphUnchanged: 'Unchanged since the comment was written',
    paragraphThen: 'Then',
    paragraphNow: 'Now',
    paragraphGone: 'The paragraph is no longer in the article',
    paragraphUncertain: 'This passage may have moved',
    unverified: 'Not matched to the published text yet',
    changed: 'Changed since',
    showChange: 'Show what changed',
    removedMark: 'removed:',
    addedMark: 'added:',
    endMark: 'end.',
    quoteStart: 'phrase commented on:',
    around: 'The thread around it',
    aroundEmpty: 'Nothing in this thread is public.',
    thisOne: 'this comment',
    why: 'Reason for review',
    whyNothing: 'No rule matched, and no reader reported it.',
    rule: (phase: string) => `Rule: ${phase}`,
    ruled: {
      approve: 'published by a check',
      observe: 'observed only, no action',
      report: 'reported, and published',
      hold: 'held before publication',
      reject: 'rejected before publication',
      withhold: 'hidden until reviewed',
    } satisfies Record<QueueItem['verdicts'][number]['verdict'] | 'withhold', string>,
    reportedBy: 'Reported by',
    answered: 'answered by a decision',
    notCounted: 'new here, so it doesn’t count toward hiding',
    undone: 'undone',
    author: 'The author’s record',
    published: 'published',
    rejected: 'rejected',
    banned: 'Banned',
    bannedUntil: (date: string) => `Banned until ${date}`,
    history: 'Decisions',
    noHistory: 'No decisions yet.',
    byRule: 'a rule',
    logOfPerson: 'All decisions about this person',
    logOfComment: 'In the log',
  },

  decide: {
    label: 'Decide',
    approve: (many: string) => `Approve ${many}`.trim(),
    reject: (many: string) => `Reject ${many}`.trim() + '…',
    spam: (many: string) => `Spam ${many}`.trim(),
    previous: 'Previous',
    next: 'Next',
    undo: 'Undo',
    more: 'Thread and person',
    lock: 'Lock thread…',
    unlock: 'Unlock thread…',
    pin: 'Pin to the top',
    unpin: 'Unpin',
    feature: 'Mark as featured',
    unfeature: 'Remove “Featured”',
    pinDone: (on: boolean) => (on ? 'Pinned to the top of the list.' : 'Unpinned.'),
    featureDone: (on: boolean) => (on ? 'Marked as featured.' : 'No longer featured.'),
    articleState: 'Close or hide article…',
    articleStateOpen: 'Open or hide article…',
    standing: 'Comments of this person…',
    ban: 'Ban author…',
    unban: 'Lift ban…',
    notAllowed: 'You can read the queues but not decide.',
    notAboutThis: 'You can’t decide about your own comments or those of people above you.',
    approved: (count: number, name: string) => done('Approved', count, name),
    rejected: (count: number, name: string, reason: string) =>
      `${done('Rejected', count, name)} Reason: ${reason}.`,
    spammed: (count: number, name: string) => done('Marked as spam', count, name),
    undone: (count: number, queue: string) =>
      count === 1
        ? `Undone: back in ${queue}.`
        : `Undone: ${counted(count, 'comment', 'comments')} back in ${queue}.`,
    notUndone: (count: number) =>
      `${counted(count, 'comment has', 'comments have')} changed since and can’t be undone.`,
    nothingToUndo: 'Nothing to undo.',
    moved: (count: number) =>
      count === 1
        ? '1 comment changed while you had it open, so nothing was decided. Look at it again.'
        : `${numbers.format(count)} comments changed while you had them open and were not decided. Look at them again.`,
    failed: (count: number, why: string) => `${counted(count, 'comment', 'comments')} put back: ${why}`,
    missing: (count: number) => `${counted(count, 'comment was', 'comments were')} no longer there.`,
    nowAt: (name: string) => `Next: ${name}.`,
    queueDone: 'That was the last one.',
  },

  rejectDialog: {
    heading: 'Why is it rejected?',
    headingMany: (count: number) => `Why are these ${numbers.format(count)} rejected?`,
    hint: 'Press a number, or choose. The author sees the reason and the note.',
    note: 'Note to the author (optional)',
    noteHint: 'Write it first, then choose the reason.',
    cancel: 'Cancel',
  },

  lockDialog: {
    lock: 'Lock this thread',
    unlock: 'Unlock this thread',
    lockHint: 'Readers can still read it but not reply.',
    unlockHint: 'Readers can reply again.',
    reason: 'Reason, for the log',
    done: (locked: boolean) => (locked ? 'Thread locked.' : 'Thread unlocked.'),
  },

  articleDialog: {
    heading: 'Comments on this article',
    state: 'State',
    reason: 'Reason, for the log',
    submit: 'Change',
    done: (state: ArticleState) => `Article changed. ${labels.articleStates[state]}.`,
  },

  dialog: { cancel: 'Cancel', close: 'Close', needReason: 'Enter a reason. It’s saved in the log.' },

  keyboard: {
    heading: 'Keyboard',
    on: 'Single-key shortcuts are on',
    hint: 'Turn them off if they get in the way of speech input or a screen reader.',
    keys: labels.keys,
  },

  logView: {
    heading: 'Log',
    all: 'Every decision and every change of the site, newest first',
    ofPerson: 'Decisions about one person',
    ofComment: 'Decisions about one comment',
    showAll: 'Show every decision',
    showComment: 'Show comment',
    showCommentOf: (time: string) => `Show the comment decided on ${time}`,
    when: 'When',
    who: 'Who',
    what: 'What',
    why: 'Why',
    change: 'From, to',
    details: 'Details',
    empty: 'Nothing has been decided or changed yet.',
    none: '–',
  },

  settingsView: {
    heading: 'Settings',
    readOnly: 'Only administrators can change these.',
    save: 'Save changes',
    saved: 'Saved. New comments follow these settings.',
    unchanged: 'Nothing was changed.',
    failed: 'Not saved.',
  },

  errors: {
    offline: 'the service cannot be reached. Check the connection.',
    unexpected: 'the service had a problem. Try again in a moment.',
    rateLimited: 'too many requests at once. Wait a moment.',
    busy: 'someone else just changed it. Try again.',
    moved: 'it changed in the meantime.',
    appealAnswered: 'someone else has answered this appeal.',
    ownDecision: 'it is about your own decision. Another moderator has to answer.',
    tooManyPins: 'this article has the maximum number of pinned comments. Unpin one first.',
    forbidden: 'you are not allowed to do that.',
    banned: (reason: string) => `you are banned (${reason}).`,
    gone: 'it is no longer there.',
    dismiss: 'Dismiss',
    prefix: (why: string) => `That did not work: ${why}`,
    stale: 'Counts may be out of date: the service cannot be reached.',
  },
};

function done(what: string, count: number, name: string): string {
  return count === 1 ? `${what}: ${name}.` : `${what}: ${counted(count, 'comment', 'comments')}.`;
}
