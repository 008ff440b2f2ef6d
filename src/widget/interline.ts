/** The widget's script: defines the elements a page uses. Loading it twice does no harm. */
import { InterlineComments } from './comments-element.js';
import { load } from './core/lazy.js';
import { InterlineCount } from './small/count-element.js';
import { InterlinePopular } from './small/popular-element.js';

Object.assign(load, {
  reading: () => arrive(import('./reading.js')),
  live: () => arrive(import('./core/live.js')),
  write: () => arrive(import('./write/index.js')),
  manage: () => arrive(import('./manage/index.js')),
  relocation: () => arrive(import('./article/relocation.js')),
  small: () => arrive(import('./small/index.js')),
} satisfies typeof load);

/** A part that cannot be fetched is told once and then never comes: the page around it must not hear of rejections. */
function arrive<Part>(part: Promise<Part>): Promise<Part> {
  return part.catch((error: unknown) => {
    document.dispatchEvent(new CustomEvent('interline:error', { detail: { error } }));
    return new Promise<never>(() => undefined);
  });
}

const ELEMENTS = {
  'interline-comments': InterlineComments,
  'interline-popular': InterlinePopular,
  'interline-count': InterlineCount,
};

for (const [name, element] of Object.entries(ELEMENTS))
  if (!customElements.get(name)) customElements.define(name, element);
