/** Mentions in comments: candidates for the composer, and rendering of texts with mentions. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import type { Queries } from '../../../db/client.js';
import { requirePerson, type Principal } from '../../../access/principal.js';
import type { CandidatesQuery, MentionCandidates } from '../../../shared/contract.js';
import { mentionedIds } from '../../../shared/mentions.js';
import { requireArticle } from '../../articles/use-cases.js';
import { loadRenderer, type RenderedBody } from '../rendering/renderer.js';
import { findCandidates, findMentionable } from './mention-queries.js';

/** Maximum number of candidates. */
const OFFERED = 8;

/** People of the article whose names match what is being typed; at least one letter is required. */
export async function listCandidates(
  ctx: Context,
  site: Site,
  principal: Principal,
  articleId: string,
  { prefix, thread }: CandidatesQuery,
): Promise<MentionCandidates> {
  const { id: except } = requirePerson(principal);
  await requireArticle(ctx, site, articleId);
  const wanted = { prefix, thread: thread ?? null, except, limit: OFFERED };
  return { items: await findCandidates(ctx.db, site.id, articleId, issuersOf(site), wanted) };
}

/** Renders a body for an article: people who take part there become mentions with their current name. */
export async function renderIn(
  db: Queries,
  site: Site,
  articleId: string,
  body: string,
): Promise<RenderedBody> {
  const renderBody = await loadRenderer();
  const ids = mentionedIds(body);
  if (ids.length === 0) return renderBody(body, undefined);
  return renderBody(body, await findMentionable(db, site.id, articleId, issuersOf(site), ids));
}

/** The issuers whose subjects identify an article's authors. */
function issuersOf(site: Site): string[] {
  return site.issuers.map(({ issuer }) => issuer);
}
