/** Types that the list's modules share. */
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
  /** A skeleton, an error, or the text for an empty list. */
  status: HTMLElement;
  /** Cursor of the next page; null if all pages are loaded. */
  next: string | null;
  /** Resolves when the first page is loaded; undefined if not requested yet. */
  first: Promise<void> | undefined;
  /** Loads the page at `cursor` (null: the first, replacing the current ones); `begun` is a pending request for it. */
  load: (cursor: string | null, begun?: Promise<CommentList>) => Promise<void>;
  clear: () => void;
  /** Shows the text for an empty list, if it is empty. */
  drawEmpty: () => void;
}
