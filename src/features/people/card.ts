/**
 * A person's public card. It shows only public data, so a person without published comments has none, and it does not
 * show a ban.
 */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { Problem } from '../../http/problem.js';
import type { PublicRead } from '../../route.js';
import type { PersonCard } from '../../shared/contract.js';
import { COMMENT_FRAGMENT } from '../../shared/enums.js';
import { findCard } from './queries.js';

/** Maximum published comments counted, newest first. */
const COUNTED = 1_000;
const RECENT = 5;

/**
 * Not cached on the server: a card shows comments on many articles, and no event of one article would invalidate it, so
 * a removed comment would stay visible. It is requested when a reader presses a name, and reads at most `COUNTED` index
 * entries. Browsers revalidate it each time and get a 304.
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
