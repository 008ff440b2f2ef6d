/** Types that the article's modules share. */
import type { PageParagraph } from '../../shared/contract.js';
import type { Content } from './content.js';
import type { Margin } from './margin.js';

/** The article in the page, with its badges. */
export interface ArticleView {
  content: Content;
  margin: Margin | null;
  /** The marked phrases; loaded when there are any. */
  marks: () => Promise<Marks>;
  /** A badge was pressed. */
  pressed?: boolean;
  /** Known paragraphs at a block. */
  at: (block: number) => PageParagraph[];
  /** Finds the paragraphs again and updates badges and marks; resolves when all badges exist. */
  draw: () => Promise<void>;
}

/** Highlighted phrases of the article. */
export interface Marks {
  /** Marks the phrases of all placed paragraphs. */
  show: (byBlock: Map<number, PageParagraph[]>, content: Content) => void;
  /** Marks one passage strongly, or none. */
  open: (range: Range | null) => void;
  /** Removes the strong mark if it is still on this passage. */
  close: (range: Range | null) => void;
}
