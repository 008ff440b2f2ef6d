/** English: the texts that the console's first load needs. */
import type { Queue } from '../../../shared/enums.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('en');

export const text = {
  product: 'Interline',
  title: (place: string) => t`${place} · Interline moderation`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'guest',
  aboutPerson: (name: string) => t`About ${name}`,
  count: (count: number) => t`${count}`,

  skipToList: 'Skip to the queue',
  skipToMain: 'Skip to the content',
  queuesLabel: 'Queues',
  moreLabel: 'More',
  menu: 'Menu',
  overview: 'Overview',
  articles: 'Articles',
  articleLink: 'Threads in its text',
  log: 'Log',
  report: 'Report',
  appeals: 'Appeals',
  settings: 'Settings',
  words: 'Words',
  rules: 'Rules',
  help: 'Keyboard',
  language: (name: string) => t`Language: ${name}`,
  signOut: 'Sign out',

  session: {
    malformed: 'This does not look like a token: it should have three parts, with dots between them.',
    expired: 'Your session has ended. Ask your site for a new link. Your decisions are saved.',
    refused: 'This token wasn’t accepted. It may have expired, or belong to another site.',
    noSite: (site: string) => t`There is no site called “${site}” here.`,
    notAllowed: (name: string) =>
      t`${name} can’t moderate on this site. An administrator can assign that role.`,
    banned: (reason: string) => t`You are banned on this site: ${reason}`,
    checking: 'Signing in…',
  },

  list: {
    label: (queue: string) => t`${queue} comments`,
    loading: 'Loading…',
    empty: {
      new: 'No new comments. You’ve looked at all of them.',
      pending: 'No comments are waiting for approval.',
      reported: 'No open reports.',
      withheld: 'No withheld comments.',
      approved: 'No approved comments yet.',
      rejected: 'No rejected comments.',
      spam: 'No spam.',
    } satisfies Record<Queue, string>,
    emptyHint: 'New comments appear here automatically.',
    failed: 'The queue could not be loaded.',
    retry: 'Try again',
    more: 'Load more',
    arrivals: (count: number) => plural(count, { one: '# new comment', other: '# new comments' }),
    select: (name: string) => t`Select the comment by ${name}`,
    selected: (count: number) => plural(count, { one: '# selected', other: '# selected' }),
    selectAll: 'Select all loaded',
    clearSelection: 'Clear selection',
    flags: (count: number) => plural(count, { one: '# report', other: '# reports' }),
    goneElsewhere: 'Decided elsewhere',
    position: (at: number, of: number) => t`${at} of ${of}`,
    positionOfMore: (at: number, of: number) => t`${at} of more than ${of}`,
    lookingAt: (names: readonly string[]) =>
      plural(names.length, {
        one: t`${list(names)} is looking at this.`,
        other: t`${list(names)} are looking at this.`,
      }),
    others: (count: number) => plural(count, { one: '# other', other: '# others' }),
  },

  item: {
    none: 'Choose a comment to see it here.',
    back: 'Back to the queue',
    by: (name: string) => t`Comment by ${name}`,
    edited: 'edited',
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
    paragraphThen: 'Then',
    paragraphNow: 'Now',
    paragraphGone: 'The paragraph is no longer in the article',
    paragraphUncertain: 'This passage may have moved',
    unverified: 'Not matched to the published text yet',
    changed: 'Changed since',
    removedMark: 'removed:',
    addedMark: 'added:',
    endMark: 'end.',
    quoteStart: 'phrase commented on:',
    around: 'The thread around it',
    aroundEmpty: 'Nothing in this thread is public.',
    thisOne: 'this comment',
    why: 'Reason for review',
    whyNothing: 'No rule matched, and no reader reported it.',
    whyAll: 'Show all reasons',
    rule: (result: string) => t`Rule: ${result}`,
    reportedBy: 'Reported by',
    answered: 'answered by a decision',
    notCounted: 'new here, so it doesn’t count toward hiding',
    undone: 'undone',
    author: 'The author’s record',
    record: (published: number, rejected: number) => t`${published} published, ${rejected} rejected`,
    banned: 'Banned',
    bannedUntil: (date: string) => t`Banned until ${date}`,
    history: 'Decisions',
    noHistory: 'No decisions yet.',
    byRule: 'a rule',
    logOfPerson: 'All decisions about this person',
    logOfComment: 'In the log',
  },

  decide: {
    label: 'Decide',
    approve: 'Approve',
    approveMany: (count: number) => t`Approve ${count}`,
    reject: 'Reject…',
    rejectMany: (count: number) => t`Reject ${count}…`,
    spam: 'Spam',
    spamMany: (count: number) => t`Spam ${count}`,
    see: 'Seen',
    seeMany: (count: number) => t`Seen ${count}`,
    previous: 'Previous',
    next: 'Next',
    undo: 'Undo',
    lock: 'Lock thread…',
    unlock: 'Unlock thread…',
    pin: 'Pin to the top',
    unpin: 'Unpin',
    feature: 'Mark as featured',
    unfeature: 'Remove “Featured”',
    pinDone: (on: boolean): string => (on ? 'Pinned to the top of the list.' : 'Unpinned.'),
    featureDone: (on: boolean): string => (on ? 'Marked as featured.' : 'No longer featured.'),
    articleState: 'Close or hide article…',
    articleStateOpen: 'Open or hide article…',
    standing: 'Comments of this person…',
    ban: 'Ban author…',
    unban: 'Lift ban…',
    notAllowed: 'You can read the queues but not decide.',
    notAboutThis: 'You can’t decide about your own comments or those of people above you.',
    comments: (count: number) => plural(count, { one: '# comment', other: '# comments' }),
    /** `what`: a name, or a number of comments. */
    approved: (what: string) => t`Approved: ${what}.`,
    rejected: (what: string, reason: string) => t`Rejected: ${what}. Reason: ${reason}.`,
    spammed: (what: string) => t`Marked as spam: ${what}.`,
    seen: (what: string) => t`Marked as seen: ${what}.`,
    undoneOne: (queue: string) => t`Undone: back in ${queue}.`,
    undone: (count: number, queue: string) =>
      plural(count, {
        one: t`Undone: # comment back in ${queue}.`,
        other: t`Undone: # comments back in ${queue}.`,
      }),
    undoneElsewhere: (count: number) =>
      plural(count, {
        one: 'Undone: it’s as a colleague had decided it.',
        other: 'Undone: # comments are as a colleague had decided them.',
      }),
    notUndone: (count: number) =>
      plural(count, {
        one: '# comment has changed since and can’t be undone.',
        other: '# comments have changed since and can’t be undone.',
      }),
    nothingToUndo: 'Nothing to undo.',
    moved: (count: number) =>
      plural(count, {
        one: '# comment changed while you had it open, so nothing was decided. Look at it again.',
        other: '# comments changed while you had them open and were not decided. Look at them again.',
      }),
    failed: (count: number, why: string) =>
      plural(count, { one: t`# comment put back: ${why}`, other: t`# comments put back: ${why}` }),
    missing: (count: number) =>
      plural(count, { one: '# comment was no longer there.', other: '# comments were no longer there.' }),
  },

  rejectDialog: {
    heading: 'Why is it rejected?',
    headingMany: (count: number) =>
      plural(count, { one: 'Why is this # rejected?', other: 'Why are these # rejected?' }),
    hint: 'Press a number, or choose. The author sees the reason and the note.',
    note: 'Note to the author (optional)',
    noteHint: 'Write it first, then choose the reason.',
  },

  dialog: { cancel: 'Cancel', close: 'Close', needReason: 'Enter a reason. It’s saved in the log.' },

  errors: {
    offline: 'the service cannot be reached. Check the connection.',
    unexpected: 'the service had a problem. Try again in a moment.',
    rateLimited: 'too many requests at once. Wait a moment.',
    busy: 'someone else just changed it. Try again.',
    moved: 'it changed in the meantime.',
    forbidden: 'you are not allowed to do that.',
    banned: (reason: string) => t`you are banned (${reason}).`,
    gone: 'it is no longer there.',
    prefix: (why: string) => t`That did not work: ${why}`,
    stale: 'Counts may be out of date: the service cannot be reached.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');
