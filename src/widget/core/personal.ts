/** Calls as the person signed in. */
import { Problem, type TokenSource } from './transport.js';

/** One call; a token the service no longer takes is renewed and tried once more. `T` is void for empty answers. */
export async function callAs<T>(
  token: TokenSource,
  exchange: (path: string, init: RequestInit) => Promise<Response>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  async function attempt(renew: boolean): Promise<T> {
    const bearer = await token(renew);
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
      const response = await exchange(path, init);
      return (response.status === 204 ? undefined : await response.json()) as T;
    } catch (error) {
      if (error instanceof Problem && error.code === 'token_invalid' && !renew) return await attempt(true);
      throw error;
    }
  }
  return await attempt(false);
}
