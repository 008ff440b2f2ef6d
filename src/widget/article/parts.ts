/** What the article uses from parts that are loaded later. */
import type { PanelTarget } from '../core/navigation.js';
import { loaders } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import type * as Missing from './missing.js';
import type * as Selection from './selection.js';
import type { ArticleView, Marks } from './types.js';

export type ArticleParts = {
  /** Keys between badges, and help to find the discussion. */
  guide: () => Promise<{ guide: (widget: Widget, view: ArticleView) => void }>;
  /** The preview of a badge. */
  preview: () => Promise<{
    toggleLatest: (widget: Widget, view: ArticleView, block: number) => Promise<void>;
    /**
     * Shows previews for the badge under the pointer. `touched` is the block whose badge is being touched; -1 for none.
     */
    watchBadges: (widget: Widget, view: ArticleView, touched: number) => void;
  }>;
  /** Marks on phrases, and the button for selections. */
  phrases: () => Promise<
    Pick<typeof Selection, 'watchSelection'> & { createMarks: (widget: Widget, view: ArticleView) => Marks }
  >;
  /** Finding paragraphs again in a page that differs from the known revision. */
  relocation: () => Promise<Pick<typeof Missing, 'placeMissing'>>;
  /** The thread panel. */
  threads: () => Promise<{
    openPanel: (widget: Widget, view: ArticleView, target: PanelTarget) => Promise<void>;
  }>;
};

export const parts = loaders as ArticleParts;
