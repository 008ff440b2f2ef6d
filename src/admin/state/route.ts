/** The open view, stored in the address so that the back button and bookmarks work. */
import { useEffect, useState } from 'preact/hooks';
import { ARTICLE_SORTS, QUEUES, type ArticleSort, type Queue } from '../../shared/enums.js';
import type { LogFilter } from '../api.js';
import { filterIn, parametersOf, type QueueFilter } from './queue-filter.js';

const LOG_FILTERS: readonly (keyof LogFilter)[] = [
  'commentId',
  'personId',
  'actorId',
  'action',
  'from',
  'to',
];

/** Views whose address is their name. */
const SIMPLE = ['overview', 'report', 'rules', 'opinions', 'words', 'settings', 'access'] as const;

export type Route =
  /** `reading`: the comment covers the list if there is only room for one of them. */
  | { view: 'queue'; queue: Queue; reading: boolean; filter?: QueueFilter }
  | { view: 'appeals'; reading: boolean }
  | { view: 'articles'; search: string; sort: ArticleSort }
  | { view: 'article'; id: string }
  | { view: 'log'; filter: LogFilter }
  | { view: (typeof SIMPLE)[number] };

export function addressOf(route: Route): string {
  switch (route.view) {
    case 'queue':
      return `#/${route.queue}${route.reading ? '/comment' : ''}${parametersOf(route.filter)}`;
    case 'appeals':
      return `#/appeals${route.reading ? '/one' : ''}`;
    case 'articles': {
      const { search, sort } = route;
      const given = { ...(search !== '' && { search }), ...(sort !== 'activity' && { sort }) };
      const parameters = new URLSearchParams(given).toString();
      return `#/articles${parameters ? `?${parameters}` : ''}`;
    }
    case 'article':
      return `#/articles/${route.id}`;
    case 'log': {
      const filter = new URLSearchParams({ ...route.filter }).toString();
      return `#/log${filter ? `?${filter}` : ''}`;
    }
    default:
      return `#/${route.view}`;
  }
}

export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first, second] = path.split('/');
  if (first === 'appeals') return { view: 'appeals', reading: second === 'one' };
  if (first === 'articles') return articlesIn(second, search);
  const simple = SIMPLE.find((view) => view === first);
  if (simple) return { view: simple };
  if (first === 'log') {
    const parameters = new URLSearchParams(search);
    const given = LOG_FILTERS.flatMap((name) => {
      const value = parameters.get(name);
      return value ? [[name, value] as const] : [];
    });
    return { view: 'log', filter: Object.fromEntries(given) };
  }
  const filter = filterIn(search);
  return {
    view: 'queue',
    queue: QUEUES.find((queue) => queue === first) ?? 'pending',
    reading: second === 'comment',
    ...(filter && { filter }),
  };
}

function articlesIn(id: string | undefined, search: string): Route {
  if (id) return { view: 'article', id };
  const parameters = new URLSearchParams(search);
  const sort = ARTICLE_SORTS.find((each) => each === parameters.get('sort')) ?? 'activity';
  return { view: 'articles', search: parameters.get('search') ?? '', sort };
}

/** The route in the address; updates when it changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}

/** Navigates to a route; `replace` adds no history entry. */
export function goTo(route: Route, replace = false): void {
  const address = addressOf(route);
  if (address === location.hash) return;
  if (!replace) {
    location.hash = address;
    return;
  }
  history.replaceState(null, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
