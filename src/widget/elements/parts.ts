/** What the elements use from parts that are loaded later. */
import type { Finder } from '../article/finder.js';
import type * as Passage from '../article/passage.js';
import type * as Live from '../core/live.js';
import { loaders } from '../core/parts.js';
import type * as Hydrate from '../list/hydrate.js';
import type * as List from '../list/list.js';
import type * as Counts from '../listing/counts.js';
import type * as Popular from '../listing/popular.js';
import type * as Panel from '../panel/panel.js';
import type * as Rating from '../rating/rating.js';
import type * as OpenComposer from '../write/open-composer.js';

export type ElementParts = {
  /** Finds the article's paragraphs and adds badges to them. */
  finding: () => Promise<Finder>;
  reading: () => Promise<Pick<typeof List, 'createList'> & Pick<typeof Hydrate, 'hydrate'>>;
  phrases: () => Promise<Pick<typeof Passage, 'showPassage'>>;
  live: () => Promise<Pick<typeof Live, 'followArticle'>>;
  write: () => Promise<Pick<typeof OpenComposer, 'resume'>>;
  threads: () => Promise<Pick<typeof Panel, 'openPanel' | 'openThread'>>;
  rating: () => Promise<Pick<typeof Rating, 'showRating'>>;
  /** The content of elements for listing pages. */
  listing: () => Promise<Pick<typeof Counts, 'showCount'> & Pick<typeof Popular, 'showPopular'>>;
};

export const parts = loaders as ElementParts;
