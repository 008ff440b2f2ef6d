/** The live stream of a site's moderators: what changes in the queues, and who looks at which comment. */
import type { Site } from '../../../access/site.js';
import { requirePerson } from '../../../access/principal.js';
import type { Context } from '../../../context.js';
import type { LogEvent } from '../../../events/event.js';
import type { StreamKind } from '../../../events/stream-kind.js';
import type { OwnStreamInput, SignedInRequest } from '../../../route.js';
import type { ModerationEvent, ModerationLive } from '../../../shared/contract.js';
import { countQueues } from '../queue-queries.js';
import { indexNoted } from '../queues/indexing.js';
import { markOf } from '../state.js';
import { findChanged } from './queries.js';
import { openOwnStream } from './open.js';

/** Maximum number of comments in a message; with more, clients reload. */
const LISTED = 200;
/** Events after which rows on screen may show something else, and no comment says which. */
const OF_MANY: ReadonlySet<LogEvent['type']> = new Set<LogEvent['type']>([
  ...(['article.deleted', 'article.state_changed'] as const),
  ...(['thread.locked', 'thread.unlocked', 'thread.moved'] as const),
  ...(['person.renamed', 'person.banned', 'person.unbanned', 'person.warned'] as const),
]);
/** Events that concern moderators and no comment. */
const NAMED: ReadonlySet<LogEvent['type']> = new Set<LogEvent['type']>(['appeal.changed', 'person.noted']);
const MARKS: ReadonlySet<LogEvent['type']> = new Set<LogEvent['type']>(['comment.voted', 'comment.reacted']);

type Changes = Omit<Extract<ModerationEvent, { type: 'changes' }>, 'type'>;

function concerns({ type }: LogEvent): boolean {
  return (type.startsWith('comment.') && !MARKS.has(type)) || NAMED.has(type) || OF_MANY.has(type);
}

/** What the events did to the queues. */
async function changesOf(
  { db }: Context,
  siteId: string,
  events: readonly LogEvent[] | null,
): Promise<Changes> {
  // Whether each comment was new, and so in no queue before.
  const ids = new Map<string, boolean>();
  for (const { type, data } of events ?? []) {
    const { commentId } = data;
    if (type.startsWith('comment.') && typeof commentId === 'string')
      ids.set(commentId, (ids.get(commentId) ?? true) && type === 'comment.posted');
  }
  const rows = new Map((await findChanged(db, siteId, [...ids.keys()])).map((row) => [row.id, row]));
  const comments = [...ids].flatMap(([commentId, isNew]) => {
    const row = rows.get(commentId);
    const queues = row?.queues ?? [];
    return isNew && queues.length === 0 ? [] : [{ commentId, queues, state: row ? markOf(row) : null }];
  });
  await indexNoted(db, siteId);
  return {
    counts: await countQueues(db, siteId),
    comments: comments.slice(0, LISTED),
    people: notedIn(events ?? []),
    more: events === null || comments.length > LISTED || events.some(({ type }) => OF_MANY.has(type)),
  };
}

/** The people of events about notes. */
function notedIn(events: readonly LogEvent[]): string[] {
  const people = events.flatMap(({ type, data: { personId } }) =>
    type === 'person.noted' && typeof personId === 'string' ? [personId] : [],
  );
  return [...new Set(people)];
}

function moderationStream(ctx: Context): StreamKind {
  return {
    name: 'moderation',
    concerns,
    async compose(siteId, events) {
      const changes = await changesOf(ctx, siteId, events);
      const message = { type: events === null ? 'reset' : 'changes', ...changes } satisfies ModerationEvent;
      const isFirst = events === null || events.length === 0;
      return { all: [...(isFirst ? [ctx.live.presence.messageOf(siteId)] : []), message] };
    },
  };
}

export function openModerationStream(input: OwnStreamInput): Promise<void> {
  return openOwnStream(input, moderationStream(input.ctx));
}

/** The same for clients that poll: what changed since the id `after`; without it, only the counts and views. */
export async function readModerationLive(
  ctx: Context,
  site: Site,
  after: string | undefined,
): Promise<ModerationLive> {
  const { siteStreams, presence } = ctx.live;
  const { id, events } =
    after === undefined
      ? { id: await siteStreams.start(), events: [] }
      : await siteStreams.past(site.id, after);
  const changes = await changesOf(ctx, site.id, events && events.filter(concerns));
  return { id, ...changes, views: presence.of(site.id) };
}

/** The moderator looks at this comment now, in one of their views (a tab of the console), or at none any more. */
export async function tellView(
  { ctx, site, principal }: SignedInRequest,
  viewId: string,
  commentId: string | null,
): Promise<void> {
  const { id: personId, name } = requirePerson(principal);
  await ctx.live.presence.tell({ siteId: site.id, viewId, personId, name, commentId });
}
