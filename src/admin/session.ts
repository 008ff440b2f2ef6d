/** The session: a site key and a token, stored for this tab only; what the address has for signing in is removed from it. */

export interface Session {
  site: string;
  token: string;
}

const STORED = 'interline-console';

/** Moves `#site=…&token=…` from the address into the tab's storage; otherwise reads the stored session. */
export function restoreSession(): Session | null {
  const fromLink = readHash(location.hash);
  if (fromLink) {
    history.replaceState(null, '', location.pathname + location.search);
    storeSession(fromLink);
    return fromLink;
  }
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? 'null');
    return isSession(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function storeSession(session: Session): void {
  sessionStorage.setItem(STORED, JSON.stringify(session));
}

export function forgetSession(): void {
  sessionStorage.removeItem(STORED);
}

/** Moves what the address has for signing in, other than a token, out of it: `site`, `code` of a link, or a provider's answer with `state`. */
export function takeInvitation(): URLSearchParams | null {
  const given = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);
  if (!given.has('state') && (!given.has('site') || given.has('token'))) return null;
  history.replaceState(null, '', location.pathname);
  return given;
}

/** Distinguishes sessions, which the service ends, from tokens of the site's own. */
export const isSessionToken = (token: string): boolean => token.startsWith('ilc_');

/** What is wrong with a token, as far as can be checked without its key; null if nothing is. */
export function tokenFault(token: string, now = Date.now()): 'malformed' | 'expired' | null {
  if (isSessionToken(token)) return null;
  const [, payload, signature] = token.split('.');
  if (!payload || !signature) return 'malformed';
  try {
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
    if (typeof claims !== 'object' || claims === null) return 'malformed';
    return 'exp' in claims && typeof claims.exp === 'number' && claims.exp * 1000 <= now ? 'expired' : null;
  } catch {
    return 'malformed';
  }
}

function readHash(hash: string): Session | null {
  const parameters = new URLSearchParams(hash.slice(1));
  const site = parameters.get('site');
  const token = parameters.get('token');
  return site && token ? { site, token } : null;
}

function isSession(value: unknown): value is Session {
  return (
    typeof value === 'object' &&
    value !== null &&
    'site' in value &&
    typeof value.site === 'string' &&
    'token' in value &&
    typeof value.token === 'string'
  );
}
