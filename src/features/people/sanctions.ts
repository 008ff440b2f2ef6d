/**
 * Moderators' actions on people: bans, standing, and muted reports. Each is announced to the person or to moderators.
 */
import type { PersonRow } from '../../access/person.js';
import { requirePerson, requireReach } from '../../access/principal.js';
import type { Queries } from '../../db/client.js';
import { appendAuditEntry, type AuditEntry } from '../../events/audit.js';
import { Problem } from '../../http/problem.js';
import type { SignedInRequest } from '../../route.js';
import type { PersonRecord } from '../../shared/contract.js';
import type { Standing } from '../../shared/enums.js';
import { isBanned, muteOf, unreadWarning } from './in-force.js';
import { lockPerson } from './queries.js';
import {
  markWarningRead,
  overturnAppeals,
  setBan,
  setMute,
  setWarning,
  updateStanding,
} from './sanction-queries.js';
import { readPersonRecord } from './record.js';

/** Reason and end; null means until it is lifted. */
export interface Sanction {
  reason: string;
  until: Date | null;
}

/**
 * Bans a person until the given time or permanently; a new ban replaces an old one. Recorded with the reason; an equal
 * ban changes and records nothing.
 */
export async function banPerson(
  request: SignedInRequest,
  personId: string,
  ban: Sanction,
): Promise<PersonRecord> {
  const at = request.ctx.now();
  requireFuture(ban, at);
  return changePerson(request, personId, 'person.ban', async (tx, person) => {
    if (isBanned(person, at) && isSame(ban, person.banReason, person.bannedUntil)) return null;
    await setBan(tx, request.site.id, personId, { at, ...ban });
    return { entry: { reason: ban.reason, evidence: { until: ban.until?.toISOString() ?? null } } };
  });
}

/** Lifts a ban; without a ban in force it changes and records nothing. */
export function unbanPerson(request: SignedInRequest, personId: string): Promise<PersonRecord> {
  return liftSanction(request, personId, 'person.ban', 'ban lifted');
}

/** A sanction as it is stored for a person. */
export interface StoredSanction extends Sanction {
  at: Date;
  /** When a warning was read. */
  readAt: Date | null;
}

function storedOf(at: Date | null, reason: string | null, until: Date | null, readAt: Date | null = null) {
  return at === null ? null : { at, reason: reason ?? '', until, readAt };
}

/** How a sanction is lifted, by the action that imposed it. */
interface Lift {
  /** The permission, and the action in the log. */
  action: PersonAction;
  logged: string;
  isInForce: (person: PersonRow, now: Date) => boolean;
  /** The sanction that is stored; null: none. */
  stored: (person: PersonRow) => StoredSanction | null;
  restore: (tx: Queries, siteId: string, personId: string, sanction: StoredSanction) => Promise<unknown>;
  apply: (tx: Queries, siteId: string, personId: string) => Promise<unknown>;
}

const LIFTS: Record<'person.ban' | 'person.mute_reports' | 'person.warn', Lift> = {
  'person.ban': {
    action: 'person.unban',
    logged: 'person.unban',
    isInForce: isBanned,
    stored: (person) => storedOf(person.bannedAt, person.banReason, person.bannedUntil),
    restore: setBan,
    apply: (tx, siteId, personId) => setBan(tx, siteId, personId, null),
  },
  'person.mute_reports': {
    action: 'person.mute_reports',
    logged: 'person.unmute_reports',
    isInForce: (person, now) => muteOf(person, now) !== null,
    stored: (person) => storedOf(person.reportsMutedAt, person.reportsMuteReason, person.reportsMutedUntil),
    restore: setMute,
    apply: (tx, siteId, personId) => setMute(tx, siteId, personId, null),
  },
  'person.warn': {
    action: 'person.warn',
    logged: 'person.unwarn',
    isInForce: ({ warnedAt }) => warnedAt !== null,
    stored: (person) => storedOf(person.warnedAt, person.warnReason, null, person.warningReadAt),
    restore: restoreWarning,
    apply: (tx, siteId, personId) => setWarning(tx, siteId, personId, null),
  },
};

/** How the sanction of a logged action is lifted; undefined for other actions. */
export function liftOf(action: string): Lift | undefined {
  return Object.hasOwn(LIFTS, action) ? LIFTS[action as keyof typeof LIFTS] : undefined;
}

/** Lifts a sanction, which overturns it for an open appeal. */
async function liftSanction(
  request: SignedInRequest,
  personId: string,
  imposedBy: 'person.ban' | 'person.mute_reports',
  reason: string,
): Promise<PersonRecord> {
  const { id: siteId } = request.site;
  const at = request.ctx.now();
  const lift = LIFTS[imposedBy];
  return changePerson(request, personId, lift.action, async (tx, person) => {
    if (!lift.isInForce(person, at)) return null;
    await lift.apply(tx, siteId, personId);
    const after = (by: string) => overturnAppeals(tx, siteId, personId, imposedBy, { by, at });
    return { entry: { reason }, logged: lift.logged, after };
  });
}

/**
 * Warns a person, who has to confirm having read it before writing again. The same warning, while unread, changes
 * nothing.
 */
export function warnPerson(
  request: SignedInRequest,
  personId: string,
  reason: string,
): Promise<PersonRecord> {
  const at = request.ctx.now();
  return changePerson(request, personId, 'person.warn', async (tx, person) => {
    if (unreadWarning(person)?.reason === reason) return null;
    await setWarning(tx, request.site.id, personId, { at, reason });
    return { entry: { reason } };
  });
}

async function restoreWarning(
  tx: Queries,
  siteId: string,
  id: string,
  warning: StoredSanction,
): Promise<void> {
  await setWarning(tx, siteId, id, warning);
  if (warning.readAt !== null) await markWarningRead(tx, siteId, id, warning.readAt);
}

/** The person confirms having read the warning; recorded. */
export async function readWarning(request: SignedInRequest): Promise<void> {
  const { ctx, site, principal } = request;
  const { id: personId } = requirePerson(principal);
  await withPerson(request, personId, async (tx, person) => {
    if (!unreadWarning(person)) return;
    await markWarningRead(tx, site.id, personId, ctx.now());
    const entry = { action: 'person.warning_read', reason: 'read', actorId: personId, personId };
    await appendAuditEntry(tx, site.id, entry);
  });
  ctx.people.forgetAll();
}

/** Ignores a person's reports until the given time or permanently. Repeating it changes nothing. */
export async function muteReports(
  request: SignedInRequest,
  personId: string,
  mute: Sanction,
): Promise<PersonRecord> {
  const at = request.ctx.now();
  requireFuture(mute, at);
  return changePerson(request, personId, 'person.mute_reports', async (tx, person) => {
    const same = isSame(mute, person.reportsMuteReason, person.reportsMutedUntil);
    if (muteOf(person, at) && same) return null;
    await setMute(tx, request.site.id, personId, { at, ...mute });
    return { entry: { reason: mute.reason, evidence: { until: mute.until?.toISOString() ?? null } } };
  });
}

/** Accepts a person's reports again. */
export function unmuteReports(request: SignedInRequest, personId: string): Promise<PersonRecord> {
  return liftSanction(request, personId, 'person.mute_reports', 'reports taken again');
}

/**
 * Sets whether a person's comments wait for a moderator, pass the rules, or neither; recorded with the reason.
 * Repeating it changes nothing.
 */
export async function setStanding(
  request: SignedInRequest,
  personId: string,
  { standing, reason }: { standing: Standing; reason: string },
): Promise<PersonRecord> {
  return changePerson(request, personId, 'person.standing', async (tx, person) => {
    if (person.standing === standing) return null;
    await updateStanding(tx, request.site.id, personId, standing);
    return { entry: { reason, from: person.standing, to: standing } };
  });
}

function requireFuture({ until }: Sanction, now: Date): void {
  if (until === null || until > now) return;
  throw new Problem('invalid_input', { errors: [{ path: 'body.until', message: 'is not in the future' }] });
}

function isSame({ reason, until }: Sanction, oldReason: string | null, oldUntil: Date | null): boolean {
  return oldReason === reason && oldUntil?.getTime() === until?.getTime();
}

type PersonAction =
  'person.ban' | 'person.unban' | 'person.standing' | 'person.mute_reports' | 'person.warn' | 'appeal.answer';

/** What a change of a person records. */
interface PersonChange {
  entry: Omit<AuditEntry, 'action' | 'actorId' | 'personId'>;
  /** Its action in the log; default: the permission's name. */
  logged?: string;
  /** Runs in the same transaction with the id of the log entry. */
  after?: (decisionId: string) => Promise<void>;
}

/** Runs `change` with the person locked. */
export function withPerson<T>(
  { ctx, site }: SignedInRequest,
  personId: string,
  change: (tx: Queries, person: PersonRow) => Promise<T>,
): Promise<T> {
  return ctx.db.transaction(async (tx) => {
    const person = await lockPerson(tx, site.id, personId);
    if (!person) throw new Problem('person_not_found');
    return change(tx, person);
  });
}

/**
 * Runs `change` with the person locked, if the principal's rank allows it, and logs the result; null means nothing
 * changed.
 */
export async function changePerson(
  request: SignedInRequest,
  personId: string,
  action: PersonAction,
  change: (tx: Queries, person: PersonRow) => Promise<PersonChange | null>,
): Promise<PersonRecord> {
  const { ctx, site, principal } = request;
  await withPerson(request, personId, async (tx, person) => {
    requireReach(principal, action, person);
    const made = await change(tx, person);
    if (made === null) return;
    const { entry, logged = action, after } = made;
    const actorId = requirePerson(principal).id;
    const id = await appendAuditEntry(tx, site.id, { ...entry, action: logged, actorId, personId });
    await after?.(id);
  });
  ctx.people.forgetAll();
  ctx.live.tell();
  return readPersonRecord(ctx, site, personId);
}
