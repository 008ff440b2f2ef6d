/** The data of one `<interline-comments>`: the page's bundle and the reader's own overlay. Changes are announced on the bus. */
import type { Overlay, PageBundle } from '../../shared/contract.js';
import type { Bus } from './bus.js';
import { createReadState, type ReadState } from './read-state.js';
import type { Transport } from './transport.js';

export interface Store {
  /** Path of the bundle. */
  pagePath: string;
  page: PageBundle;
  /** Data only this reader sees; null while signed out. */
  overlay: Overlay | null;
  readState: ReadState;
  /** Ids of comments posted here, which must not be shown again as another person's. */
  ownIds: Set<string>;
  /** The last post; resolves when its id is in `ownIds`. */
  pendingPost: Promise<unknown>;
  /** Functions that tell whether a comment id is shown; one per comment tree. */
  visibleIn: Set<(id: string) => boolean>;
  /** Reads the bundle again. */
  refresh: () => Promise<void>;
  /** Reads the overlay again, or clears it if signed out. */
  loadOverlay: () => Promise<void>;
}

/** A store that starts with `page`, read from `pagePath`; until `end` it records what was read. */
export function createStore(
  { transport, end }: { transport: Transport; end: AbortSignal },
  bus: Bus,
  pagePath: string,
  page: PageBundle,
): Store {
  const store: Store = {
    pagePath,
    page,
    overlay: null,
    readState: createReadState('interline:' + transport.base + pagePath, end),
    ownIds: new Set(),
    pendingPost: Promise.resolve(),
    visibleIn: new Set(),
    async refresh() {
      store.page = await transport.read<PageBundle>(pagePath, true);
      bus.pageChanged.emit();
    },
    async loadOverlay() {
      const { article } = store.page;
      const isKnown = article !== null && (await transport.known());
      store.overlay = isKnown
        ? await transport.call<Overlay>('GET', `/articles/${article.id}/overlay`)
        : null;
      bus.overlayChanged.emit();
    },
  };
  return store;
}
