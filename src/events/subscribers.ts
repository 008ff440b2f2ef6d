/**
 * The subscribers of the event log. They keep data in the memory of each instance, which follows the log for all of them with
 * one statement (`follower.ts`), so each event reaches each of them once per instance.
 */
import type { PersonCache } from '../access/person-cache.js';
import type { SiteDirectory } from '../access/site-directory.js';
import type { ReadCache } from '../cache/read-cache.js';
import type { ReadReplica } from '../db/replica.js';
import { ARTICLE_EVENTS, SITE_EVENTS, type ArticleEventType } from '../shared/enums.js';
import { MARKS, PAGES, PRIVATE, type ArticleLogEvent, type LogEvent, type SiteLogEvent } from './event.js';
import type { SiteStreams } from './site-streams.js';
import type { Streams } from './streams.js';

type EventOf<Type> = Type extends ArticleEventType ? ArticleLogEvent : SiteLogEvent;

/** Handlers by event type; other types are ignored. */
type Handlers = { [Type in LogEvent['type']]?: (event: EventOf<Type>) => void };

export interface Subscriber {
  name: string;
  on: Handlers;
  /** Events may have been missed: drop or reload in-memory data. */
  startOver(): void;
}

/** The in-memory data of an instance. */
export interface InMemory {
  cache: ReadCache;
  streams: Streams;
  siteStreams: SiteStreams;
  sites: SiteDirectory;
  people: PersonCache;
  replica: ReadReplica | null;
}

export function subscribersOf({
  cache,
  streams,
  siteStreams,
  sites,
  people,
  replica,
}: InMemory): Subscriber[] {
  return [
    {
      name: 'cached answers',
      on: {
        ...onEveryArticleEvent(({ siteId, article, number, type, data }) => {
          const marked =
            MARKS.includes(type) && typeof data['commentId'] === 'string' ? data['commentId'] : null;
          cache.articleMoved(article, number, marked);
          if (PAGES.includes(type)) cache.pagesAdded(siteId);
        }),
        'site.changed': ({ siteId, data }) => cache.siteMoved(siteId, Number(data['version'])),
        'site.deleted': ({ siteId }) => cache.siteMoved(siteId, Infinity),
        'person.renamed': ({ siteId, data }) => cache.personRenamed(siteId, String(data['personId'])),
      },
      startOver: () => cache.clear(),
    },
    {
      name: 'live streams',
      on: onEveryArticleEvent((event) => streams.take(event)),
      startOver: () => streams.catchUp(),
    },
    {
      name: 'sites in memory',
      on: {
        'site.created': ({ siteId, data }) => sites.forget(siteId, Number(data['version'])),
        'site.changed': ({ siteId, data }) => sites.forget(siteId, Number(data['version'])),
        'site.deleted': ({ siteId }) => sites.forget(siteId),
      },
      startOver: () => sites.forgetAll(),
    },
    {
      name: 'people in memory',
      on: {
        'person.banned': () => people.forgetAll(),
        'person.unbanned': () => people.forgetAll(),
      },
      startOver: () => people.forgetAll(),
    },
    // After those above, by which it checks who may still have a stream.
    {
      name: 'live streams of sites',
      on: Object.fromEntries(
        [...ARTICLE_EVENTS, ...SITE_EVENTS].map((type) => [
          type,
          (event: LogEvent) => siteStreams.take(event),
        ]),
      ),
      startOver: () => siteStreams.startOver(),
    },
    ...(replica ? [replicaSubscriber(replica)] : []),
  ];
}

/** Changes that article versions don't show, by which the replica's responses are compared. */
function replicaSubscriber(replica: ReadReplica): Subscriber {
  const changed = () => replica.invalidate();
  const types = [...SITE_EVENTS.filter((type) => !PRIVATE.includes(type)), ...PAGES];
  return {
    name: 'replica',
    on: Object.fromEntries(types.map((type) => [type, changed])),
    startOver: changed,
  };
}

function onEveryArticleEvent(handle: (event: ArticleLogEvent) => void): Handlers {
  return Object.fromEntries(ARTICLE_EVENTS.map((type) => [type, handle]));
}

/** Passes the event to the subscribers of its type. */
export function dispatch(subscribers: readonly Subscriber[], event: LogEvent): void {
  for (const { on } of subscribers) {
    const handle = on[event.type] as ((event: LogEvent) => void) | undefined;
    handle?.(event);
  }
}
