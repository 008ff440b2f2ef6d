/** Navigation between parts of the widget. The element implements it, so that the parts do not depend on each other. */
import type { Block, QuoteSelector } from '../../shared/anchoring/types.js';

/** What the thread panel shows. */
export interface PanelTarget {
  block: number;
  /** A selected phrase to comment on. */
  quote?: QuoteSelector | undefined;
  /** The thread or comment to scroll to. */
  threadId?: string | undefined;
  commentId?: string | undefined;
  /** Scroll to the first comment there that the reader has not seen. */
  unread?: boolean | undefined;
  /** Start writing immediately. */
  write?: boolean | undefined;
  /** Not opened by the reader: focus and scroll position do not change. */
  unasked?: boolean | undefined;
  /** Receives the focus when the panel closes. */
  opener?: HTMLElement | null | undefined;
}

export interface ShownText {
  blocks: Block[];
  /** Hashes of the blocks, in order. */
  hashes: string[];
  /** Indices of the blocks of known paragraphs, by id. */
  places: ReadonlyMap<string, number>;
}

export interface Navigation {
  /** Opens the thread panel of a paragraph. */
  openPanel: (target: PanelTarget) => Promise<void>;
  /** Scrolls to the list, filtered to inline comments of these paragraphs. */
  showInline: (paragraphIds: string[]) => Promise<void>;
  /** Scrolls to a comment in the list, loading it if needed; false if it does not exist. */
  showComment: (id: string) => Promise<boolean>;
  /** Scrolls to a passage in the article, if the page shows it. `paragraph`: an id, or the hash of its text. */
  showPassage: (paragraph: string, quote: string | null) => void;
  /** Whether `showPassage` would find the paragraph by its id. */
  hasPassage: (paragraphId: string) => boolean;
  /** The article's text as this page shows it. */
  content: () => ShownText;
}
