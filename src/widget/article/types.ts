/** How the parts of the article refer to each other. */
import type { PageParagraph } from '../../shared/contract.js';
import type { Content } from './content.js';
import type { Margin } from './margin.js';

/** The article as the page shows it, with its badges. */
export interface ArticleView {
  content: Content;
  margin: Margin | null;
  /** The marked phrases; loaded when there is one. */
  marks: () => Promise<Marks>;
  /** Known paragraphs at a block. */
  at: (block: number) => PageParagraph[];
  /** Finds the paragraphs again and updates badges and marks; resolves when every badge is there. */
  draw: () => Promise<void>;
}

/** Phrases of the article that are highlighted. */
export interface Marks {
  /** Marks the phrases of all placed paragraphs. */
  show: (byBlock: Map<number, PageParagraph[]>, content: Content) => void;
  /** Marks one passage strongly, or none. */
  open: (range: Range | null) => void;
  /** Ends the strong mark of a passage, if it is still that one's. */
  close: (range: Range | null) => void;
}
