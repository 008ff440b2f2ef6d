/** The queue of open appeals. */
import * as z from 'zod';
import { requirePerson, type Principal } from '../../../access/principal.js';
import { reaches } from '../../../access/policy.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import type { SignedInRequest } from '../../../route.js';
import type { Appeal, AppealPage, AppealQuery } from '../../../shared/contract.js';
import { isoTime } from '../../comments/view.js';
import { decisionView, queueItemView } from '../view.js';
import { listOpenAppeals, type ListedRow } from './queries.js';

const Cursor = z.object({ dueAt: z.iso.datetime(), id: z.uuid() });

/** Those that are due first come first, each with its decision and comment. */
export async function listAppeals(
  { ctx, site, principal }: SignedInRequest,
  { limit, cursor }: AppealQuery,
): Promise<AppealPage> {
  const page = await listOpenAppeals(ctx.db, site.id, limit + 1, readCursor(cursor, Cursor));
  const items = page.items.slice(0, limit).map((row) => appealView(row, principal, ctx.now()));
  const last = page.cut || page.items.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor({ dueAt: last.dueAt, id: last.id }) : null };
}

function appealView(row: ListedRow, principal: Principal, now: Date): Appeal {
  const { id, name } = row.person;
  return {
    id: row.id,
    text: row.text,
    createdAt: isoTime(row.createdAt),
    dueAt: isoTime(row.dueAt),
    statement: decisionView(row.statement),
    person: { id, name },
    item: row.item && queueItemView(row.item, principal, now),
    may: mayAnswer(row, principal),
  };
}

function mayAnswer({ statement, person }: ListedRow, principal: Principal): Appeal['may'] {
  const actor = { id: requirePerson(principal).id, roles: principal.roles };
  if (statement.actor?.id === actor.id) return 'own';
  return reaches('appeal.answer', actor, person) ? 'answer' : 'rank';
}
