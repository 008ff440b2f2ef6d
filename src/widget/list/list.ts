/** The list under the article with all comments, inline or not. */
import type { CommentList, CommentPermalink, Posted } from '../../shared/contract.js';
import { createNewComments } from '../comment/new-comments.js';
import { scrollToComment } from '../comment/scroll.js';
import { createTree } from '../comment/tree.js';
import { el } from '../core/build.js';
import { sortOf } from '../core/identity.js';
import { ignoreFailure } from '../core/parts.js';
import { isOpen } from '../core/permissions.js';
import { addStyle } from '../core/sheets.js';
import type { Widget } from '../core/widget.js';
import commentStyle from '../style/comment.css';
import style from '../style/list.css';
import readingStyle from '../style/reading.css';
import { isInScope, raisePinned, rereadThread, updateHeld } from './changes.js';
import { createHead } from './head.js';
import { createPages } from './pages.js';
import { parts } from './parts.js';
import type { Scope } from './types.js';
import { drawWriteButton } from './write-button.js';

export interface List {
  node: HTMLElement;
  /** Scrolls to the list, filtered to inline comments of these paragraphs. */
  showInline: (paragraphs: string[]) => Promise<void>;
  /** Shows the first page, once; `first` is a pending request for it. */
  start: (first?: Promise<CommentList>) => Promise<void>;
  reload: () => Promise<void>;
  /** Scrolls to a comment, loading it if needed; false if it does not exist. */
  reveal: (id: string) => Promise<boolean>;
  /** Container of the composer for comments on the article. */
  slot: HTMLElement;
}

/** The list of one widget; `node` goes into `root`. */
// eslint-disable-next-line max-lines-per-function -- The one place where the list's pieces meet; each is small.
export function createList(widget: Widget, root: ShadowRoot): List {
  for (const css of [readingStyle, commentStyle, style]) addStyle(root, css);
  const { store, bus, host, transport, words } = widget;
  const { t } = words;
  const scope: Scope = { inline: false, paragraphs: null, sort: sortOf(host.element) };
  const head = createHead(widget, (wanted) => void show(wanted));
  const tree = createTree(widget, { quoted: true, mayReply: ({ locked }) => !locked && isOpen(widget) });
  const pages = createPages(widget, tree, scope, { page: drawHeld, done: drawRest });
  const news = createNewComments(
    widget,
    tree,
    {
      concerns: (paragraphId) => isInScope(scope, paragraphId),
      insertTop: (comment) => void tree.addTop(comment, scope.sort === 'oldest' ? 'end' : 'start'),
      reload,
    },
    widget.end,
  );
  let drawUnread = (): void => undefined;
  const slot = el('div', { class: 'slot' });
  const node = el(
    'section',
    { class: 'list', 'aria-label': t('comments') },
    ...[head.node, slot, news.pill, tree.list, pages.status, pages.more],
  );

  function drawHead(): void {
    const { article } = store.page;
    const shown = article?.state === 'hidden' ? null : article;
    if (!shown) pages.clear();
    head.title.textContent = t('comments_count', { count: shown?.counts.comments ?? 0 });
    drawSlot();
    drawRest();
  }

  function drawSlot(): void {
    drawWriteButton(widget, slot, scope.paragraphs, showPosted);
  }

  /** Draws what depends on the whole list. */
  function drawRest(): void {
    drawUnread();
    pages.drawEmpty();
  }

  function drawHeld(): void {
    updateHeld(widget, tree, scope);
    drawRest();
    if (store.overlay?.ownsArticle)
      void parts.matters().then(({ showHeld }) => showHeld(widget, slot), ignoreFailure);
  }

  async function show(wanted: Partial<Scope>): Promise<void> {
    Object.assign(scope, wanted);
    head.show(scope);
    drawSlot();
    await reload();
  }

  async function showInline(paragraphs: string[]): Promise<void> {
    await show({ inline: true, paragraphs });
    node.scrollIntoView({ block: 'start' });
    head.title.focus({ preventScroll: true });
  }

  async function reload(): Promise<void> {
    news.forget();
    await (pages.first = pages.load(null));
  }

  function start(first?: Promise<CommentList>): Promise<void> {
    return (pages.first ??= pages.load(null, first));
  }

  function insertPosted({ comment }: Posted): void {
    if (comment.parentId !== null) tree.addReply(comment);
    else if (isInScope(scope, comment.anchor?.paragraphId) && pages.first)
      tree.addTop(comment, scope.sort === 'oldest' && pages.next === null ? 'end' : 'start');
    drawRest();
  }

  /** Shows a comment just posted here to its author, even if the filter hides it. */
  async function showPosted(posted: Posted): Promise<void> {
    const { id } = posted.comment;
    if (!tree.views.has(id)) {
      await show({ inline: false, paragraphs: null });
      insertPosted(posted);
    }
    const posting = tree.views.get(id)?.node;
    const { top = 0, bottom = 0 } = posting?.getBoundingClientRect() ?? {};
    if (posting && (top < 0 || bottom > innerHeight)) scrollToComment(posting, 'nearest');
  }

  async function reveal(id: string): Promise<boolean> {
    const found = await scrollTo(id);
    if (!found) host.announce(t('comment_missing'));
    return found;
  }

  async function scrollTo(id: string): Promise<boolean> {
    await start();
    if (!tree.views.has(id)) {
      const found = await transport.read<CommentPermalink>(`/comments/${id}`).catch(() => null);
      if (!found || found.article.id !== store.page.article?.id) return false;
      const { comment, root: top } = found;
      if (scope.inline && !(top ?? comment).anchor) await show({ inline: false, paragraphs: null });
      if (!tree.views.has((top ?? comment).id)) tree.addTop(top ?? comment, 'start');
      if (top) await tree.loadReplies(top.id);
      if (top && !tree.views.has(id)) tree.addReply(comment);
    }
    const view = tree.views.get(id);
    if (!view) return false;
    tree.window?.bring(view.node);
    scrollToComment(view.node);
    return true;
  }

  head.show(scope);
  drawHead();
  if (store.readState.isReturning)
    void parts.unread().then(({ createUnread }) => {
      const { button, draw } = createUnread(widget, tree, scope, pages, reveal);
      head.node.querySelector('.chips')?.after(button);
      (drawUnread = draw)();
    }, ignoreFailure);
  bus.pageChanged.listen(drawHead);
  bus.overlayChanged.listen(drawHeld);
  bus.commentPosted.listen(insertPosted);
  bus.commentChanged.listen((comment) => {
    if (comment.pinned && pages.first && isInScope(scope, comment.anchor?.paragraphId))
      raisePinned(tree, root, comment);
  });
  bus.threadChanged.listen((id) => host.background(rereadThread(widget, tree, id)));
  return { node, showInline, start, reload, reveal, slot };
}
