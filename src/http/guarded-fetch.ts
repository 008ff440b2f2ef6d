/**
 * The only outbound HTTP client: fetches addresses that an administrator configured, and refuses those that resolve to the
 * operator's own network, regardless of spelling or DNS answer.
 */
import http from 'node:http';
import https from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { tracedRequest } from './outgoing-span.js';

/** Maximum response size; key sets and article pages are far smaller. Bytes. */
const MAX_BYTES = 5_000_000;
/** Maximum time without data, and for the whole response; milliseconds. */
const TIMEOUT = 5_000;
const DEADLINE = 10_000;

interface FetchOptions {
  accept?: string;
  signal?: AbortSignal | undefined;
  /** Sent with POST. */
  body?: string;
  headers?: Record<string, string>;
  /** Maximum size of the response; bytes. */
  maxBytes?: number;
  /** Time limit in place of the default; milliseconds. */
  deadline?: number;
}

/**
 * Sends a request and follows no redirect; a GET unless there is a `body`. `allowed` lists private addresses that are permitted
 * (tests, an intranet); `signal` aborts the request before its deadline.
 */
export async function guardedFetch(
  target: string,
  allowed: readonly string[],
  options: FetchOptions = {},
): Promise<Response> {
  const url = new URL(target);
  const method = options.body === undefined ? 'GET' : 'POST';
  return tracedRequest(url, method, () => send(url, method, allowed, options));
}

function send(
  url: URL,
  method: string,
  allowed: readonly string[],
  { accept = 'application/json', signal, body, headers, maxBytes = MAX_BYTES, deadline }: FetchOptions,
): Promise<Response> {
  const options = { allowIPAddressList: [...allowed] };
  const secure = url.protocol === 'https:';
  const agent = secure ? new RequestFilteringHttpsAgent(options) : new RequestFilteringHttpAgent(options);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => request.destroy(new Error('no response in time')), deadline ?? DEADLINE);
    const request = (secure ? https : http).request(
      url,
      {
        method,
        agent,
        timeout: deadline ?? TIMEOUT,
        headers: { ...headers, accept, 'user-agent': 'Interline' },
        ...(signal && { signal }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxBytes) request.destroy(new Error('the response is too large'));
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
    request.end(body);
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
