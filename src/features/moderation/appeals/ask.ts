/** A person's appeal against a decision about them: one per statement of reasons. */
import { v7 as uuidv7 } from 'uuid';
import { authorizeOwner, requirePerson } from '../../../access/principal.js';
import type { Queries } from '../../../db/client.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { Statement } from '../../../shared/contract.js';
import { withComment } from '../../comments/use-cases.js';
import { withPerson } from '../../people/use-cases.js';
import { appealUntil, statementView } from '../statements/own.js';
import { findStatement, type StatementRow } from '../statements/queries.js';
import { insertAppeal } from './queries.js';

const DAY = 86_400_000;

/** Appeals against a decision that is in force, before the deadline. Repeating it with the same text changes nothing. */
export async function askForAppeal(
  request: SignedInRequest,
  statementId: string,
  text: string,
): Promise<Statement> {
  const { ctx, site, principal } = request;
  const person = requirePerson(principal);
  const found = await requireStatement(request, ctx.db, statementId);
  authorizeOwner(principal, 'appeal.ask', found.personId === person.id);
  const insert = async (db: Queries): Promise<void> => {
    const statement = await requireStatement(request, db, statementId);
    if (statement.appeal?.text === text) return;
    if (statement.appeal) throw new Problem('already_appealed');
    if (!appealUntil(site, statement, ctx.now())) throw new Problem('appeal_not_possible');
    const createdAt = ctx.now();
    const dueAt = new Date(createdAt.getTime() + site.settings.appealAnswerDays * DAY);
    const commentId = statement.comment?.id ?? null;
    await insertAppeal(db, site.id, {
      ...{ id: uuidv7(), statementId, personId: person.id, commentId, text, createdAt, dueAt },
    });
  };
  // Locked, so that no decision comes in between.
  if (found.comment)
    await withComment(request, found.comment.id, ({ db }) => insert(db), { onHiddenArticles: true });
  else await withPerson(request, person.id, insert);
  return statementView(site, await requireStatement(request, ctx.db, statementId), ctx.now());
}

async function requireStatement(
  { ctx, site }: SignedInRequest,
  db: Queries,
  id: string,
): Promise<StatementRow> {
  const statement = await findStatement(db, site.id, id, ctx.now());
  if (!statement) throw new Problem('statement_not_found');
  return statement;
}
