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
import { isBanned, muteOf } from './in-force.js';
import { lockPerson, setBan, setMute, updateStanding } from './queries.js';
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
    return { reason: ban.reason, evidence: { until: ban.until?.toISOString() ?? null } };
  });
}

/** Lifts a ban; without a ban in force it changes and records nothing. */
export async function unbanPerson(request: SignedInRequest, personId: string): Promise<PersonRecord> {
  const at = request.ctx.now();
  return changePerson(request, personId, 'person.unban', async (tx, person) => {
    if (!isBanned(person, at)) return null;
    await setBan(tx, request.site.id, personId, null);
    return { reason: 'ban lifted' };
  });
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
    return { reason: mute.reason, evidence: { until: mute.until?.toISOString() ?? null } };
  });
}

/** Accepts a person's reports again. */
export async function unmuteReports(request: SignedInRequest, personId: string): Promise<PersonRecord> {
  const at = request.ctx.now();
  return changePerson(
    request,
    personId,
    'person.mute_reports',
    async (tx, person) => {
      if (!muteOf(person, at)) return null;
      await setMute(tx, request.site.id, personId, null);
      return { reason: 'reports taken again' };
    },
    'person.unmute_reports',
  );
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
    return { reason, from: person.standing, to: standing };
  });
}

function requireFuture({ until }: Sanction, now: Date): void {
  if (until === null || until > now) return;
  throw new Problem('invalid_input', { errors: [{ path: 'body.until', message: 'is not in the future' }] });
}

function isSame({ reason, until }: Sanction, oldReason: string | null, oldUntil: Date | null): boolean {
  return oldReason === reason && oldUntil?.getTime() === until?.getTime();
}

type PersonAction = 'person.ban' | 'person.unban' | 'person.standing' | 'person.mute_reports';

/**
 * Runs `change` with the person locked, if the principal's rank allows it, and logs the result, under the action's name
 * by default; null means nothing changed.
 */
async function changePerson(
  { ctx, site, principal }: SignedInRequest,
  personId: string,
  action: PersonAction,
  change: (tx: Queries, person: PersonRow) => Promise<Omit<AuditEntry, 'action' | 'actorId'> | null>,
  logged: string = action,
): Promise<PersonRecord> {
  await ctx.db.transaction(async (tx) => {
    const person = await lockPerson(tx, site.id, personId);
    if (!person) throw new Problem('person_not_found');
    requireReach(principal, action, person);
    const entry = await change(tx, person);
    if (entry === null) return;
    const actorId = requirePerson(principal).id;
    await appendAuditEntry(tx, site.id, { ...entry, action: logged, actorId, personId });
  });
  ctx.people.forgetAll();
  ctx.live.tell();
  return readPersonRecord(ctx, site, personId);
}
