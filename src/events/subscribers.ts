/**
 * Everyone who follows the log of events, in one list. These are in the memory of each instance, which follows the log for all
 * of them with one statement (`follower.ts`), and each event reaches each of them once an instance.
 */
import type { PersonCache } from '../access/person-cache.js';
import type { SiteDirectory } from '../access/site-directory.js';
import type { ReadCache } from '../cache/read-cache.js';
import type { ReadReplica } from '../db/replica.js';
import { ARTICLE_EVENTS, SITE_EVENTS, type ArticleEventType } from '../shared/enums.js';
import { MARKS, PAGES, type ArticleLogEvent, type LogEvent, type SiteLogEvent } from './event.js';
import type { Streams } from './streams.js';

type EventOf<Type> = Type extends ArticleEventType ? ArticleLogEvent : SiteLogEvent;

/** What is done for events, by their type; the others are passed over. */
type Handlers = { [Type in LogEvent['type']]?: (event: EventOf<Type>) => void };

export interface Subscriber {
  name: string;
  on: Handlers;
  /** Events may have been missed: what is in memory is read again. */
  startOver(): void;
}

/** What instances keep in memory. */
export interface InMemory {
  cache: ReadCache;
  streams: Streams;
  sites: SiteDirectory;
  people: PersonCache;
  replica: ReadReplica | null;
}

export function subscribersOf({ cache, streams, sites, people, replica }: InMemory): Subscriber[] {
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
    ...(replica ? [replicaSubscriber(replica)] : []),
  ];
}

/** What an answer may show besides its article, whose version the replica's answers are compared by. */
function replicaSubscriber(replica: ReadReplica): Subscriber {
  const changed = () => replica.invalidate();
  const types = [...SITE_EVENTS, ...PAGES];
  return {
    name: 'replica',
    on: Object.fromEntries(types.map((type) => [type, changed])),
    startOver: changed,
  };
}

function onEveryArticleEvent(handle: (event: ArticleLogEvent) => void): Handlers {
  return Object.fromEntries(ARTICLE_EVENTS.map((type) => [type, handle]));
}

/** Hands the event to those who follow its type. */
export function dispatch(subscribers: readonly Subscriber[], event: LogEvent): void {
  for (const { on } of subscribers) {
    const handle = on[event.type] as ((event: LogEvent) => void) | undefined;
    handle?.(event);
  }
}
