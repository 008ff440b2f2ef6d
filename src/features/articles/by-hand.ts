/** Logs what people do to articles that a publisher's back end usually does: publishing and changing them. */
import type { Principal } from '../../access/principal.js';
import type { AuditEntry } from '../../events/audit.js';
import type { UnitOfWork } from '../../events/unit-of-work.js';

/** A request of the publisher's back end, which the events of the article record. */
const isBackEnd = ({ roles }: Principal): boolean => roles.includes('publisher');

/** Appends to the audit log if a person or the command line did it. */
export async function logByHand(
  work: UnitOfWork,
  action: 'article.publish' | 'article.change',
  { evidence, ...entry }: Pick<AuditEntry, 'articleId' | 'to' | 'evidence'>,
): Promise<void> {
  if (isBackEnd(work.principal)) return;
  const by = work.principal.person ? {} : { by: 'command line' };
  await work.audit({ action, reason: 'manual', ...entry, evidence: { ...evidence, ...by } });
}
