/** The console's requests to the service. */
import type { Self } from '../shared/contract.js';
import { CallError, problemOf } from './call-error.js';
import { appealCalls, liveCalls, personCalls, queueCalls, settingCalls } from './calls.js';
import type { Session } from './session.js';

export { CallError, explain } from './call-error.js';
export type { LogFilter, RowsPage } from './calls.js';

export type Api = ReturnType<typeof createApi>;

/** The requests of one session; `onSignedOut` is called when the service no longer accepts the token. */
export function createApi({ site, token }: Session, onSignedOut: () => void) {
  const base = `/v1/sites/${encodeURIComponent(site)}`;

  async function send(path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(base + path, {
        ...init,
        headers: { Authorization: `Bearer ${token}`, ...(headers as Record<string, string> | undefined) },
      });
    } catch {
      throw new CallError('offline', null);
    }
    if (response.ok || response.status === 304) return response;
    if (response.status === 401) onSignedOut();
    throw await problemOf(response);
  }

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await send(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  }

  return {
    /** The request itself, for the calls of views that are loaded later. */
    call,
    self: () => call<Self>('GET', '/self'),
    ...liveCalls(send, call),
    ...queueCalls(call),
    ...appealCalls(call),
    ...personCalls(call),
    ...settingCalls(call),
  };
}
