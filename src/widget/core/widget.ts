/** State that the parts of one `<interline-comments>` share. Each part declares with `Uses` which of it it needs. */
import type { Words } from '../../shared/i18n/words.js';
import type { Bus } from './bus.js';
import type { Host } from './host.js';
import type { Navigation } from './navigation.js';
import type { Store } from './store.js';
import type { Theme } from './theme.js';
import type { Transport } from './transport.js';

export interface Widget {
  host: Host;
  transport: Transport;
  words: Words;
  theme: Theme;
  store: Store;
  bus: Bus;
  navigation: Navigation;
  /** Aborted when the element is removed. */
  end: AbortSignal;
}

/** The part of a widget that one module needs. */
export type Uses<Need extends keyof Widget> = Pick<Widget, Need>;

/** The widgets by element, for other elements of the page that belong to one. */
export const widgets = new WeakMap<Element, Widget>();
