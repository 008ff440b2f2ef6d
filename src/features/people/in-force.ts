/** A person's sanctions that are in force, as shown to the person. */
import type { PersonRow } from '../../access/person.js';
import type { Self } from '../../shared/contract.js';

/** Whether the ban is in force. */
export function isBanned(person: Pick<PersonRow, 'bannedAt' | 'bannedUntil'>, now: Date): boolean {
  return isInForce(person.bannedAt, person.bannedUntil, now);
}

export function banOf(person: PersonRow, now: Date): Self['ban'] {
  if (!isBanned(person, now)) return null;
  return { reason: person.banReason ?? '', until: person.bannedUntil?.toISOString() ?? null };
}

/** Why the person may not report comments now; null if they may. */
export function muteOf(person: PersonRow, now: Date): Self['reportsMuted'] {
  if (!isInForce(person.reportsMutedAt, person.reportsMutedUntil, now)) return null;
  return { reason: person.reportsMuteReason ?? '', until: person.reportsMutedUntil?.toISOString() ?? null };
}

/** The warning that the person has not confirmed having read; null if there is none. */
export function unreadWarning({ warnedAt, warnReason, warningReadAt }: PersonRow): Self['warning'] {
  if (warnedAt === null || warningReadAt !== null) return null;
  return { reason: warnReason ?? '', createdAt: warnedAt.toISOString() };
}

function isInForce(since: Date | null, until: Date | null, now: Date): boolean {
  return since !== null && (until === null || until > now);
}
