/** Comments with a past: written, held, reported and decided at given times, inserted below the API. */
import { v7 as uuidv7 } from 'uuid';
import type { TestService } from './service.js';

export interface PastComment {
  writtenAt: string;
  status?: 'published' | 'pending' | 'withheld' | 'rejected' | 'spam';
  /** A check held it when it was written, or rejected it. */
  check?: 'hold' | 'reject';
  /** When other people reported it; they are answered by the last decision that was not undone. */
  reportedAt?: string[];
  decisions?: PastDecision[];
}

export interface PastDecision {
  at: string;
  action: 'approve' | 'reject' | 'spam';
  reason?: string;
  /** The status before. */
  from: 'published' | 'pending' | 'withheld' | 'rejected' | 'spam';
  undone?: boolean;
}

/** Stores the comments next to the comment `like`, decided by its writer, reported by the people of that name. */
export async function addPast(
  service: TestService,
  like: string,
  past: readonly PastComment[],
): Promise<string[]> {
  const { pool } = service.ctx.db;
  const ids: string[] = [];
  for (const comment of past) {
    const { writtenAt, status = 'published', check, reportedAt = [], decisions = [] } = comment;
    const id = uuidv7({ msecs: Date.parse(writtenAt) });
    ids.push(id);
    const answer = await addDecisions(service, like, { id, check, writtenAt, decisions });
    const open = answer === null ? reportedAt.length : 0;
    await pool.query(
      `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status, decision_id, flag_count, created_at)
       select site_id, $2, article_id, thread_id, paragraph_id, person_id, 'Past', 'Past', 'Past', $3, $4, $5, $6 from comment where id = $1`,
      [like, id, status, answer, open, writtenAt],
    );
    if (check)
      await pool.query(
        `insert into verdict (site_id, id, comment_id, phase, verdict, reason, created_at)
         select site_id, $2, $3, 'words', $4, 'held_word', $5 from comment where id = $1`,
        [like, uuidv7({ msecs: Date.parse(writtenAt) }), id, check, writtenAt],
      );
    for (const at of reportedAt)
      await pool.query(
        `insert into flag (site_id, comment_id, person_id, article_id, reason, created_at, answered_at, answered_by)
         select site_id, $2, $3, article_id, 'spam', $4, case when $5::uuid is not null then now() end, $5 from comment where id = $1`,
        [like, id, await addPerson(service, like), at, answer],
      );
  }
  return ids;
}

async function addPerson(service: TestService, like: string): Promise<string> {
  const id = uuidv7();
  await service.ctx.db.pool.query(
    `insert into person (site_id, id, issuer, subject, name)
     select site_id, $2::uuid, 'https://past.example', $2::text, 'Someone' from comment where id = $1`,
    [like, id],
  );
  return id;
}

/** The id of the last decision that was not undone, or null. */
async function addDecisions(
  service: TestService,
  like: string,
  comment: Required<Pick<PastComment, 'writtenAt' | 'decisions'>> & {
    id: string;
    check: PastComment['check'] | undefined;
  },
): Promise<string | null> {
  const insert = async (at: string, row: Record<string, unknown>): Promise<string> => {
    const id = uuidv7({ msecs: Date.parse(at) });
    await service.ctx.db.pool.query(
      `insert into decision (site_id, id, action, reason, actor_id, comment_id, person_id, "from", "to", before, undoes, created_at)
       select c.site_id, $2, r.action, r.reason, case when r.person then c.person_id end, $3, c.person_id, r."from", r."to", r.before, r.undoes, $4
       from comment c, jsonb_to_record($5::jsonb)
         as r (action text, reason text, person boolean, "from" text, "to" text, before jsonb, undoes uuid) where c.id = $1`,
      [like, id, comment.id, at, JSON.stringify(row)],
    );
    return id;
  };
  if (comment.check === 'reject')
    await insert(comment.writtenAt, { action: 'comment.refuse', reason: 'held_word', to: 'rejected' });
  let last: string | null = null;
  for (const { at, action, reason = 'spam', from, undone = false } of comment.decisions) {
    const to = { approve: 'published', reject: 'rejected', spam: 'spam' }[action];
    const before = { status: from, version: 1, decisionId: last };
    const id = await insert(at, { action: `comment.${action}`, reason, person: true, from, to, before });
    if (undone) await insert(at, { action: 'comment.undo', reason: 'undone', person: true, undoes: id });
    else last = id;
  }
  return last;
}
