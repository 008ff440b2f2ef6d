/** What moderators know of a person, in one place; and their notes. */
import { requirePerson, type Principal } from '../../../access/principal.js';
import { reaches } from '../../../access/policy.js';
import type { Queries } from '../../../db/client.js';
import { appendAuditEntry } from '../../../events/audit.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { PersonHistory, PersonNote, PersonNotes } from '../../../shared/contract.js';
import { withPerson, readPersonRecord, rolesOf } from '../../people/use-cases.js';
import { readLog } from '../log-queries.js';
import { listReports } from '../reports/queries.js';
import { reportView } from '../reports/own.js';
import { decisionView } from '../view.js';
import { deleteNote, insertNote, listNotes } from './queries.js';

/** Maximum entries of each list. */
const LISTED = 50;

/** The person's record, notes, decisions about them, and their own reports. */
export async function readHistory(request: SignedInRequest, personId: string): Promise<PersonHistory> {
  const { ctx, site, principal } = request;
  const person = await readPersonRecord(ctx, site, personId);
  const [notes, decisions, reports, roles] = await Promise.all([
    readNotes(request, personId),
    readLog(ctx.db, site.id, { personId, withoutVerdicts: true }, LISTED, null),
    listReports(ctx.db, site.id, personId, { limit: LISTED, after: null }),
    rolesOf(ctx.db, site, personId),
  ]);
  return {
    person,
    may: mayOf(principal, { id: personId, roles }),
    notes,
    decisions: decisions.items.slice(0, LISTED).map(decisionView),
    reports: reports.map(reportView),
  };
}

function mayOf(principal: Principal, person: Parameters<typeof reaches>[2]): PersonHistory['may'] {
  const actor = { id: requirePerson(principal).id, roles: principal.roles };
  return {
    decide: reaches('moderation.decide', actor, person),
    ban: reaches('person.ban', actor, person),
    unban: reaches('person.unban', actor, person),
    standing: reaches('person.standing', actor, person),
    warn: reaches('person.warn', actor, person),
    erase: reaches('person.erase', actor, person),
  };
}

async function readNotes({ ctx, site }: SignedInRequest, personId: string): Promise<PersonNote[]> {
  const rows = await listNotes(ctx.db, site.id, personId, LISTED);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** Adds a note under an id of the client's, so that it can be repeated; the log only has who did it. */
export function addNote(
  request: SignedInRequest,
  personId: string,
  note: { id: string; text: string },
): Promise<PersonNotes> {
  return changeNotes(request, personId, 'person.note_add', (tx, authorId) =>
    insertNote(tx, request.site.id, { ...note, personId, authorId, createdAt: request.ctx.now() }),
  );
}

export function removeNote(request: SignedInRequest, personId: string, id: string): Promise<PersonNotes> {
  return changeNotes(request, personId, 'person.note_remove', async (tx) => {
    if (await deleteNote(tx, request.site.id, personId, id)) return true;
    throw new Problem('note_not_found');
  });
}

/** Runs `change` with the person locked and logs it if it changed something; returns the notes. */
async function changeNotes(
  request: SignedInRequest,
  personId: string,
  action: 'person.note_add' | 'person.note_remove',
  change: (tx: Queries, authorId: string) => Promise<boolean>,
): Promise<PersonNotes> {
  const actorId = requirePerson(request.principal).id;
  await withPerson(request, personId, async (tx) => {
    if (await change(tx, actorId))
      await appendAuditEntry(tx, request.site.id, { action, reason: 'note', actorId, personId });
  });
  return { items: await readNotes(request, personId) };
}
