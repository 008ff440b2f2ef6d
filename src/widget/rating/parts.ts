/** What the rating uses from the part with the list. */
import type * as Problems from '../core/problems.js';
import { loaders } from '../core/parts.js';
import type * as SafeHtml from '../core/safe-html.js';

export type RatingParts = {
  reading: () => Promise<Pick<typeof Problems, 'attempt'> & Pick<typeof SafeHtml, 'fillData'>>;
};

export const parts = loaders as RatingParts;
