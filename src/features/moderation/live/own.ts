/**
 * The live stream of a person: decisions about their comments, replies to them, the outcomes of their reports, and what waits for
 * a moderator on articles of theirs.
 */
import { ownsArticle } from '../../../access/principal.js';
import type { Context } from '../../../context.js';
import type { ArticleLogEvent, LogEvent } from '../../../events/event.js';
import { splitArticleRef } from '../../../db/article-ref.js';
import type { Composed, StreamKind, Viewer } from '../../../events/stream-kind.js';
import type { OwnStreamInput } from '../../../route.js';
import type { OwnEvent } from '../../../shared/contract.js';
import { concernsHeld, isTransitionEvent } from '../../../shared/lifecycle.js';
import { isBanned } from '../../people/use-cases.js';
import { findConcerned, findHeldTotals, type HeldTotal } from './queries.js';
import { openOwnStream } from './open.js';

/** Changes of a comment's status that its author did not make. */
const DECIDED: readonly LogEvent['type'][] = ['comment.withheld', 'comment.decided'];
const OF_COMMENTS: ReadonlySet<LogEvent['type']> = new Set<LogEvent['type']>(['comment.posted', ...DECIDED]);
const OF_PEOPLE: ReadonlySet<LogEvent['type']> = new Set<LogEvent['type']>([
  ...(['person.banned', 'person.unbanned', 'person.warned', 'appeal.changed'] as const),
]);

export function openSelfStream(input: OwnStreamInput): Promise<void> {
  return openOwnStream(input, selfStream(input.ctx));
}

function selfStream(ctx: Context): StreamKind {
  return {
    name: 'self',
    concerns: (event) =>
      OF_COMMENTS.has(event.type) || OF_PEOPLE.has(event.type) || articleOfHeld(event) !== null,
    async compose(siteId, events, viewers): Promise<Composed> {
      if (events === null) return { all: [{ type: 'reset' } satisfies OwnEvent] };
      const [own, totals] = await Promise.all([
        tellPeople(ctx, siteId, events, viewers),
        totalsOf(ctx, siteId, events, viewers),
      ]);
      return { to: (viewer) => [...(own.get(viewer.personId) ?? []), ...heldFor(ctx, viewer, totals)] };
    },
  };
}

/** The messages for each of the viewers about themselves. */
async function tellPeople(
  { db }: Context,
  siteId: string,
  events: readonly LogEvent[],
  viewers: readonly Viewer[],
): Promise<ReadonlyMap<string, readonly OwnEvent[]>> {
  const people = new Set(viewers.map(({ personId }) => personId));
  const messages = new Map<string, OwnEvent[]>();
  const tell = (personId: unknown, event: OwnEvent) => {
    if (typeof personId === 'string' && people.has(personId))
      messages.set(personId, [...(messages.get(personId) ?? []), event]);
  };
  const comments = new Map<string, ArticleLogEvent[]>();
  for (const event of events) {
    const { commentId, personId } = event.data;
    if (OF_PEOPLE.has(event.type)) tell(personId, { type: 'standing' });
    else if (OF_COMMENTS.has(event.type) && typeof commentId === 'string' && 'createdAt' in event)
      comments.set(commentId, [...(comments.get(commentId) ?? []), event]);
  }
  for (const row of await findConcerned(db, siteId, [...comments.keys()]))
    tellOf(row, comments.get(row.id) ?? [], tell);
  return messages;
}

/** The id of the article, if the event changed what waits there for a moderator. */
function articleOfHeld(event: LogEvent): string | null {
  if (!('article' in event) || !isTransitionEvent(event.type)) return null;
  return concernsHeld(event.type, event.data) ? splitArticleRef(event.article).articleId : null;
}

/** How much waits on the articles where that has changed; nothing is read if no author listens. */
async function totalsOf(
  { db }: Context,
  siteId: string,
  events: readonly LogEvent[],
  viewers: readonly Viewer[],
): Promise<HeldTotal[]> {
  if (!viewers.some(({ principal }) => principal.roles.includes('author'))) return [];
  const articles = new Set(events.map(articleOfHeld).filter((id) => id !== null));
  return findHeldTotals(db, siteId, [...articles]);
}

/** What an author is told, as long as they may read the list. */
function heldFor(ctx: Context, { principal }: Viewer, totals: readonly HeldTotal[]): OwnEvent[] {
  if (!principal.person || isBanned(principal.person, ctx.now())) return [];
  return totals
    .filter((article) => ownsArticle(principal, article))
    .map(({ articleId, total }) => ({ type: 'held', articleId, total }));
}

type Concerned = Awaited<ReturnType<typeof findConcerned>>[number];

/** Tells the people whom the comment concerns what the events did to it. */
function tellOf(
  { id: commentId, status, articleId, threadId, parentId, ...of }: Concerned,
  events: readonly ArticleLogEvent[],
  tell: (personId: string | null, event: OwnEvent) => void,
): void {
  const at = events.at(-1)?.createdAt.toISOString() ?? '';
  const where = { commentId, articleId, threadId };
  const isDecided = events.some(({ type }) => type === 'comment.decided');
  const hasMoved = events.some(({ type, data }) => DECIDED.includes(type) && data['from'] !== data['to']);
  if (hasMoved) tell(of.personId, { type: 'comment', ...where, status, at });
  if (isDecided)
    for (const reporter of of.reporters)
      tell(reporter, {
        ...{ type: 'report', commentId, at },
        outcome: status === 'published' ? 'declined' : 'upheld',
      });
  const isNew = events.some(
    ({ type, data }) =>
      type === 'comment.posted' || (data['to'] === 'published' && data['from'] !== 'published'),
  );
  if (isNew && status === 'published' && parentId !== null && of.parentPersonId !== of.personId)
    tell(of.parentPersonId, { type: 'reply', ...where, parentId, at });
}
