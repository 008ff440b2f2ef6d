/** English: messages that are loaded when a page needs them. */
import type { Message } from '../message.js';
import { CHECK_REASONS_TO_MODERATORS } from '../reasons.js';

/** Messages about effects of edits on threads. */
export const edits = {
  then: 'Then',
  now: 'Now',
  removed_words: 'removed',
  added_words: 'added',
  end_of_change: 'end of change',

  addressed: 'Addressed by an edit — thanks to {name}',
  settled: 'Addressed — thanks to {name}',
  settled_by: 'Marked by {name}',
  what_changed: 'What the edit changed',
  mark_addressed: 'Mark as addressed',
  mark_intro: 'The thread folds to one line that thanks {name}, who can reopen it.',
  mark_note: 'What you changed (optional)',
  marked: 'The thread is marked as addressed.',
  reopen: 'Reopen thread',
  reopened: 'The thread is open again.',

  move: 'Move to a paragraph',
  move_intro: 'The thread moves with all its comments. You can undo it.',
  move_maybe: 'Possible matches',
  move_unknown: 'No close match.',
  move_other: 'Another paragraph',
  move_choose: 'Choose a paragraph.',
  moved: 'The thread was moved.',
  moved_by_hand: 'Moved to this paragraph by an editor',
  move_back: 'Undo',
  moved_back: 'The move was undone.',

  problem_thread_not_movable: 'Only threads whose paragraph is gone can be moved.',
  problem_paragraph_mismatch: 'That paragraph is no longer in the article. Choose another one.',
  problem_paragraph_not_found: 'That paragraph is no longer in the article. Choose another one.',
} as const satisfies Record<string, Message>;

export type EditKey = keyof typeof edits;
export type EditCatalogue = Readonly<Record<EditKey, string>>;

/** Messages for authors who ask questions and moderators in the page. */
export const newsroom = {
  ask: 'Ask the readers',
  ask_title: 'Ask the readers of this paragraph',
  ask_question: 'Your question',
  ask_empty: 'Enter a question.',
  ask_display: 'How it is shown',
  ask_display_closed: 'A question mark at the paragraph',
  ask_display_open: 'The question itself, in the margin',
  asked: 'Your question is live.',
  question_change: 'Change question',
  question_close: 'Close question',
  question_open: 'Reopen question',
  question_changed: 'The question is changed.',
  question_closed_now: 'The question is closed. The answers stay.',
  question_open_now: 'The question is open again.',
  take_down: 'Remove',
  take_down_title: 'Reason for removal',
  take_down_intro: 'This removes it for everyone. The author will see this reason.',
  take_down_note: 'A note to the author (optional)',
  taken_down: 'Comment removed.',
  lock: 'Lock thread',
  lock_intro: 'Readers can still read it but not reply.',
  unlock: 'Unlock thread',
  unlock_intro: 'Readers can reply again.',
  lock_reason: 'Reason, for the log',
  lock_reason_missing: 'Enter a reason.',
  locked_now: 'The thread is locked.',
  unlocked_now: 'The thread is unlocked.',
} as const satisfies Record<string, Message>;

export type NewsroomKey = keyof typeof newsroom;
export type NewsroomCatalogue = Readonly<Record<NewsroomKey, string>>;

/** Messages about people's own reports, and decisions about them. */
export const matters = {
  matters: 'Your reports and decisions',
  my_reports: 'Your reports',
  no_reports: 'You haven’t reported anything.',
  report_open: 'A moderator will look at it.',
  report_upheld: 'We removed the comment.',
  report_declined: 'We kept the comment.',
  reports_muted: 'You can’t report comments right now. Reason: {reason}',
  reports_muted_until: 'You can’t report comments until {time}. Reason: {reason}',

  notice: 'Report illegal content',
  notice_intro: 'You don’t need an account. You get a receipt to see what we decide.',
  notice_ground: 'Why is it illegal?',
  ground_hate: 'Illegal hate speech',
  ground_threat: 'Threats or violence',
  ground_defamation: 'Defamation',
  ground_privacy: 'Violation of privacy',
  ground_copyright: 'Copyright',
  ground_fraud: 'Fraud',
  ground_child_safety: 'Danger to children',
  ground_other: 'Another law',
  notice_explain: 'Explain why, with facts',
  notice_contact: 'Your email (optional)',
  notice_true: 'I believe that this is accurate and complete.',
  notice_missing: 'Choose a reason, explain it and tick the box.',
  notice_sent: 'We have your report. Keep this receipt to see what we decide:',
  receipt: 'Receipt',
  receipt_check: 'Check the status of a report',
  receipt_unknown: 'We don’t know this receipt.',

  my_decisions: 'Decisions about you',
  no_decisions: 'No decisions.',
  was_rejected: 'Your comment was removed',
  was_spam: 'Your comment was removed as spam',
  was_refused: 'Your comment wasn’t published',
  was_redacted: 'A moderator removed personal data from your comment',
  was_banned: 'You’re banned from commenting',
  was_muted: 'You can’t report comments',
  was_warned: 'A moderator warned you',
  warning: 'A moderator warned you: {reason}',
  warning_read: 'I’ve read this',
  by_moderator: 'Decided by a moderator',
  by_rule: 'Decided automatically',
  sanction_until: 'Until {time}',
  ask_again: 'Ask for another look',
  ask_why: 'Why should we look at it again?',
  ask_until: 'You can ask until {time}.',
  ask_send: 'Send',
  asked: 'You asked for another look. We answer by {time}.',
  appeal_upheld: 'We looked again and kept our decision.',
  appeal_overturned: 'We looked again and changed our decision.',
} as const satisfies Record<string, Message>;

export type MattersKey = keyof typeof matters;
export type MattersCatalogue = Readonly<Record<MattersKey, string>>;

/** Messages for refusals, by problem code. */
export const problems = {
  problem_invalid_input: 'Something in the text can’t be accepted. Check its length and try again.',
  problem_invalid_text: 'The text has characters we can’t save. Remove unusual symbols and try again.',
  problem_body_too_large: 'The text is too long. Shorten it and try again.',
  problem_consent_required:
    'The site now asks you to agree to something new. Reload the page; your text is saved.',
  problem_guests_off: 'Guests can’t comment here any more. Sign in to comment.',
  problem_token_invalid: 'Your session has ended. Sign in again.',
  problem_forbidden: 'Your account can’t do this.',
  problem_origin_not_allowed: 'This page can’t use the comment service.',
  problem_person_banned: 'You can’t comment right now.',
  problem_ratings_off: 'Ratings are off on this site.',
  problem_article_closed: 'Comments on this article are closed.',
  problem_thread_locked: 'This thread is locked.',
  problem_prompt_closed: 'The author has closed this question.',
  problem_comment_gone: 'This comment is gone.',
  problem_comment_not_found: 'This comment is gone.',
  problem_thread_not_found: 'This thread is gone.',
  problem_edit_window_over: 'This comment can no longer be edited.',
  problem_warning_unread: 'A moderator warned you.',
  problem_reports_muted: 'You can’t report comments right now.',
  problem_already_flagged: 'You already reported this.',
  problem_appeal_not_possible: 'This decision can no longer be appealed.',
  problem_own_comment: 'This is your own comment.',
  problem_reaction_off: 'This reaction is no longer offered.',
  problem_too_many_pins: 'No more comments can be pinned here. Unpin one first.',
  problem_busy: 'Someone else just changed this. Try again.',
  problem_version_mismatch:
    'The comment has changed since you opened it. Copy your text, cancel, and edit again.',
  problem_paragraph_mismatch:
    'This paragraph differs from the published text. Reload the page, or try again later.',
  problem_paragraph_too_long:
    'This paragraph is too long to comment on. Comment on the whole article instead.',
  problem_too_many_passages:
    'No more paragraphs of this page can be commented on. Comment on the whole article instead.',
  problem_quote_mismatch: 'The phrase has changed. Reload the page to comment on it.',
  problem_url_not_allowed: 'This page’s address does not belong to the site.',
  problem_rate_limited: 'You’re going too fast. Wait a moment, then try again.',
  problem_unavailable: 'Comments aren’t available right now. Try again soon.',
} as const satisfies Record<string, Message>;

export type ProblemCatalogue = Readonly<Record<keyof typeof problems, string>>;

/** Messages for an article's authors about the comments on it that wait. */
export const held = {
  waiting: {
    one: '{count} comment on your article is waiting for a moderator',
    other: '{count} comments on your article are waiting for a moderator',
  },
  waiting_intro: 'Readers don’t see these comments. A moderator decides whether they’re published.',
  waiting_none: 'No comments are waiting now.',
} as const satisfies Record<string, Message>;

export type HeldKey = keyof typeof held;
export type HeldCatalogue = Readonly<Record<HeldKey, Message>>;

/** Reasons of checks for moderators, in the console too, and for an article's authors. */
export const checkReasons = CHECK_REASONS_TO_MODERATORS;
