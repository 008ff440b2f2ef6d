/** Ways from one part of the widget to another. The element implements them, so that no part has to know the others. */
import type { QuoteSelector } from '../../shared/anchoring/types.js';

/** What the thread panel shows. */
export interface PanelTarget {
  block: number;
  /** A phrase just selected, to write about. */
  quote?: QuoteSelector | undefined;
  /** The thread or comment to scroll to. */
  threadId?: string | undefined;
  commentId?: string | undefined;
  /** Scroll to the first comment there that the reader has not seen. */
  unread?: boolean | undefined;
  /** Start writing at once. */
  write?: boolean | undefined;
  /** The reader did not ask for it: focus and scroll position stay. */
  unasked?: boolean | undefined;
  /** Gets the focus when the panel closes. */
  opener?: HTMLElement | null | undefined;
}

export interface Navigation {
  /** Opens the thread panel of a paragraph. */
  openPanel: (target: PanelTarget) => Promise<void>;
  /** Scrolls to the list, narrowed to inline comments of these paragraphs. */
  showInline: (paragraphIds: string[]) => Promise<void>;
  /** Scrolls to a comment in the list, loading it if needed; false where there is none. */
  showComment: (id: string) => Promise<boolean>;
  /** Scrolls to a passage in the article, where the page shows it. */
  showPassage: (paragraphId: string, quote: string | null) => void;
  /** Whether `showPassage` would find it. */
  hasPassage: (paragraphId: string) => boolean;
}
