/** Spans of requests to other services. */
import { traced, tracedFromHere, type SpanOptions } from '../tracing/spans.js';

/** Names the host only: paths and queries can contain tokens. */
function optionsOf(url: URL, method: string): SpanOptions {
  const { hostname, port, protocol } = url;
  const usual = protocol === 'https:' ? 443 : 80;
  return {
    name: method,
    kind: 'client',
    attributes: {
      'http.request.method': method,
      'server.address': hostname,
      'server.port': port === '' ? usual : Number(port),
    },
  };
}

/** Sends a request in a span; `isRoot` if it is not part of another request or a job. */
export function tracedRequest(
  url: URL,
  method: string,
  send: () => Promise<Response>,
  isRoot = false,
): Promise<Response> {
  return (isRoot ? tracedFromHere : traced)(optionsOf(url, method), async (add) => {
    const response = await send();
    add({ 'http.response.status_code': response.status });
    return response;
  });
}
