/** The audit log: what a moderator or a rule did, and why; written in the transaction of the change. */
import { v7 as uuidv7 } from 'uuid';
import type { Prisma, Queries } from '../db/client.js';

export interface AuditEntry {
  /** Dotted name of the action, e.g. `comment.reject`. */
  action: string;
  reason: string;
  note?: string | null;
  /** Null if a rule decided. */
  actorId: string | null;
  evidence?: Prisma.InputJsonObject;
  articleId?: string;
  threadId?: string;
  commentId?: string;
  personId?: string;
  from?: string;
  to?: string;
  /** State that an undo restores; without it the decision cannot be undone. */
  before?: Prisma.InputJsonObject;
  /** The decision this one undoes. */
  undoes?: string;
}

/** Appends to the log; rows are never changed or removed. Returns the decision's id. */
export async function appendAuditEntry(db: Queries, siteId: string, decision: AuditEntry): Promise<string> {
  const id = uuidv7();
  await db.prisma.decision.create({ data: { siteId, id, ...decision } });
  return id;
}
