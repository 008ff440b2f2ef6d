/** How the pieces of the list refer to each other. */
import type { CommentList } from '../../shared/contract.js';
import type { ListSort } from '../../shared/enums.js';

/** What the list shows. */
export interface Scope {
  inline: boolean;
  /** Only these paragraphs, with `inline`. */
  paragraphs: string[] | null;
  sort: ListSort;
}

export interface Pages {
  more: HTMLButtonElement;
  /** A skeleton, an error, or words for an empty list. */
  status: HTMLElement;
  /** Where the next page begins; null: all pages are here. */
  next: string | null;
  /** Resolves when the first page was loaded; undefined: not requested yet. */
  first: Promise<void> | undefined;
  /** Loads the page at `cursor` (null: the first, instead of what is shown); `begun` is a request for it under way. */
  load: (cursor: string | null, begun?: Promise<CommentList>) => Promise<void>;
  clear: () => void;
  /** Draws the words for an empty list, if it is empty. */
  drawEmpty: () => void;
}
