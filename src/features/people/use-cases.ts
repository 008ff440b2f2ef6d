/** People: who they are on this site, what they may see of themselves, and bans. */
import type { Context } from '../../context.js';
import { decide } from '../../events/decide.js';
import { Problem } from '../../http/problem.js';
import { ownsArticle, personOf, type Visitor } from '../../http/visitor.js';
import { allowedActions } from '../../policy.js';
import type { Overlay, PersonRecord, Self } from '../../shared/contract.js';
import { requireArticle } from '../articles/use-cases.js';
import { editableUntil, listOwnComments } from '../comments/use-cases.js';
import { ownRating } from '../ratings/use-cases.js';
import type { Site } from '../sites/use-cases.js';
import {
  countRecord,
  findPerson,
  ownMarks,
  resolvePerson as findOrMakePerson,
  setBan,
  type PersonRow,
} from './queries.js';
import type { Identity } from './tokens.js';

export { mintToken } from './tokens.js';
export type { PersonRow } from './queries.js';

/** The person a checked token speaks for, read from the database at most a second ago. */
export async function resolvePerson(ctx: Context, site: Site, identity: Identity): Promise<PersonRow> {
  const known = ctx.people.get(identity);
  if (known) return known;
  const asked = performance.now();
  const person = await findOrMakePerson(ctx.db.direct, site.id, identity);
  ctx.people.set(identity, person, asked);
  return person;
}

/** Whether the ban holds at this moment. */
export function isBanned(person: Pick<PersonRow, 'bannedAt' | 'bannedUntil'>, now: Date): boolean {
  return person.bannedAt !== null && (person.bannedUntil === null || person.bannedUntil > now);
}

function banOf(person: PersonRow, now: Date): Self['ban'] {
  if (!isBanned(person, now)) return null;
  return { reason: person.banReason ?? '', until: person.bannedUntil?.toISOString() ?? null };
}

/** Who the token speaks for and what the roles allow. */
export function describeSelf(ctx: Context, visitor: Visitor): Self {
  const person = personOf(visitor);
  return {
    person: { id: person.id, name: person.name, picture: person.picture, guest: person.guest },
    roles: [...visitor.roles],
    can: allowedActions(visitor.roles),
    ban: banOf(person, ctx.now()),
  };
}

/** What only this person may see of the article. */
export async function readOverlay(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  articleId: string,
): Promise<Overlay> {
  const person = personOf(visitor);
  const article = await requireArticle(ctx, site, articleId);
  const [marks, own, rating] = await Promise.all([
    ownMarks(ctx.db.direct, site.id, person.id, articleId),
    listOwnComments(ctx, site, person.id, articleId),
    ownRating(ctx, site, person.id, articleId),
  ]);
  return {
    ...describeSelf(ctx, visitor),
    votes: Object.fromEntries(marks.votes.map((vote) => [vote.commentId, vote.value])),
    reactions: Object.fromEntries(marks.reactions.map(({ commentId, kind }) => [commentId, kind])),
    flags: marks.flags.map((flag) => flag.commentId),
    held: own.held,
    editable: own.editable.map((row) => ({
      id: row.id,
      until: editableUntil(site, row.createdAt).toISOString(),
    })),
    rating,
    ownsArticle: ownsArticle(visitor, article),
  };
}

async function requirePerson(ctx: Context, site: Site, id: string): Promise<PersonRow> {
  const person = await findPerson(ctx.db.direct, site.id, id);
  if (!person) throw new Problem('person_not_found');
  return person;
}

/** A person as moderators see it. */
export async function readPersonRecord(ctx: Context, site: Site, personId: string): Promise<PersonRecord> {
  const person = await requirePerson(ctx, site, personId);
  const record = await countRecord(ctx.db.direct, site.id, personId);
  return {
    id: person.id,
    name: person.name,
    picture: person.picture,
    guest: person.guest,
    ban: banOf(person, ctx.now()),
    ...record,
  };
}

/** Bans until the given time, or for good; a new ban replaces an old one. Recorded with its reason. */
export async function banPerson(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  personId: string,
  ban: { reason: string; until: Date | null },
): Promise<PersonRecord> {
  const moderator = personOf(visitor);
  if (personId === moderator.id) throw new Problem('forbidden', { detail: 'Nobody bans themselves.' });
  await requirePerson(ctx, site, personId);
  const at = ctx.now();
  await ctx.db.transaction(async (tx) => {
    await setBan(tx, site.id, personId, { at, ...ban });
    await decide(tx, site.id, {
      action: 'person.ban',
      reason: ban.reason,
      actorId: moderator.id,
      personId,
      evidence: { until: ban.until?.toISOString() ?? null },
    });
  });
  ctx.people.forgetAll();
  return readPersonRecord(ctx, site, personId);
}

/** Lifts a ban; lifting none changes and records nothing. */
export async function unbanPerson(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  personId: string,
): Promise<PersonRecord> {
  const moderator = personOf(visitor);
  const person = await requirePerson(ctx, site, personId);
  if (person.bannedAt !== null) {
    await ctx.db.transaction(async (tx) => {
      await setBan(tx, site.id, personId, null);
      await decide(tx, site.id, {
        action: 'person.unban',
        reason: 'ban lifted',
        actorId: moderator.id,
        personId,
      });
    });
    ctx.people.forgetAll();
  }
  return readPersonRecord(ctx, site, personId);
}
