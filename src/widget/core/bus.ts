/** Events about comments, threads and the page: one typed signal per kind. */
import type { Comment, OwnComment, Posted, StreamEvent } from '../../shared/contract.js';
import { signal, type Signal } from './signal.js';

/** A displayed comment: a public one, or the reader's own with its real status. */
export type Shown = Comment | OwnComment;

/** Current votes or reactions of a comment. */
export type Counts = Partial<Pick<Comment, 'up' | 'down' | 'reactions'>>;

export interface Bus {
  /** The store has a new page bundle. */
  pageChanged: Signal<void>;
  overlayChanged: Signal<void>;
  /** Paragraphs were found in the page that had no place before. */
  placesChanged: Signal<void>;
  /** A thread was addressed, reopened, moved or locked; its id. */
  threadChanged: Signal<string>;
  commentChanged: Signal<Shown>;
  /** A comment got a vote or a reaction. */
  countsChanged: Signal<{ id: string; counts: Counts }>;
  /** A comment was deleted or removed by moderators; its id. */
  commentRemoved: Signal<string>;
  /** Another person's comment is available. */
  commentArrived: Signal<StreamEvent>;
  /** The reader's own comment was accepted. */
  commentPosted: Signal<Posted>;
}

export function createBus(): Bus {
  return {
    pageChanged: signal(),
    overlayChanged: signal(),
    placesChanged: signal(),
    threadChanged: signal(),
    commentChanged: signal(),
    countsChanged: signal(),
    commentRemoved: signal(),
    commentArrived: signal(),
    commentPosted: signal(),
  };
}
