/** What the article calls in parts that are loaded later. */
import type { PageParagraph } from '../../shared/contract.js';
import type { PanelTarget } from '../core/navigation.js';
import { loaders } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import type { Badge } from './badge.js';
import type * as Missing from './missing.js';
import type * as Selection from './selection.js';
import type { ArticleView, Marks } from './types.js';

export type ArticleParts = {
  /** The list, and the popover of a badge. */
  reading: () => Promise<{
    toggleLatest: (widget: Widget, badge: Badge, block: number, paragraphs: PageParagraph[]) => Promise<void>;
  }>;
  /** Marks on phrases, and the button at a selection. */
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
