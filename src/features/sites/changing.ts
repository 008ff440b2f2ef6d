/**
 * Changes a site: its settings, issuers, keys or service tokens. The change, the site's new version and its audit entries are
 * one transaction, so neither an error nor a crash leaves a partial change. The new version tells running instances of
 * the change, even if the notification is lost.
 */
import type { Context } from '../../context.js';
import type { Prisma, Queries } from '../../db/client.js';
import { appendAuditEntry } from '../../events/audit.js';
import { Problem } from '../../http/problem.js';
import { BY_MACHINE } from '../../access/principal.js';
import { lockSite, touchSite, type LockedSite } from './queries.js';

/** Who changes a site: a person, a service token, an operator at the command line, or the service itself. */
export type ChangedBy = { personId: string } | { token: string } | 'command line' | 'the service';

/** An audit entry; must not contain secrets. */
export interface SiteChange {
  action: string;
  from?: string;
  to?: string;
  /** Whom it is about. */
  personId?: string;
  evidence?: Prisma.InputJsonObject;
}

/** The transaction of a change: its queries, the locked site, and the audit log. */
export interface SiteWrite {
  db: Queries;
  siteId: string;
  site: LockedSite;
  log: (change: SiteChange) => void;
}

/** Runs `change` with the site locked. A change that logs nothing counts as no change. */
export async function writeSite<T>(
  ctx: Context,
  siteId: string,
  by: ChangedBy,
  change: (write: SiteWrite) => Promise<T>,
): Promise<T> {
  const { result, version } = await ctx.db.transaction(async (db) => {
    const site = await lockSite(db, siteId);
    if (!site) throw new Problem('site_not_found');
    const changes: SiteChange[] = [];
    const result = await change({ db, siteId, site, log: (line) => changes.push(line) });
    for (const line of changes) await logSiteChange(db, siteId, by, line);
    return { result, version: changes.length > 0 ? await touchSite(db, siteId) : null };
  });
  if (version !== null) ctx.live.announceSite(siteId, version);
  return result;
}

/** Appends an entry to the audit log; `evidence.by` says who, if it was not a person. */
export async function logSiteChange(
  db: Queries,
  siteId: string,
  by: ChangedBy,
  { evidence = {}, ...line }: SiteChange,
): Promise<void> {
  const isPerson = typeof by === 'object' && 'personId' in by;
  const machine = typeof by === 'object' && 'token' in by ? { by: BY_MACHINE, token: by.token } : { by };
  await appendAuditEntry(db, siteId, {
    ...line,
    reason: 'manual',
    actorId: isPerson ? by.personId : null,
    evidence: { ...evidence, ...(!isPerson && machine) },
  });
}
