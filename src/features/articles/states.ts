/** Opening, closing and hiding an article. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { appendAuditEntry } from '../../events/audit.js';
import { withArticleTransaction, lockArticle, record, type UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { requirePerson, type Principal } from '../../access/principal.js';
import type { Article } from '../../shared/contract.js';
import type { ArticleState } from '../../shared/enums.js';
import { findArticle, updateArticle, type ArticleRow } from './queries.js';
import { articleView } from './view.js';

const ACTIONS: Record<ArticleState, string> = {
  open: 'article.open',
  closed: 'article.close',
  hidden: 'article.hide',
};

/** Opens, closes or hides an article; recorded with its reason. */
export async function setArticleState(
  ctx: Context,
  site: Site,
  principal: Principal,
  articleId: string,
  change: { state: ArticleState; reason: string },
): Promise<Article> {
  requirePerson(principal);
  return withArticleTransaction(ctx, site.id, articleId, async (write) => {
    if (!(await lockArticle(write, site.id, articleId))) throw new Problem('article_not_found');
    const before = await findArticle(write.db, site.id, articleId);
    if (!before) throw new Problem('article_not_found');
    return setState(write, site, principal, before, change);
  });
}

/** The same below the article's lock, also for a publisher's service token. */
export async function setState(
  write: UnitOfWork,
  site: Site,
  principal: Principal,
  before: ArticleRow,
  { state, reason }: { state: ArticleState; reason: string },
): Promise<Article> {
  if (before.state === state) return articleView(before);
  const { id: articleId } = before;
  const after = await updateArticle(write.db, site.id, articleId, { state });
  await appendAuditEntry(write.db, site.id, {
    ...doneBy(principal),
    ...{ action: ACTIONS[state], reason, articleId, from: before.state, to: state },
  });
  const version = await record(write, {
    siteId: site.id,
    articleId,
    type: 'article.state_changed',
    actorId: principal.person?.id ?? null,
    data: { from: before.state, to: state },
  });
  return { ...articleView(after), version };
}

/** Who did it, for the audit log: a person, or else the publisher's back end. */
export function doneBy({ person }: Principal): { actorId: string | null; evidence: Record<string, string> } {
  return { actorId: person?.id ?? null, evidence: person ? {} : { by: 'the publisher' } };
}
