/** The data of one `<interline-comments>`: the page's bundle and the reader's own overlay. Changes are announced on the bus. */
import type { Overlay, PageBundle } from '../../shared/contract.js';
import type { Bus } from './bus.js';
import { createReadState, type ReadState } from './read-state.js';
import type { Transport } from './transport.js';

export interface Store {
  /** Path of the bundle. */
  pagePath: string;
  page: PageBundle;
  /** What only this reader sees; null while they are not signed in. */
  overlay: Overlay | null;
  readState: ReadState;
  /** Ids of comments posted here, which must not come back as another person's. */
  ownIds: Set<string>;
  /** The last post; resolves when its id is in `ownIds`. */
  pendingPost: Promise<unknown>;
  /** Tells of a comment's id whether it is shown; one function for each tree of comments. */
  visibleIn: Set<(id: string) => boolean>;
  /** Reads the bundle again. */
  refresh: () => Promise<void>;
  /** Reads the overlay again; signed out, clears it. */
  loadOverlay: () => Promise<void>;
}

/** The store that begins with `page`, read from `pagePath`; until `end` it records what was read. */
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
