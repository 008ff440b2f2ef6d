/** Readers' ratings of articles: one per person, 1 to 5, if the site has ratings enabled. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { withArticle } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { requirePerson } from '../../access/principal.js';
import type { SignedInRequest } from '../../route.js';
import type { RatingResult } from '../../shared/contract.js';
import { ratingView } from '../articles/view.js';
import { findRating, setRating } from './queries.js';

/** Rates the article, or withdraws the rating (null). An unchanged rating records nothing. */
export async function rateArticle(
  request: SignedInRequest,
  articleId: string,
  value: number | null,
): Promise<RatingResult> {
  const person = requirePerson(request.principal);
  if (!request.site.settings.rating) throw new Problem('ratings_off');
  return withArticle(request, articleId, async (work, { state }) => {
    if (state === 'hidden') throw new Problem('article_not_found');
    if (state === 'closed') throw new Problem('article_closed');
    const { changed, ...sums } = await setRating(work.db, work.site.id, articleId, person.id, value);
    if (changed) {
      await work.record({
        articleId,
        type: 'article.rated',
        data: { count: sums.ratingCount, sum: sums.ratingSum },
      });
    }
    return { articleId, value, ...ratingView(sums) };
  });
}

/** The person's rating of the article; null without one, or if the site has ratings disabled. */
export async function ownRating(
  ctx: Context,
  site: Site,
  personId: string,
  articleId: string,
): Promise<number | null> {
  return site.settings.rating ? findRating(ctx.db, site.id, articleId, personId) : null;
}
