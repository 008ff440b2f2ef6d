/** The open view, stored in the address so that the back button and bookmarks work. */
import { useEffect, useState } from 'preact/hooks';
import { QUEUES, type Queue } from '../../shared/enums.js';
import type { LogFilter } from '../api.js';

export type Route =
  /** `reading`: the comment covers the list if there is only room for one of them. */
  | { view: 'queue'; queue: Queue; reading: boolean }
  | { view: 'appeals'; reading: boolean }
  | { view: 'log'; filter: LogFilter }
  | { view: 'report' }
  | { view: 'rules' }
  | { view: 'words' }
  | { view: 'settings' };

export function addressOf(route: Route): string {
  switch (route.view) {
    case 'queue':
      return `#/${route.queue}${route.reading ? '/comment' : ''}`;
    case 'appeals':
      return `#/appeals${route.reading ? '/one' : ''}`;
    case 'log': {
      const filter = new URLSearchParams({ ...route.filter }).toString();
      return `#/log${filter ? `?${filter}` : ''}`;
    }
    case 'report':
      return '#/report';
    case 'rules':
      return '#/rules';
    case 'words':
      return '#/words';
    case 'settings':
      return '#/settings';
  }
}

export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first, second] = path.split('/');
  if (first === 'appeals') return { view: 'appeals', reading: second === 'one' };
  if (first === 'report') return { view: 'report' };
  if (first === 'rules') return { view: 'rules' };
  if (first === 'words') return { view: 'words' };
  if (first === 'settings') return { view: 'settings' };
  if (first === 'log') {
    const parameters = new URLSearchParams(search);
    const commentId = parameters.get('commentId');
    const personId = parameters.get('personId');
    return {
      view: 'log',
      filter: { ...(commentId ? { commentId } : {}), ...(personId ? { personId } : {}) },
    };
  }
  return {
    view: 'queue',
    queue: QUEUES.find((queue) => queue === first) ?? 'pending',
    reading: second === 'comment',
  };
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
