/** The widget's script: defines the elements a page uses. Loading it twice does no harm. */
import { InterlineComments } from './comments-element.js';
import { load } from './core/lazy.js';
import { InterlineCount } from './small/count-element.js';
import { InterlinePopular } from './small/popular-element.js';

Object.assign(load, {
  reading: () => import('./reading.js'),
  live: () => import('./core/live.js'),
  write: () => import('./write/index.js'),
  relocation: () => import('./article/relocation.js'),
  small: () => import('./small/index.js'),
} satisfies typeof load);

const ELEMENTS = {
  'interline-comments': InterlineComments,
  'interline-popular': InterlinePopular,
  'interline-count': InterlineCount,
};

for (const [name, element] of Object.entries(ELEMENTS))
  if (!customElements.get(name)) customElements.define(name, element);
