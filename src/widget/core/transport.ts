/**
 * Requests to the service: public reads without a token (the same response for all readers, so it can be cached),
 * personal requests with one. A rejected token is renewed once.
 */
import type { ProblemDetails } from '../../shared/contract.js';
import { loaders } from './parts.js';
import { kept } from './storage.js';

/** Timeout of a request; milliseconds. */
export const TIMEOUT_MS = 20_000;

/** The service refused, or could not be reached (`code` "offline", status 0). */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail?: string,
  ) {
    super(detail ?? code);
    this.name = 'Problem';
  }
}

/** Source of tokens; `renew` requests a new one from the host page. */
export interface TokenSource {
  (renew: boolean): Promise<string | null>;
}

export interface Transport {
  /** Base address of the site, for the event stream. */
  base: string;
  /** Token of this browser's guest on the site; used if the host page provides none. */
  guest: string | null;
  /** The token of the signed-in person. */
  token: () => Promise<string | null>;
  /** Whether the reader is signed in or a guest. */
  known: () => Promise<boolean>;
  exchange: (path: string, init: RequestInit) => Promise<Response>;
  /** A public read. `fresh` bypasses the browser's cache. */
  read: <T>(path: string, fresh?: boolean) => Promise<T>;
  /** A request as the signed-in person or the guest; `T` is void for responses without a body. */
  call: <T>(...request: CallRequest) => Promise<T>;
}

/** A request as a person. */
export type CallRequest = [method: string, path: string, body?: unknown, headers?: Record<string, string>];

/** The part for such requests; loaded with the list. */
export type TransportParts = {
  reading: () => Promise<{
    callAs: <T>(transport: Transport, token: TokenSource, request: CallRequest) => Promise<T>;
  }>;
};
const parts = loaders as TransportParts;

/** Storage key of a guest's token. */
export const guestKey = (base: string): string => `interline:${base}:guest`;

/** A transport for one site. `base` ends without a slash. */
export function createTransport(base: string, token: TokenSource): Transport {
  async function exchange(path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      // Browsers would also apply the seconds that shared caches may serve a stale response.
      response = await fetch(base + path, { credentials: 'omit', cache: 'no-cache', signal, ...init });
    } catch {
      throw new Problem('offline', 0);
    }
    if (response.ok) return response;
    const problem = (await response.json().catch(() => ({}))) as Partial<ProblemDetails>;
    throw new Problem(
      problem.code ?? (response.status >= 500 ? 'unavailable' : 'unknown'),
      response.status,
      problem.detail,
    );
  }

  const transport: Transport = {
    base,
    exchange,
    guest: kept(guestKey(base)),
    token: () => token(false),
    known: async () => transport.guest !== null || (await token(false)) !== null,
    async read<T>(path: string, fresh = false) {
      const response = await exchange(path, fresh ? { cache: 'no-cache' } : {});
      return (await response.json().catch(() => {
        throw new Problem('unavailable', response.status);
      })) as T;
    },
    call: async (...request) => (await parts.reading()).callAs(transport, token, request),
  };
  return transport;
}

/** `?a=1&b=2` from the defined values. */
export function query(values: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text && '?' + text;
}
