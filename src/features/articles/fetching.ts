/** Fetches a page at an administrator's request: only from the site's origins, only through the guarded client. */
import type { Site } from '../../access/site.js';
import { guardedFetch } from '../../http/guarded-fetch.js';
import type { Context } from '../../context.js';
import { Problem } from '../../http/problem.js';
import { siteAddress } from './address.js';

/** Maximum number of redirects; each target is checked like the first address. */
const MAX_REDIRECTS = 3;
/** Time limit for the page including redirects; milliseconds. */
const DEADLINE = 10_000;

/** Fetches a page of the site; throws `page_not_fetched` with the reason. */
export async function fetchPage(
  ctx: Context,
  site: Site,
  address: string,
): Promise<{ bytes: Uint8Array; contentType: string }> {
  let url = ownAddress(site, address);
  const signal = AbortSignal.timeout(DEADLINE);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await answerOf(url, ctx.config.outboundAllow, signal);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      url = ownAddress(site, new URL(location, url).href);
      continue;
    }
    if (!response.ok)
      throw new Problem('page_not_fetched', { detail: `The page answered ${response.status}.` });
    return {
      bytes: new Uint8Array(await response.arrayBuffer()),
      contentType: response.headers.get('content-type') ?? '',
    };
  }
  throw new Problem('page_not_fetched', { detail: `More than ${MAX_REDIRECTS} redirects.` });
}

/** Only configured origins are fetched, not those that the site's rules consider equivalent. */
function ownAddress(site: Site, url: string): string {
  const address = siteAddress(site, url);
  if (!site.origins.has(new URL(address).origin)) throw new Problem('url_not_allowed');
  return address;
}

async function answerOf(url: string, allowed: readonly string[], signal: AbortSignal): Promise<Response> {
  try {
    return await guardedFetch(url, allowed, { accept: 'text/html', signal });
  } catch (error) {
    throw new Problem('page_not_fetched', {
      detail: error instanceof Error ? error.message : 'No response.',
    });
  }
}
