/**
 * The only outbound HTTP client: fetches addresses that an administrator configured, and refuses those that resolve to the
 * operator's own network, regardless of spelling or DNS answer.
 */
import http from 'node:http';
import https from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

/** Maximum response size; key sets and article pages are far smaller. Bytes. */
const MAX_BYTES = 5_000_000;
/** Maximum time without data, and for the whole response; milliseconds. */
const TIMEOUT = 5_000;
const DEADLINE = 10_000;

/**
 * GET without redirects. `allowed` lists private addresses that are permitted (tests, an intranet); `signal` aborts the request
 * before its deadline.
 */
export function guardedFetch(
  target: string,
  allowed: readonly string[],
  { accept = 'application/json', signal }: { accept?: string; signal?: AbortSignal | undefined } = {},
): Promise<Response> {
  const url = new URL(target);
  const options = { allowIPAddressList: [...allowed] };
  const secure = url.protocol === 'https:';
  const agent = secure ? new RequestFilteringHttpsAgent(options) : new RequestFilteringHttpAgent(options);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => request.destroy(new Error('no response in time')), DEADLINE);
    const request = (secure ? https : http).get(
      url,
      {
        agent,
        timeout: TIMEOUT,
        headers: { accept, 'user-agent': 'Interline' },
        ...(signal && { signal }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_BYTES) request.destroy(new Error('the response is too large'));
          else chunks.push(chunk);
        });
        response.on('end', () => {
          const status = response.statusCode ?? 502;
          resolve(
            new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), {
              status,
              headers: headersOf(response),
            }),
          );
        });
        response.on('error', reject);
      },
    );
    request.on('timeout', () => request.destroy(new Error('no response in time')));
    request.on('error', reject);
    request.on('close', () => clearTimeout(late));
  });
}

/** The headers that callers use. */
function headersOf(response: http.IncomingMessage): Headers {
  const headers = new Headers();
  for (const name of ['content-type', 'location'] as const) {
    const value = response.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}
