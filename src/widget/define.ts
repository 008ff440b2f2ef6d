/** Defines the elements, and where their parts come from. */
import { InterlineComments } from './comments-element.js';
import { load } from './core/lazy.js';
import { InterlineCount } from './small/count-element.js';
import { drawnBy } from './small/drawn-element.js';

const parts: typeof load = {
  reading: () => arrive(import('./reading.js')),
  window: () => arrive(import('./list/window.js')),
  phrases: () => arrive(import('./phrases.js')),
  live: () => arrive(import('./core/live.js')),
  write: () => arrive(import('./write/index.js')),
  threads: () => arrive(import('./write/threads.js')),
  work: () => arrive(import('./write/work.js')),
  manage: () => arrive(import('./manage/index.js')),
  people: () => arrive(import('./people/index.js')),
  relocation: () => arrive(import('./article/relocation.js')),
  small: () => arrive(import('./small/index.js')),
  rating: () => arrive(import('./rating/index.js')),
};

/** Addresses of parts that could not be fetched, with the later attempt that could. */
const lost = new Map<string, Promise<unknown> | null>();
let attempts = 0;

/**
 * The page is told of a part that cannot be fetched; whoever asked for it tells the reader, or does without. Browsers
 * remember a module that failed, so it is asked for again under another address, which their message tells.
 */
async function arrive<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    const url = /https?:\S+\.js/.exec(String(error))?.[0] ?? '';
    // A bundler cannot follow this one, and need not.
    const again =
      lost.get(url) ??
      (lost.has(url) &&
        (import(/* webpackIgnore: true */ /* @vite-ignore */ `${url}?${++attempts}`) as Promise<unknown>));
    lost.set(url, again || null);
    try {
      if (again) return (await again) as Part;
    } catch {
      lost.set(url, null);
    }
    document.dispatchEvent(new CustomEvent('interline:error', { detail: { error } }));
    throw error;
  }
}

const ELEMENTS = {
  'interline-comments': InterlineComments,
  'interline-popular': drawnBy(async (...at) => (await load.small()).showPopular(...at)),
  'interline-rating': drawnBy(async (...at) => (await load.rating()).showRating(...at)),
  'interline-count': InterlineCount,
};

/** Makes the page know the elements; a second time does no harm. */
export function defineElements(): void {
  Object.assign(load, parts);
  for (const [name, element] of Object.entries(ELEMENTS))
    if (!customElements.get(name)) customElements.define(name, element);
}
