/** Opens a live stream for a person who is signed in. */
import { requirePerson } from '../../../access/principal.js';
import type { StreamKind } from '../../../events/stream-kind.js';
import { beginEventStream } from '../../../http/event-stream.js';
import type { OwnStreamInput } from '../../../route.js';

/** Continues after the id `after`, or starts now. Ends when either side closes, the token expires or the permission is lost. */
export async function openOwnStream(
  { ctx, site, principal, res, after, check }: OwnStreamInput,
  kind: StreamKind,
): Promise<void> {
  const { id: personId } = requirePerson(principal);
  const { siteStreams } = ctx.live;
  if (!beginEventStream(res, after ?? (await siteStreams.start()))) return;
  siteStreams.join(kind, site.id, { res, personId, principal, check }, after);
}
