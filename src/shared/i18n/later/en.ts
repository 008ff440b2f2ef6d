/** English: messages that are loaded when a page needs them. */
import type { Message } from '../message.js';

/** What edits make of threads. */
export const edits = {
  passage_edited_since: 'The paragraph was edited since',
  passage_removed_since: 'The passage was removed since',
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
  moved: 'The thread is at its new paragraph.',
  moved_by_hand: 'Moved to this paragraph by an editor',
  move_back: 'Undo',
  moved_back: 'The thread is back where it was.',

  problem_thread_not_movable: 'This thread has its paragraph and stays there.',
  problem_paragraph_mismatch: 'That paragraph is no longer in the article. Choose another one.',
  problem_paragraph_not_found: 'That paragraph is no longer in the article. Choose another one.',
} as const satisfies Record<string, Message>;

export type EditKey = keyof typeof edits;
export type EditCatalogue = Readonly<Record<EditKey, string>>;

/** For authors who ask questions and moderators who act on the page. */
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
