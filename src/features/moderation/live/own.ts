/** The live stream of a person: decisions about their comments, replies to them, the outcomes of their reports. */
import type { Context } from '../../../context.js';
import type { ArticleLogEvent, LogEvent } from '../../../events/event.js';
import type { Composed, StreamKind } from '../../../events/site-streams.js';
import type { OwnStreamInput } from '../../../route.js';
import type { OwnEvent } from '../../../shared/contract.js';
import { findConcerned } from './queries.js';
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

function selfStream({ db }: Context): StreamKind {
  return {
    name: 'self',
    concerns: ({ type }) => OF_COMMENTS.has(type) || OF_PEOPLE.has(type),
    async compose(siteId, events, people): Promise<Composed> {
      if (events === null) return { all: [{ type: 'reset' } satisfies OwnEvent] };
      const messages = new Map<string, OwnEvent[]>();
      const tell = (personId: unknown, event: OwnEvent) => {
        if (typeof personId === 'string' && people.has(personId))
          messages.set(personId, [...(messages.get(personId) ?? []), event]);
      };
      const comments = new Map<string, ArticleLogEvent[]>();
      for (const event of events) {
        const { commentId, personId } = event.data;
        if (OF_PEOPLE.has(event.type)) tell(personId, { type: 'standing' });
        else if (typeof commentId === 'string' && 'createdAt' in event)
          comments.set(commentId, [...(comments.get(commentId) ?? []), event]);
      }
      for (const row of await findConcerned(db, siteId, [...comments.keys()]))
        tellOf(row, comments.get(row.id) ?? [], tell);
      return { people: messages };
    },
  };
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
