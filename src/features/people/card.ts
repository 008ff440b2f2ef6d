/**
 * The public card of a person. It shows what is published anyway, so a person without published comments has none, and a ban does
 * not show on it.
 */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { Problem } from '../../http/problem.js';
import type { PublicRead } from '../../route.js';
import type { PersonCard } from '../../shared/contract.js';
import { COMMENT_FRAGMENT } from '../../shared/enums.js';
import { findCard } from './queries.js';

/** Published comments that are counted, the newest first. */
const COUNTED = 1_000;
const RECENT = 5;

/**
 * Nothing is kept in memory: a card shows comments of many articles, and no event of one of them would drop it, so a comment
 * taken down would stay for as long as it was kept. It is requested when a reader presses a name, and costs at most
 * `COUNTED` entries of an index. Browsers ask again each time and get a 304.
 */
export async function readPersonCard(
  ctx: Context,
  site: Site,
  personId: string,
): Promise<PublicRead<PersonCard>> {
  const card = await findCard(ctx.db, site.id, personId, COUNTED, RECENT);
  if (!card || card.comments === 0) throw new Problem('person_not_found');
  const { name, picture, guest, createdAt, comments, more, recent } = card;
  return {
    article: null,
    body: {
      ...{ id: personId, name, picture, guest, comments, more },
      firstSeenAt: new Date(createdAt).toISOString(),
      recent: recent.map(({ id, excerpt, createdAt: written, article }) => ({
        ...{ id, excerpt },
        url: article.url + COMMENT_FRAGMENT + id,
        createdAt: new Date(written).toISOString(),
        article: { id: article.id, title: article.title },
      })),
    },
  };
}
