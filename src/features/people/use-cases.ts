/** People: their identity on this site, and their own data. */
import type { Site } from '../../access/site.js';
import type { PersonRow } from '../../access/person.js';
import type { Context } from '../../context.js';
import type { Queries } from '../../db/client.js';
import { ownsArticle, requirePerson, type Principal } from '../../access/principal.js';
import { allowedActions, DENIED_WHEN_BANNED } from '../../access/policy.js';
import type { Overlay, Self } from '../../shared/contract.js';
import type { Role } from '../../shared/enums.js';
import { requireArticle } from '../articles/use-cases.js';
import { countHeld, editableUntil, listOwnComments, renameInMentions } from '../comments/use-cases.js';
import { ownRating } from '../ratings/use-cases.js';
import { banOf, isBanned, muteOf, unreadWarning } from './in-force.js';
import { findPerson, findRoles, ownMarks, resolvePerson as findOrMakePerson } from './queries.js';
import type { Identity } from '../../access/tokens.js';

export { isBanned, muteOf, unreadWarning } from './in-force.js';
export { readPersonRecord } from './record.js';
export { changePerson, liftOf, withPerson, type StoredSanction } from './sanctions.js';

/** The person of a verified token, read from the database at most a second ago. */
export async function resolvePerson(ctx: Context, site: Site, identity: Identity): Promise<PersonRow> {
  const known = ctx.people.get(identity);
  if (known) return known;
  const asked = performance.now();
  const { person, renamed } = await findOrMakePerson(ctx.db, site.id, identity, ctx.now());
  if (renamed) await renameInMentions(ctx, site.id, person.id);
  ctx.people.set(identity, person, asked);
  return person;
}

/** The token's person, and the actions that their roles and a ban allow. */
export function describeSelf(ctx: Context, principal: Principal): Self {
  const person = requirePerson(principal);
  const ban = banOf(person, ctx.now());
  const allowed = allowedActions(principal.roles);
  return {
    person: { id: person.id, name: person.name, picture: person.picture, guest: person.guest },
    roles: [...principal.roles],
    can: ban ? allowed.filter((action) => !DENIED_WHEN_BANNED.has(action)) : allowed,
    ban,
    reportsMuted: muteOf(person, ctx.now()),
    warning: unreadWarning(person),
  };
}

/** The person's private data about the article. */
export async function readOverlay(
  ctx: Context,
  site: Site,
  principal: Principal,
  articleId: string,
): Promise<Overlay> {
  const person = requirePerson(principal);
  const article = await requireArticle(ctx, site, articleId);
  const banned = isBanned(person, ctx.now());
  const [marks, own, rating, waiting] = await Promise.all([
    ownMarks(ctx.db, site.id, person.id, articleId),
    listOwnComments(ctx, site, person.id, articleId),
    ownRating(ctx, site, person.id, articleId),
    banned ? null : countHeld(ctx, site, principal, article),
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
    ownsArticle: ownsArticle(principal, article) && !banned,
    waiting,
  };
}

/** A person's roles above reader, as last seen; empty for an unknown person. */
/** The roles of several people, by id. */
export function rolesOfAll(db: Queries, site: Site, ids: readonly string[]): Promise<Map<string, Role[]>> {
  return findRoles(db, site.id, ids);
}

export async function rolesOf(db: Queries, site: Site, id: string): Promise<Role[]> {
  return (await findPerson(db, site.id, id))?.roles ?? [];
}
