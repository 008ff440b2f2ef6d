/** English, for what edits make of threads; loaded when there is such a thread, so apart from the other sentences. */
import type { Message } from '../message.js';

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
