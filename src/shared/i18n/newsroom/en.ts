/** English, for authors who ask and moderators who act on the page; loaded for them alone. */
import type { Message } from '../message.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/en.js';

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
