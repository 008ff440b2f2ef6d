/** What readers think of an article: one rating a person, 1 to 5, where the site wants them. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { withArticleTransaction, lockArticle, record } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { requirePerson, type Principal } from '../../access/principal.js';
import type { RatingResult } from '../../shared/contract.js';
import { ratingView } from '../articles/view.js';
import { findRating, setRating } from './queries.js';

/** Rates the article, or with null takes the own rating back. What is so already changes and records nothing. */
export async function rateArticle(
  ctx: Context,
  site: Site,
  principal: Principal,
  articleId: string,
  value: number | null,
): Promise<RatingResult> {
  const person = requirePerson(principal);
  if (!site.settings.rating) throw new Problem('ratings_off');
  return withArticleTransaction(ctx, site.id, articleId, async (write) => {
    const state = await lockArticle(write, site.id, articleId);
    if (state === null || state === 'hidden') throw new Problem('article_not_found');
    if (state === 'closed') throw new Problem('article_closed');
    const { changed, ...sums } = await setRating(write.db, site.id, articleId, person.id, value);
    if (changed) {
      await record(write, {
        siteId: site.id,
        articleId,
        type: 'article.rated',
        actorId: person.id,
        data: { count: sums.ratingCount, sum: sums.ratingSum },
      });
    }
    return { articleId, value, ...ratingView(sums) };
  });
}

/** The person's own rating of the article; null without one, and where the site takes none. */
export async function ownRating(
  ctx: Context,
  site: Site,
  personId: string,
  articleId: string,
): Promise<number | null> {
  return site.settings.rating ? findRating(ctx.db, site.id, articleId, personId) : null;
}
