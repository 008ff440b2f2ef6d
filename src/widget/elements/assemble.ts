/** Assembles one widget: its data, its badges, and the list when it is needed. */
import type { CommentList, PageBundle } from '../../shared/contract.js';
import { createArticleView } from '../article/article-view.js';
import type { Source } from '../article/finder.js';
import type { ArticleView } from '../article/types.js';
import { createBus } from '../core/bus.js';
import { createHost } from '../core/host.js';
import { listPath, sortOf, unsentKey } from '../core/identity.js';
import { loadOrRetry, ignoreFailure } from '../core/parts.js';
import { kept } from '../core/storage.js';
import { createStore } from '../core/store.js';
import { widgets, type Uses, type Widget } from '../core/widget.js';
import type { List } from '../list/list.js';
import { parts } from './parts.js';
import { whenNear } from './when-near.js';

/** Where the widget is drawn: its shadow root, the list's container, and the live region for screen readers. */
export interface Place {
  root: ShadowRoot;
  /** Hidden while the server-rendered content is shown instead. */
  content: HTMLElement;
  status: HTMLElement;
}

/** A widget on the page, as its element controls it. */
export interface Assembled {
  widget: Widget;
  article: ArticleView;
  /** The list, loaded at the first call. */
  list: () => Promise<List>;
}

/** Draws the badges of `page`, which was read from `pagePath`; resolves when all exist. */
export async function assemble(
  start: Uses<'transport' | 'words' | 'theme' | 'end'>,
  { root, content, status }: Place,
  pagePath: string,
  page: PageBundle,
  source: Source,
): Promise<Assembled> {
  const { words } = start;
  const element = root.host as HTMLElement;
  const bus = createBus();
  let made: Promise<List> | undefined;
  const list = (): Promise<List> =>
    (made ??= loadOrRetry(words, content, parts.reading).then(async ({ createList, hydrate }) => {
      const created = createList(widget, root);
      content.replaceChildren(created.node);
      if (content.hidden) await hydrate(widget, root, content, created);
      return created;
    }));
  const widget: Widget = {
    ...start,
    bus,
    host: createHost(element, words, (text) => void (status.textContent = text)),
    store: createStore(start, bus, pagePath, page),
    navigation: {
      async openPanel(target) {
        const near = article.margin?.badges[target.block]?.place ?? content;
        await (await loadOrRetry(words, near, parts.threads)).openPanel(widget, article, target);
      },
      async showInline(paragraphs) {
        await (await list()).showInline(paragraphs);
      },
      showComment: async (id) => (await list()).reveal(id),
      showPassage: (id, quote) =>
        void parts
          .phrases()
          .then(({ showPassage }) => showPassage(widget, article, id, quote), ignoreFailure),
      hasPassage: (id) => article.content.places.has(id),
      content: () => article.content,
    },
  };
  widgets.set(element, widget);
  const article = createArticleView(widget, source);
  await article.draw();
  return { widget, article, list };
}

/** Starts background work: the reader's own data, the list once it is near the viewport, live updates. */
export function run({ widget, list }: Assembled): void {
  const { store, bus, host, transport, end } = widget;
  bus.overlayChanged.listen(() => {
    if (kept(unsentKey(transport.base)))
      void parts.write().then(({ resume }) => resume(widget, async () => (await list()).slot), ignoreFailure);
  });
  void store.loadOverlay().catch((error: unknown) => host.emit('error', { error }));
  void whenNear([host.element], end).then(async () => {
    const { article } = store.page;
    const path = article && listPath(article.id, { inline: false, sort: sortOf(host.element) });
    // Requested while the list's code is loading.
    const first = path ? transport.read<CommentList>(path, true) : undefined;
    first?.catch(ignoreFailure);
    await (await list()).start(first);
  });
  void parts.live().then(({ followArticle }) => followArticle(widget), ignoreFailure);
}
