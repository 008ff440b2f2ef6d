/** Queries that set and lift sanctions of people. */
import type { Queries } from '../../db/client.js';
import type { Standing } from '../../shared/enums.js';

/** Sets or lifts a ban; false if the person does not exist. */
export async function setBan(
  db: Queries,
  siteId: string,
  id: string,
  ban: { at: Date; until: Date | null; reason: string } | null,
): Promise<boolean> {
  const { count } = await db.prisma.person.updateMany({
    where: { siteId, id },
    data: { bannedAt: ban?.at ?? null, bannedUntil: ban?.until ?? null, banReason: ban?.reason ?? null },
  });
  return count > 0;
}

/** Stops a person from reporting, or allows it again. */
export async function setMute(
  db: Queries,
  siteId: string,
  id: string,
  mute: { at: Date; until: Date | null; reason: string } | null,
): Promise<void> {
  await db.prisma.person.updateMany({
    where: { siteId, id },
    data: {
      reportsMutedAt: mute?.at ?? null,
      reportsMutedUntil: mute?.until ?? null,
      reportsMuteReason: mute?.reason ?? null,
    },
  });
}

/** Answers the open appeals against a person's sanction that was lifted. */
export async function overturnAppeals(
  db: Queries,
  siteId: string,
  personId: string,
  imposedBy: string,
  lifted: { by: string; at: Date },
): Promise<void> {
  await db.sql.execute`
    update appeal a set outcome = 'overturned', answered_by = ${lifted.by}::uuid, answered_at = ${lifted.at}
    from decision d
    where a.site_id = ${siteId}::uuid and a.person_id = ${personId}::uuid and a.answered_at is null
      and d.site_id = ${siteId}::uuid and d.id = a.statement_id and d.action = ${imposedBy}`;
}

export async function updateStanding(
  db: Queries,
  siteId: string,
  id: string,
  standing: Standing,
): Promise<void> {
  await db.prisma.person.updateMany({ where: { siteId, id }, data: { standing } });
}

/** Stores the last warning, or withdraws it. */
export async function setWarning(
  db: Queries,
  siteId: string,
  id: string,
  warning: { at: Date; reason: string } | null,
): Promise<void> {
  await db.prisma.person.updateMany({
    where: { siteId, id },
    data: { warnedAt: warning?.at ?? null, warnReason: warning?.reason ?? null, warningReadAt: null },
  });
}

export async function markWarningRead(db: Queries, siteId: string, id: string, at: Date): Promise<void> {
  await db.prisma.person.updateMany({ where: { siteId, id }, data: { warningReadAt: at } });
}
