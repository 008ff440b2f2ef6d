/** What the parts of one `<interline-comments>` share. A part declares with `Uses` which of it it needs. */
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

/** A widget as far as one part needs it. */
export type Uses<Need extends keyof Widget> = Pick<Widget, Need>;

/** The widgets of the page's elements, for elements elsewhere on the page that belong to one of them. */
export const widgets = new WeakMap<Element, Widget>();
