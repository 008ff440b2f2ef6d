/** Defines the elements, and where their parts come from. */
import { InterlineComments } from './comments-element.js';
import { chunks, PartGone, type Parts } from './core/lazy.js';
import { tellHost } from './core/session.js';
import { PATIENCE } from './core/transport.js';
import { InterlineCount } from './small/count-element.js';
import { drawnBy } from './small/drawn-element.js';

/** The files of each part, relative to this script, as the build made them; none in the package. */
declare const PART_FILES: Record<string, string[]>;

const PARTS: Parts = {
  finding: () => import('./article/finding.js'),
  reading: () => import('./reading.js'),
  window: () => import('./list/window.js'),
  phrases: () => import('./phrases.js'),
  live: () => import('./core/live.js'),
  write: () => import('./write/index.js'),
  threads: () => import('./write/threads.js'),
  work: () => import('./write/work.js'),
  manage: () => import('./manage/index.js'),
  people: () => import('./people/index.js'),
  relocation: () => import('./article/relocation.js'),
  small: () => import('./small/index.js'),
  rating: () => import('./rating/index.js'),
};

/** Files and parts that are there or on their way; what failed is not among them. */
const arrivals = new Map<string, Promise<unknown>>();

/**
 * A part, once. Browsers remember a module that could not be fetched, and all that import it, so its files are fetched
 * as such first, all at the same time, and taken as modules when they are there: what failed can be asked for again. The
 * page is told of the failure; whoever asked for the part tells the reader, or does without.
 */
function arrive(part: string, take: () => Promise<unknown>): Promise<unknown> {
  return once(part, async () => {
    try {
      await Promise.all((PART_FILES[part] ?? []).map((file) => once(file, () => fetchFile(file))));
      return await take();
    } catch (error) {
      tellHost(document, 'error', { error });
      throw error;
    }
  });
}

function once<Result>(name: string, make: () => Promise<Result>): Promise<Result> {
  const known = arrivals.get(name) as Promise<Result> | undefined;
  if (known) return known;
  const made = make();
  arrivals.set(name, made);
  made.catch(() => arrivals.delete(name));
  return made;
}

async function fetchFile(file: string): Promise<void> {
  const response = await fetch(new URL(file, import.meta.url), { signal: AbortSignal.timeout(PATIENCE) });
  if (response.status === 404) throw new PartGone(response.url);
  if (!response.ok) throw new Error(`${response.url} ${response.status}`);
  await response.arrayBuffer();
}

const ELEMENTS = {
  'interline-comments': InterlineComments,
  'interline-popular': drawnBy(async (...at) => (await chunks.small()).showPopular(...at)),
  'interline-rating': drawnBy(async (...at) => (await chunks.rating()).showRating(...at)),
  'interline-count': InterlineCount,
};

/** Makes the page know the elements; a second time does no harm. */
export function defineElements(): void {
  for (const [part, take] of Object.entries(PARTS))
    Object.assign(chunks, { [part]: () => arrive(part, take as Parts[keyof Parts]) });
  for (const [name, element] of Object.entries(ELEMENTS))
    if (!customElements.get(name)) customElements.define(name, element);
}
