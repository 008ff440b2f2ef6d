/** A person as moderators see them. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { Problem } from '../../http/problem.js';
import type { PersonRecord } from '../../shared/contract.js';
import { banOf, muteOf } from './in-force.js';
import { countRecord, findPerson } from './queries.js';

export async function readPersonRecord(ctx: Context, site: Site, personId: string): Promise<PersonRecord> {
  const person = await findPerson(ctx.db, site.id, personId);
  if (!person) throw new Problem('person_not_found');
  const { reports, ...counts } = await countRecord(ctx.db, site.id, personId);
  return {
    id: person.id,
    name: person.name,
    picture: person.picture,
    guest: person.guest,
    standing: person.standing,
    ban: banOf(person, ctx.now()),
    warning: person.warnedAt && {
      reason: person.warnReason ?? '',
      createdAt: person.warnedAt.toISOString(),
      read: person.warningReadAt !== null,
    },
    ...counts,
    reports: { ...reports, muted: muteOf(person, ctx.now()) },
  };
}
