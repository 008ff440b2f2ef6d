/**
 * Sessions of the console: started by a link of the publisher's back end or by its OpenID Connect provider, looked up at each
 * request, and ended by signing out, by an administrator, by the publisher, or by time.
 */
import { randomBytes } from 'node:crypto';
import { hashSecret } from '../../../access/hash-secret.js';
import { requirePerson, type Principal } from '../../../access/principal.js';
import { findServiceToken, GUEST_ISSUER, type Site } from '../../../access/site.js';
import type { Identity } from '../../../access/tokens.js';
import type { Context } from '../../../context.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type {
  ConsoleLink,
  ConsoleLinkInput,
  ConsoleSession,
  ConsoleSessions,
  ConsoleSites,
  EndSessionsInput,
} from '../../../shared/contract.js';
import { logSiteChange, type ChangedBy } from '../changing.js';
import {
  deleteSession,
  deleteSessionsOf,
  findPersonId,
  findSessionRow,
  insertSessions,
  listSessionRows,
  listSessionSites,
  openLink,
  touchSession,
  viaToken,
  type Grant,
} from './session-queries.js';

/** Distinguishes sessions from JWTs. */
export const SESSION_PREFIX = 'ilc_';
/** Lifetime of a link; milliseconds. */
const LINK = 300_000;
/** Longest lifetime of a session, and so the latest time at which a role that was taken away ends; milliseconds. */
const SESSION = 8 * 3_600_000;
/** A session that is not used for this long ends; milliseconds. */
const IDLE = 3_600_000;
/** How precisely the last use is stored; milliseconds. */
const SEEN = 60_000;

const newSecret = (): string => randomBytes(32).toString('base64url');

/** The service's own address, which only its operator sets; throws `public_url_missing` if production does not know it. */
export function consoleAddress({ config, address }: Context): string {
  if (config.production && config.publicUrl === null) throw new Problem('public_url_missing');
  return `${address}/admin/`;
}

/** A link that signs a person in once. Its code is in the fragment, which browsers send to no server. */
export async function createLink(
  { ctx, site, principal }: SignedInRequest,
  { subject, issuer, name, roles, otherSites }: ConsoleLinkInput,
): Promise<ConsoleLink> {
  const address = consoleAddress(ctx);
  const person = { subject, name };
  const own = { issuer: issuerOf(site, issuer), via: viaToken(principal.machine?.name ?? '') };
  const grants: Grant[] = [{ ...person, ...own, siteId: site.id, roles }];
  for (const [number, other] of otherSites.entries()) {
    const { siteId, via, trusted } = await requireSignInToken(ctx, other, number);
    grants.push({
      ...{ ...person, siteId, via, roles: other.roles ?? roles },
      issuer: issuerOf(trusted, issuer),
    });
  }
  if (new Set(grants.map(({ siteId }) => siteId)).size < grants.length)
    throw invalid('otherSites', 'has a site twice');
  const code = newSecret();
  const createdAt = ctx.now();
  const endsAt = new Date(createdAt.getTime() + LINK);
  await insertSessions(ctx.db, hashSecret(code), grants, { createdAt, openedAt: null, endsAt });
  const fragment = new URLSearchParams({ site: site.key, code });
  return { url: `${address}#${fragment.toString()}`, expiresAt: endsAt.toISOString() };
}

/** Another site, whose service token proves that the publisher is the same. */
async function requireSignInToken(
  ctx: Context,
  { site: key, token }: { site: string; token: string },
  number: number,
): Promise<{ siteId: string; via: string; trusted: Site }> {
  const trusted = await ctx.sites.find(key);
  const known = trusted && findServiceToken(trusted, token, ctx.now());
  if (!trusted || !known?.scopes.includes('sign-in'))
    throw invalid(`otherSites.${number}`, 'needs a service token of that site with the scope sign-in');
  return { siteId: trusted.id, via: viaToken(known.name), trusted };
}

/** The named issuer, or the only one. Throws `invalid_input`. */
function issuerOf(site: Site, named: string | undefined): string {
  const trusted = site.issuers.map(({ issuer }) => issuer).filter((issuer) => issuer !== GUEST_ISSUER);
  const [only] = trusted;
  if (named === undefined && only !== undefined && trusted.length === 1) return only;
  if (named !== undefined && trusted.includes(named)) return named;
  throw invalid('issuer', `must be one of the issuers of ${site.key}`);
}

function invalid(path: string, message: string): Problem {
  return new Problem('invalid_input', { errors: [{ path: `body.${path}`, message }] });
}

/** Exchanges a link's code for a session, once. */
export async function openSession(ctx: Context, site: Site, code: string): Promise<ConsoleSession> {
  const { token, openedAt, endsAt } = newSession(ctx);
  const hash = { link: hashSecret(code), session: hashSecret(token) };
  if (!(await openLink(ctx.db, site.id, hash, { openedAt, endsAt }))) throw new Problem('sign_in_expired');
  return { site: site.key, token, expiresAt: endsAt.toISOString() };
}

/** Starts a session at once. */
export async function startSession(
  ctx: Context,
  site: Site,
  grants: readonly Grant[],
): Promise<ConsoleSession> {
  const { token, openedAt, endsAt } = newSession(ctx);
  await insertSessions(ctx.db, hashSecret(token), grants, { createdAt: openedAt, openedAt, endsAt });
  return { site: site.key, token, expiresAt: endsAt.toISOString() };
}

function newSession(ctx: Context): { token: string; openedAt: Date; endsAt: Date } {
  const openedAt = ctx.now();
  return {
    token: `${SESSION_PREFIX}${newSecret()}`,
    openedAt,
    endsAt: new Date(openedAt.getTime() + SESSION),
  };
}

/** Who the session on this site is for; null: it has ended. */
export async function findSession(
  ctx: Context,
  site: Site,
  token: string,
): Promise<{ identity: Identity; hash: string } | null> {
  const hash = hashSecret(token);
  const times = used(ctx);
  const row = await findSessionRow(ctx.db, site.id, hash, times);
  if (!row) return null;
  const { issuer, subject, name, roles, seenAt, endsAt } = row;
  if (times.now.getTime() - seenAt.getTime() > SEEN) await touchSession(ctx.db, hash, times.now);
  // Without a time of issue: a name in the publisher's own tokens is newer.
  const identity = { issuer, subject, name, roles, endsAt, picture: null, articles: [], issuedAt: null };
  return { identity, hash };
}

function used(ctx: Context): { now: Date; idleSince: Date } {
  const now = ctx.now();
  return { now, idleSince: new Date(now.getTime() - IDLE) };
}

/** The sites that the caller may switch to with the same token. */
export async function listSites(ctx: Context, site: Site, principal: Principal): Promise<ConsoleSites> {
  const own = { key: site.key, name: site.name };
  if (principal.session === undefined) return { items: [own] };
  return { items: await listSessionSites(ctx.db, principal.session, ctx.now()) };
}

/** Ends the caller's session, on all its sites; a publisher's token can't be ended here and expires by itself. */
export async function signOut({ ctx, principal }: SignedInRequest): Promise<void> {
  if (principal.session !== undefined) await deleteSession(ctx.db, principal.session);
}

export async function listSessions(ctx: Context, site: Site): Promise<ConsoleSessions> {
  const rows = await listSessionRows(ctx.db, site.id, used(ctx));
  return {
    items: rows.map(({ openedAt, seenAt, endsAt, ...row }) => ({
      ...row,
      since: openedAt.toISOString(),
      seenAt: seenAt.toISOString(),
      expiresAt: new Date(Math.min(endsAt.getTime(), seenAt.getTime() + IDLE)).toISOString(),
    })),
  };
}

/** Ends all sessions of a person on this site, and links for them that were not opened. Returns their number. */
export async function endSessions(
  { ctx, site, principal }: SignedInRequest,
  { subject, issuer: named }: EndSessionsInput,
): Promise<number> {
  // A provider's people are of its issuer, which is not one of the site's.
  const issuer = named ?? issuerOf(site, named);
  const by: ChangedBy = principal.machine
    ? { token: principal.machine.name }
    : { personId: requirePerson(principal).id };
  return ctx.db.transaction(async (db) => {
    const ended = await deleteSessionsOf(db, site.id, { issuer, subject });
    const personId = await findPersonId(db, site.id, { issuer, subject });
    // Without a person no one has used them.
    if (ended > 0 && personId !== null)
      await logSiteChange(db, site.id, by, { action: 'session.end', personId, evidence: { ended } });
    return ended;
  });
}
