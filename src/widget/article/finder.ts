/** The part that finds paragraphs in a page and adds badges to them; loaded with the article's comments. */
import type * as Dom from '../dom-blocks.js';
import type { Area } from './content.js';
import type * as Margin from './margin.js';
import type * as Place from './place.js';

export type Finder = Pick<typeof Dom, 'blocksFromDom' | 'blocksFromPage'> &
  Pick<typeof Place, 'placeByHash'> &
  Pick<typeof Margin, 'createMargin'>;

/** Where to look for the article, and the functions to find it. */
export interface Source {
  area: Area;
  finder: Finder;
}
