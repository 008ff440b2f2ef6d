/** Reports to Akismet what moderators decide otherwise, so that it learns; ten minutes later, because they can undo it. */
import type { Site } from '../../../access/site.js';
import type { UnitOfWork } from '../../../events/unit-of-work.js';
import type { CommentState } from '../../comments/use-cases.js';
import { noteCorrection } from './queries.js';
import type { Correction } from './types.js';

/** Whether decisions are compared with what Akismet said. */
export function correctsAkismet({ settings }: Site): boolean {
  return settings.opinions.akismet.mode !== 'off';
}

/** `says`: what the decision means; null takes a report that was not sent yet back. */
export async function correctAkismet(
  { db, site }: UnitOfWork,
  comment: Pick<CommentState, 'id' | 'version'>,
  says: Correction | null,
): Promise<void> {
  if (correctsAkismet(site)) await noteCorrection(db, site.id, comment, says);
}
