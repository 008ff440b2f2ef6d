/** Requests as the signed-in person, or as this browser's guest. */
import { keep } from './storage.js';
import { guestKey, Problem, type CallRequest, type TokenSource, type Transport } from './transport.js';

/** Sets the browser's guest until the token expires; null removes it. */
export function becomeGuest(transport: Transport, token: string | null): void {
  transport.guest = token;
  keep(guestKey(transport.base), token);
}

/**
 * One request; a token that the service rejects is renewed and the request sent again once. `T` is void for empty
 * responses.
 */
export async function callAs<T>(
  transport: Transport,
  token: TokenSource,
  [method, path, body, headers = {}]: CallRequest,
): Promise<T> {
  async function attempt(renew: boolean): Promise<T> {
    const own = await token(renew);
    // The host page cannot renew a guest's token.
    if (renew && own === null) becomeGuest(transport, null);
    const bearer = own ?? transport.guest;
    if (bearer === null) throw new Problem(renew ? 'token_invalid' : 'token_missing', 401);
    const init: RequestInit = {
      method,
      headers: { ...headers, authorization: `Bearer ${bearer}` },
      cache: 'no-store',
    };
    if (body !== undefined) {
      init.headers = { ...init.headers, 'content-type': 'application/json' };
      init.body = JSON.stringify(body);
    }
    try {
      const response = await transport.exchange(path, init);
      return (response.status === 204 ? undefined : await response.json()) as T;
    } catch (error) {
      if (error instanceof Problem && error.code === 'token_invalid' && !renew) return await attempt(true);
      throw error;
    }
  }
  return await attempt(false);
}
