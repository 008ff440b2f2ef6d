/** Comments that moderators have decided, as a busy site has them: ordinary ones approved, advertising rejected. */
import { v7 as uuidv7 } from 'uuid';
import type { TestService } from './service.js';

const ORDINARY =
  `bus council evening market library late driver route stop town people think winter street school hill paper
  money plan never always better village station morning road ticket minute church river bridge council`.split(
    /\s+/,
  );
const ADVERTISING =
  'casino bonus jackpot pills discount crypto invest guaranteed profit telegram whatsapp loan'.split(' ');

/** The same numbers each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Texts with whether they are advertising, which `noise` of them are decided against; a third is advertising. */
export function decidedTexts(count: number, noise = 0, seed = 7): { text: string; rejected: boolean }[] {
  const random = randomFrom(seed);
  const some = (from: string[], howMany: number) =>
    Array.from({ length: howMany }, () => from[Math.floor(random() * from.length)] ?? '');
  return Array.from({ length: count }, () => {
    const isAdvertising = random() < 1 / 3;
    const words = isAdvertising ? [...some(ORDINARY, 5), ...some(ADVERTISING, 4)] : some(ORDINARY, 9);
    return { text: words.join(' '), rejected: random() < noise ? !isAdvertising : isAdvertising };
  });
}

/** Stores decided comments next to `like`, decided by the moderator with that id. */
export async function addDecided(
  service: TestService,
  like: { id: string },
  moderatorId: string,
  texts: readonly { text: string; rejected: boolean }[],
): Promise<void> {
  const rows = texts.map(({ text, rejected }) => ({
    ...{ id: uuidv7(), decision: uuidv7(), body: text },
    ...{
      status: rejected ? 'rejected' : 'published',
      action: rejected ? 'comment.reject' : 'comment.approve',
    },
  }));
  const { pool } = service.ctx.db;
  await pool.query(
    `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status, decision_id)
     select c.site_id, r.id, c.article_id, c.thread_id, c.paragraph_id, c.person_id, r.body, r.body, left(r.body, 80), r.status, r.decision
     from comment c, jsonb_to_recordset($2::jsonb) as r (id uuid, decision uuid, body text, status text) where c.id = $1`,
    [like.id, JSON.stringify(rows)],
  );
  await pool.query(
    `insert into decision (site_id, id, action, reason, actor_id, article_id, comment_id, person_id, "to")
     select c.site_id, r.decision, r.action, 'other', $3::uuid, c.article_id, r.id, c.person_id, r.status
     from comment c, jsonb_to_recordset($2::jsonb) as r (id uuid, decision uuid, action text, status text) where c.id = $1`,
    [like.id, JSON.stringify(rows), moderatorId],
  );
}
