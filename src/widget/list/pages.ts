/** The list page by page: requests, the tree, and the loading, error and empty states. */
import type { CommentList } from '../../shared/contract.js';
import type { Tree } from '../comment/tree.js';
import { button, el, fill } from '../core/build.js';
import { listPath } from '../core/identity.js';
import { ignoreFailure } from '../core/parts.js';
import { isOpen } from '../core/permissions.js';
import type { Widget } from '../core/widget.js';
import { parts } from './parts.js';
import type { Pages, Scope } from './types.js';

/** Number of comments from which a list is virtualised. */
const LONG = 60;
/** For a shorter wait, a skeleton would only flicker; milliseconds. */
const SKELETON_MS = 300;

/** Pages of `scope` in `tree`; `loaded` is called before each result becomes final. */
// eslint-disable-next-line max-lines-per-function -- The state of one list's pages.
export function createPages(
  widget: Widget,
  tree: Tree,
  scope: Scope,
  loaded: { page: () => void; done: () => void },
): Pages {
  const { words, store, host } = widget;
  const { t } = words;
  const { list } = tree;
  const status = el('div', {});
  let latest = 0;

  async function load(cursor: string | null, begun?: Promise<CommentList>): Promise<void> {
    const { article } = store.page;
    const request = ++latest;
    if (!article) return loaded.done();
    const skeleton = setTimeout(() => {
      host.announce(t('loading'));
      fill(status, [el('div', { class: 'ghost' }), el('div', { class: 'ghost' })]);
    }, SKELETON_MS);
    try {
      const found = await Promise.all(
        (scope.paragraphs ?? [undefined]).map((at) => begun ?? read(widget, scope, article.id, cursor, at)),
      );
      if (request === latest) show(found, cursor);
    } catch (error) {
      if (request !== latest) return;
      const retry = button({ class: 'link' }, () => void load(cursor), t('retry'));
      fill(status, [el('p', { class: 'notice bad' }, t('load_failed'), retry)]);
      host.emit('error', { error });
    } finally {
      clearTimeout(skeleton);
      loaded.done();
    }
  }

  function show(found: CommentList[], cursor: string | null): void {
    if (cursor === null) tree.clear();
    const items = found.flatMap((page) => page.items).sort((a, b) => Number(b.pinned) - Number(a.pinned));
    const views = items.map((comment) => tree.addTop(comment, 'end'));
    if (cursor !== null) views[0]?.node.querySelector('article')?.focus({ preventScroll: true });
    setNext(found.length === 1 ? (found[0]?.next ?? null) : null);
    fill(status, []);
    loaded.page();
    if (!tree.window && list.childElementCount > LONG)
      void parts.window().then(({ createWindow }) => {
        tree.window ??= createWindow(list, LONG, widget.end);
      }, ignoreFailure);
  }

  function setNext(next: string | null): void {
    pages.next = next;
    pages.more.hidden = next === null;
  }

  const pages: Pages = {
    more: button({ class: 'link more', hidden: true }, () => void load(pages.next), t('load_more')),
    status,
    next: null,
    first: undefined,
    load,
    clear() {
      tree.clear();
      setNext(null);
    },
    drawEmpty() {
      if (!pages.first || pages.next !== null || status.querySelector('.ghost,.bad')) return;
      const text = t(scope.inline ? 'empty_inline' : isOpen(widget) ? 'empty_all' : 'empty_closed');
      fill(status, [list.childElementCount === 0 && el('p', { class: 'empty' }, text)]);
    },
  };
  return pages;
}

function read(
  { transport }: Widget,
  { inline, sort }: Scope,
  articleId: string,
  cursor: string | null,
  paragraph: string | undefined,
): Promise<CommentList> {
  const path = listPath(articleId, { inline, sort, paragraph, cursor: cursor ?? undefined });
  return transport.read(path, cursor === null);
}
