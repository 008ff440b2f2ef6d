/** People: who they are on this site, what they may see of themselves, and bans. */
import type { Site } from '../../access/site.js';
import type { PersonRow } from '../../access/person.js';
import type { Context } from '../../context.js';
import type { Queries } from '../../db/client.js';
import { appendAuditEntry } from '../../events/audit.js';
import { Problem } from '../../http/problem.js';
import { ownsArticle, requirePerson, requireReach, type Principal } from '../../access/principal.js';
import { allowedActions, DENIED_WHEN_BANNED } from '../../access/policy.js';
import type { SignedInRequest } from '../../route.js';
import type { Overlay, PersonRecord, Self } from '../../shared/contract.js';
import type { Role, Standing } from '../../shared/enums.js';
import { requireArticle } from '../articles/use-cases.js';
import { editableUntil, listOwnComments, renameInMentions } from '../comments/use-cases.js';
import { ownRating } from '../ratings/use-cases.js';
import {
  countRecord,
  findPerson,
  lockPerson,
  ownMarks,
  resolvePerson as findOrMakePerson,
  setBan,
  updateStanding,
} from './queries.js';
import type { Identity } from '../../access/tokens.js';

/** The person a checked token speaks for, read from the database at most a second ago. */
export async function resolvePerson(ctx: Context, site: Site, identity: Identity): Promise<PersonRow> {
  const known = ctx.people.get(identity);
  if (known) return known;
  const asked = performance.now();
  const { person, renamed } = await findOrMakePerson(ctx.db, site.id, identity, ctx.now());
  if (renamed) await renameInMentions(ctx, site.id, person.id);
  ctx.people.set(identity, person, asked);
  return person;
}

/** Whether the ban is in force. */
export function isBanned(person: Pick<PersonRow, 'bannedAt' | 'bannedUntil'>, now: Date): boolean {
  return person.bannedAt !== null && (person.bannedUntil === null || person.bannedUntil > now);
}

function banOf(person: PersonRow, now: Date): Self['ban'] {
  if (!isBanned(person, now)) return null;
  return { reason: person.banReason ?? '', until: person.bannedUntil?.toISOString() ?? null };
}

/** Who the token speaks for and what the roles, and a ban, allow. */
export function describeSelf(ctx: Context, principal: Principal): Self {
  const person = requirePerson(principal);
  const ban = banOf(person, ctx.now());
  const allowed = allowedActions(principal.roles);
  return {
    person: { id: person.id, name: person.name, picture: person.picture, guest: person.guest },
    roles: [...principal.roles],
    can: ban ? allowed.filter((action) => !DENIED_WHEN_BANNED.has(action)) : allowed,
    ban,
  };
}

/** What only this person may see of the article. */
export async function readOverlay(
  ctx: Context,
  site: Site,
  principal: Principal,
  articleId: string,
): Promise<Overlay> {
  const person = requirePerson(principal);
  const article = await requireArticle(ctx, site, articleId);
  const [marks, own, rating] = await Promise.all([
    ownMarks(ctx.db, site.id, person.id, articleId),
    listOwnComments(ctx, site, person.id, articleId),
    ownRating(ctx, site, person.id, articleId),
  ]);
  return {
    ...describeSelf(ctx, principal),
    votes: Object.fromEntries(marks.votes.map((vote) => [vote.commentId, vote.value])),
    reactions: Object.fromEntries(marks.reactions.map(({ commentId, kind }) => [commentId, kind])),
    flags: marks.flags.map((flag) => flag.commentId),
    held: own.held,
    editable: own.editable.map((row) => ({
      id: row.id,
      until: editableUntil(site, row.createdAt).toISOString(),
    })),
    rating,
    ownsArticle: ownsArticle(principal, article) && !isBanned(person, ctx.now()),
  };
}

async function loadPerson(db: Queries, site: Site, id: string): Promise<PersonRow> {
  const person = await findPerson(db, site.id, id);
  if (!person) throw new Problem('person_not_found');
  return person;
}

/** A person's roles above a reader's, as last seen; none of an unknown person. */
export async function rolesOf(db: Queries, site: Site, id: string): Promise<Role[]> {
  return (await findPerson(db, site.id, id))?.roles ?? [];
}

/** A person as moderators see it. */
export async function readPersonRecord(ctx: Context, site: Site, personId: string): Promise<PersonRecord> {
  const person = await loadPerson(ctx.db, site, personId);
  const record = await countRecord(ctx.db, site.id, personId);
  return {
    id: person.id,
    name: person.name,
    picture: person.picture,
    guest: person.guest,
    standing: person.standing,
    ban: banOf(person, ctx.now()),
    ...record,
  };
}

/**
 * Bans until the given time, or for good; a new ban replaces an old one. Recorded with its reason; the same again changes
 * and records nothing.
 */
export async function banPerson(
  ctx: Context,
  site: Site,
  principal: Principal,
  personId: string,
  ban: { reason: string; until: Date | null },
): Promise<PersonRecord> {
  const at = ctx.now();
  if (ban.until !== null && ban.until <= at) {
    throw new Problem('invalid_input', { errors: [{ path: 'body.until', message: 'is not in the future' }] });
  }
  await changePerson({ ctx, site, principal }, personId, 'person.ban', async (tx, person) => {
    const same = person.banReason === ban.reason && person.bannedUntil?.getTime() === ban.until?.getTime();
    if (isBanned(person, at) && same) return;
    await setBan(tx, site.id, personId, { at, ...ban });
    await appendAuditEntry(tx, site.id, {
      action: 'person.ban',
      reason: ban.reason,
      actorId: requirePerson(principal).id,
      personId,
      evidence: { until: ban.until?.toISOString() ?? null },
    });
  });
  return readPersonRecord(ctx, site, personId);
}

/** Lifts a ban; where there is none, or it has ended, changes and records nothing. */
export async function unbanPerson(
  ctx: Context,
  site: Site,
  principal: Principal,
  personId: string,
): Promise<PersonRecord> {
  const at = ctx.now();
  await changePerson({ ctx, site, principal }, personId, 'person.unban', async (tx, person) => {
    if (!isBanned(person, at)) return;
    await setBan(tx, site.id, personId, null);
    await appendAuditEntry(tx, site.id, {
      action: 'person.unban',
      reason: 'ban lifted',
      actorId: requirePerson(principal).id,
      personId,
    });
  });
  return readPersonRecord(ctx, site, personId);
}

/** Has a person's comments wait from now on, or pass the rules, or neither; recorded with its reason. The same again changes nothing. */
export async function setStanding(
  request: SignedInRequest,
  personId: string,
  { standing, reason }: { standing: Standing; reason: string },
): Promise<PersonRecord> {
  const { ctx, site, principal } = request;
  await changePerson(request, personId, 'person.standing', async (tx, person) => {
    if (person.standing === standing) return;
    await updateStanding(tx, site.id, personId, standing);
    await appendAuditEntry(tx, site.id, {
      ...{ action: 'person.standing', reason, personId },
      ...{ from: person.standing, to: standing },
      actorId: requirePerson(principal).id,
    });
  });
  return readPersonRecord(ctx, site, personId);
}

/** Runs `change` with the person locked, if the principal's rank allows it. */
async function changePerson(
  { ctx, site, principal }: SignedInRequest,
  personId: string,
  action: 'person.ban' | 'person.unban' | 'person.standing',
  change: (tx: Queries, person: PersonRow) => Promise<void>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const person = await lockPerson(tx, site.id, personId);
    if (!person) throw new Problem('person_not_found');
    requireReach(principal, action, person);
    await change(tx, person);
  });
  ctx.people.forgetAll();
  ctx.live.tell();
}
