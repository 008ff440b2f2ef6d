/** The audit log: what a moderator or a rule did, and why, written in the transaction that does it. */
import { v7 as uuidv7 } from 'uuid';
import type { Prisma, Sql } from '../db/client.js';

export interface NewDecision {
  /** Dotted name of what was done, e.g. `comment.reject`. */
  action: string;
  reason: string;
  note?: string | null;
  /** Null: a rule decided. */
  actorId: string | null;
  evidence?: Prisma.InputJsonObject;
  articleId?: string;
  threadId?: string;
  commentId?: string;
  personId?: string;
  from?: string;
  to?: string;
}

/** Appends to the log; rows are never changed or removed. */
export async function decide(sql: Sql, siteId: string, decision: NewDecision): Promise<void> {
  await sql.decision.create({ data: { siteId, id: uuidv7(), ...decision } });
}
