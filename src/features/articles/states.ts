/** Opens, closes and hides articles. */
import { withArticle, type UnitOfWork } from '../../events/unit-of-work.js';
import { requirePerson, type Principal } from '../../access/principal.js';
import type { SignedInRequest } from '../../route.js';
import type { Article } from '../../shared/contract.js';
import type { ArticleState } from '../../shared/enums.js';
import { updateArticle, type ArticleRow } from './queries.js';
import { articleView } from './view.js';

const ACTIONS: Record<ArticleState, string> = {
  open: 'article.open',
  closed: 'article.close',
  hidden: 'article.hide',
};

/** Opens, closes or hides an article; audited with its reason. */
export async function setArticleState(
  request: SignedInRequest,
  articleId: string,
  change: { state: ArticleState; reason: string },
): Promise<Article> {
  requirePerson(request.principal);
  return withArticle(request, articleId, (work, before) => setState(work, before, change));
}

/** `setArticleState` for a locked article; also available to a publisher's service token. */
export async function setState(
  work: UnitOfWork,
  before: ArticleRow,
  { state, reason }: { state: ArticleState; reason: string },
): Promise<Article> {
  if (before.state === state) return articleView(before);
  const { id: articleId } = before;
  const after = await updateArticle(work.db, work.site.id, articleId, { state });
  await work.audit({
    evidence: publisherOf(work.principal),
    ...{ action: ACTIONS[state], reason, articleId, from: before.state, to: state },
  });
  const version = await work.record({
    articleId,
    type: 'article.state_changed',
    data: { from: before.state, to: state },
  });
  return { ...articleView(after), version };
}

/** Evidence for the audit log of who acted, if it was not a person. */
export function publisherOf({ person, roles }: Principal): Record<string, string> {
  if (person) return {};
  return { by: roles.includes('publisher') ? 'the publisher' : 'the service' };
}
