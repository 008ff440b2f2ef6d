/** People named in comments: candidates for the composer, and the HTML of a text that mentions some. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import type { Queries } from '../../../db/client.js';
import { requirePerson, type Principal } from '../../../access/principal.js';
import type { CandidatesQuery, MentionCandidates } from '../../../shared/contract.js';
import { mentionedIds } from '../../../shared/mentions.js';
import { requireArticle } from '../../articles/use-cases.js';
import { renderBody, type RenderedBody } from '../rendering/markdown.js';
import { findCandidates, findMentionable } from './mention-queries.js';

/** People offered at once. */
const OFFERED = 8;

/** People of the article whose names fit what is being typed; no one is found without a letter of their name. */
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

/** A body as it is shown in an article: people who take part there become mentions, with their name of now. */
export async function renderIn(
  db: Queries,
  site: Site,
  articleId: string,
  body: string,
): Promise<RenderedBody> {
  const ids = mentionedIds(body);
  if (ids.length === 0) return renderBody(body, undefined);
  return renderBody(body, await findMentionable(db, site.id, articleId, issuersOf(site), ids));
}

/** Whose subjects an article's authors are named by. */
function issuersOf(site: Site): string[] {
  return site.issuers.map(({ issuer }) => issuer);
}
