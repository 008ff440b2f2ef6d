/** English, for authors who ask and moderators who act on the page; loaded for them alone. */
import type { Message } from '../message.js';

export const newsroom = {
  ask: 'Ask the readers',
  ask_title: 'Ask the readers of this paragraph',
  ask_question: 'Your question',
  ask_empty: 'Write a question first.',
  ask_display: 'How it is shown',
  ask_display_closed: 'A question mark at the paragraph',
  ask_display_open: 'The question itself, in the margin',
  asked: 'Your question stands at the paragraph.',
  question_change: 'Change question',
  question_close: 'Close question',
  question_open: 'Open question again',
  question_changed: 'The question is changed.',
  question_closed_now: 'The question is closed. The answers stay.',
  question_open_now: 'The question is open again.',
  take_down: 'Take down',
  take_down_title: 'Why is it taken down?',
  take_down_intro: 'It disappears for everybody. Its writer sees the reason.',
  take_down_note: 'A note to the writer (optional)',
  taken_down: 'The comment is taken down.',
  lock: 'Lock thread',
  lock_intro: 'The thread can still be read, but not answered.',
  unlock: 'Unlock thread',
  unlock_intro: 'The thread can be answered again.',
  lock_reason: 'Reason, for the log',
  lock_reason_missing: 'Write a reason first.',
  locked_now: 'The thread is locked.',
  unlocked_now: 'The thread is unlocked.',
} as const satisfies Record<string, Message>;

export type NewsroomKey = keyof typeof newsroom;
export type NewsroomCatalogue = Readonly<Record<NewsroomKey, string>>;
