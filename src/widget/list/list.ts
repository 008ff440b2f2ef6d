/** The list under the article: everything that was said, inline or not, in one place. */
import type { Comment, CommentList, CommentPermalink, Posted } from '../../shared/contract.js';
import { button, el, fill } from '../core/build.js';
import { listPath, sortOf } from '../core/identity.js';
import type { Shown } from '../core/bus.js';
import type { Widget } from '../core/widget.js';
import { query } from '../core/transport.js';
import { loadOrRetry, ignoreFailure } from '../core/parts.js';
import { parts } from './parts.js';
import { addStyle } from '../core/sheets.js';
import commentStyle from '../style/comment.css';
import readingStyle from '../style/reading.css';
import style from '../style/list.css';
import { askedAt } from '../article/badge.js';
import { isHeld, isUnread } from '../comment/comment.js';
import { isOpen } from '../core/permissions.js';
import { createHead, type Scope } from './head.js';
import { createNewComments, inPlace } from '../comment/new-comments.js';
import { createTree } from '../comment/tree.js';
import { createUnread } from './unread.js';
import type * as ListWindow from '../comment/window.js';

/** From here on a list keeps only what is near in the document. */
const LONG = 60;
/** A skeleton for a wait shorter than this would only flicker. */
const PATIENCE = 300;

export interface List {
  node: HTMLElement;
  /** Shows this scope; resolves when it is there. */
  show: (wanted: Partial<Scope>) => Promise<void>;
  /** Shows the first page, once; the one that is under way, if there is one. */
  start: (first?: Promise<CommentList>) => Promise<void>;
  reload: () => Promise<void>;
  /** Brings one comment into the list and to the eyes. */
  reveal: (id: string) => Promise<boolean>;
  title: HTMLElement;
  /** Where a comment on the article is written. */
  slot: HTMLElement;
}

/** The list of one widget; `node` goes into `root`. */
export function createList(widget: Widget, root: ShadowRoot): List {
  for (const css of [readingStyle, commentStyle, style]) addStyle(root, css);
  const { t } = widget.words;
  const scope: Scope = { inline: false, paragraphs: null, sort: sortOf(widget.host.element) };
  const head = createHead(widget, (wanted) => void show(wanted));
  const tree = createTree(widget, {
    quoted: true,
    mayReply: ({ locked }) => !locked && isOpen(widget),
  });
  const news = createNewComments(
    widget,
    tree,
    {
      concerns,
      insertTop: (comment) => void tree.addTop(comment, scope.sort === 'oldest' ? 'end' : 'start'),
      reload,
    },
    widget.end,
  );
  const unread = createUnread(widget, tree, { reveal, further, loadMore });
  head.node.querySelector('.chips')?.after(unread.button);
  const status = el('div', {});
  const slot = el('div', { class: 'slot' });
  const more = button({ class: 'link more', hidden: true }, () => void loadPage(next), t('load_more'));
  const node = el(
    'section',
    { class: 'list', 'aria-label': t('comments') },
    head.node,
    slot,
    news.pill,
    tree.list,
    status,
    more,
  );
  let next: string | null = null;
  let started: Promise<void> | undefined;
  let turn = 0;

  function concerns(paragraphId: string | null): boolean {
    if (!scope.inline) return true;
    return paragraphId !== null && (scope.paragraphs === null || scope.paragraphs.includes(paragraphId));
  }

  /** The way to write: about the article or, where only one paragraph is shown, about that, or in answer to its question. */
  function drawSlot(): void {
    if (!isOpen(widget)) return fill(slot, [el('p', { class: 'notice quiet' }, t('article_closed'))]);
    const at = widget.store.page.paragraphs.filter(({ id }) => scope.paragraphs?.includes(id));
    const asked = askedAt(at);
    const answers = asked && !asked.locked;
    const label = t(answers ? 'panel_answer' : at[0] ? 'write_on_paragraph' : 'write_comment');
    if (slot.querySelector('.composer') || slot.querySelector('.write')?.textContent === label) return;
    const about = answers ? el('p', { class: 'asks', dir: 'auto' }, asked.question) : null;
    const subject = { label, about, ...(answers && { threadId: asked.id }), paragraphId: at[0]?.id };
    fill(slot, [
      about,
      button(
        { class: 'write', part: 'write' },
        () =>
          void loadOrRetry(widget.words, slot, parts.write).then((module) =>
            module.compose(widget, slot, subject, showPosted),
          ),
        label,
      ),
    ]);
  }

  function drawHead(): void {
    const { article } = widget.store.page;
    const shown = article?.state === 'hidden' ? null : article;
    if (!shown) {
      tree.clear();
      next = null;
      more.hidden = true;
    }
    head.title.textContent = t('comments_count', { count: shown?.counts.comments ?? 0 });
    drawSlot();
    drawRest();
  }

  /** What depends on all that is in the list: the way to unread ones, and words where there is nothing. */
  function drawRest(): void {
    unread.draw();
    if (!started || next !== null || status.querySelector('.ghost,.bad')) return;
    const text = t(scope.inline ? 'empty_inline' : isOpen(widget) ? 'empty_all' : 'empty_closed');
    fill(status, [tree.list.childElementCount === 0 && el('p', { class: 'empty' }, text)]);
  }

  async function loadPage(cursor: string | null, begun?: Promise<CommentList>): Promise<void> {
    const { article } = widget.store.page;
    const mine = ++turn;
    if (!article) return drawRest();
    const skeleton = setTimeout(() => {
      widget.host.announce(t('loading'));
      fill(status, [el('div', { class: 'ghost' }), el('div', { class: 'ghost' })]);
    }, PATIENCE);
    try {
      const pages = await Promise.all(
        (scope.paragraphs ?? [undefined]).map((paragraph) => begun ?? read(article.id, cursor, paragraph)),
      );
      if (mine !== turn) return;
      if (cursor === null) tree.clear();
      let first = true;
      const items = pages.flatMap((page) => page.items);
      for (const comment of items.sort((a, b) => Number(b.pinned) - Number(a.pinned))) {
        const view = tree.addTop(comment, 'end');
        if (first && cursor !== null) view.node.querySelector('article')?.focus({ preventScroll: true });
        first = false;
      }
      next = pages.length === 1 ? (pages[0]?.next ?? null) : null;
      more.hidden = next === null;
      fill(status, []);
      drawHeld();
      if (!tree.window && tree.list.childElementCount > LONG)
        void parts.window().then(shorten, ignoreFailure);
    } catch (error) {
      if (mine !== turn) return;
      fill(status, [
        el(
          'p',
          { class: 'notice bad' },
          t('load_failed'),
          button({ class: 'link' }, () => void loadPage(cursor), t('retry')),
        ),
      ]);
      widget.host.emit('error', { error });
    } finally {
      clearTimeout(skeleton);
      drawRest();
    }
  }

  function shorten({ createWindow }: typeof ListWindow): void {
    tree.window ??= createWindow(tree.list, LONG, widget.end);
  }

  function further(): boolean {
    const last = tree.views.get((tree.tops().at(-1) as HTMLElement | undefined)?.dataset['id'] ?? '');
    return next !== null && scope.sort === 'newest' && !!last && isUnread(widget, last.comment);
  }

  async function loadMore(): Promise<boolean> {
    if (next === null) return false;
    const before = next;
    await loadPage(next);
    return next !== before;
  }

  function read(
    articleId: string,
    cursor: string | null,
    paragraph: string | undefined,
  ): Promise<CommentList> {
    const { inline, sort } = scope;
    const path = listPath(articleId, { inline, sort, paragraph, cursor: cursor ?? undefined });
    return widget.transport.read(path, cursor === null);
  }

  /** The reader's own comments that nobody else sees yet, where they would stand. */
  function drawHeld(): void {
    for (const comment of [...(widget.store.overlay?.held ?? [])].reverse()) {
      if (tree.views.has(comment.id)) continue;
      if (comment.parentId !== null) tree.addReply(comment);
      else if (
        !scope.inline ||
        (comment.anchor && (scope.paragraphs?.includes(comment.anchor.paragraphId) ?? true))
      )
        tree.addTop(comment, 'start');
    }
    for (const [id, view] of tree.views)
      if (isHeld(view.comment) && !widget.store.overlay?.held.some((comment) => comment.id === id)) {
        view.node.remove();
        tree.views.delete(id);
      }
    drawRest();
  }

  async function show(wanted: Partial<Scope>): Promise<void> {
    Object.assign(scope, wanted);
    head.show(scope);
    drawSlot();
    await reload();
  }

  async function reload(): Promise<void> {
    news.forget();
    await (started = loadPage(null));
  }

  function insertPosted({ comment }: Posted): void {
    if (comment.parentId === null) {
      const fits =
        !scope.inline || (comment.anchor && (scope.paragraphs?.includes(comment.anchor.paragraphId) ?? true));
      if (fits && started) tree.addTop(comment, scope.sort === 'oldest' && next === null ? 'end' : 'start');
    } else tree.addReply(comment);
    drawRest();
  }

  /** Brings what was just written here to its writer, whose filter may hide it. */
  async function showPosted(posted: Posted): Promise<void> {
    const { id } = posted.comment;
    if (!tree.views.has(id)) {
      await show({ inline: false, paragraphs: null });
      insertPosted(posted);
    }
    const node = tree.views.get(id)?.node;
    const { top = 0, bottom = 0 } = node?.getBoundingClientRect() ?? {};
    if (node && (top < 0 || bottom > innerHeight)) scrollToComment(node, 'nearest');
  }

  async function reveal(id: string): Promise<boolean> {
    await start();
    if (!tree.views.has(id)) {
      const found = await widget.transport.read<CommentPermalink>(`/comments/${id}`).catch(() => null);
      if (!found || found.article.id !== widget.store.page.article?.id) return false;
      const { comment, root } = found;
      if (scope.inline && !(root ?? comment).anchor) await show({ inline: false, paragraphs: null });
      if (!tree.views.has((root ?? comment).id)) tree.addTop(root ?? comment, 'start');
      if (root) await bringReply(root.id, comment);
    }
    const view = tree.views.get(id);
    if (!view) return false;
    tree.window?.bring(view.node);
    scrollToComment(view.node);
    return true;
  }

  /** A comment just pinned goes to the top; one that is no longer stays where it is until the list is read anew. */
  function raise(comment: Shown): void {
    if (!comment.pinned || !started || !concerns(comment.anchor?.paragraphId ?? null)) return;
    const node = tree.views.get(comment.id)?.node;
    if (!node) return inPlace(tree.list, () => void tree.addTop({ ...comment, replies: [] }, 'start'));
    const tops = tree.tops();
    const above = tops[tops.indexOf(node) - 1] as HTMLElement | undefined;
    if (!above || tree.views.get(above.dataset['id'] ?? '')?.comment.pinned) return;
    const focused = root.activeElement;
    inPlace(tree.list, () => tree.list.prepend(node), node);
    if (focused instanceof HTMLElement && node.contains(focused)) focused.focus({ preventScroll: true });
  }

  /** What a thread's comments say of it changes with it: settled, locked, moved. It is the same for all of them. */
  async function rereadThread(threadId: string): Promise<void> {
    const views = [...tree.views.values()].filter(({ comment }) => comment.threadId === threadId);
    if (!views[0]) return;
    const path = `/articles/${views[0].comment.articleId}/comments${query({ thread: threadId, limit: 1 })}`;
    const [first] = (await widget.transport.read<CommentList>(path, true)).items;
    if (!first) return;
    const { anchor, locked } = first;
    for (const view of views) view.update({ ...view.comment, anchor, locked });
  }

  async function bringReply(rootId: string, comment: Comment): Promise<void> {
    await tree.loadReplies(rootId);
    if (!tree.views.has(comment.id)) tree.addReply(comment);
  }

  function start(first?: Promise<CommentList>): Promise<void> {
    return (started ??= loadPage(null, first));
  }

  head.show(scope);
  drawHead();
  widget.bus.pageChanged.listen(drawHead);
  widget.bus.overlayChanged.listen(drawHeld);
  widget.bus.commentPosted.listen(insertPosted);
  widget.bus.commentChanged.listen(raise);
  widget.bus.threadChanged.listen((id) => widget.host.background(rereadThread(id)));
  return { node, show, start, reload, reveal, title: head.title, slot };
}

/** How long a comment stays marked after a jump to it, in milliseconds. */
const GLOW = 4000;
let landed: Element | undefined;
let glow: ReturnType<typeof setTimeout> | undefined;

/** Scrolls to a comment, marks it and gives it the focus. */
export function scrollToComment(node: HTMLElement, block: ScrollLogicalPosition = 'center'): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  landed?.classList.remove('landed');
  landed = node;
  node.classList.add('landed');
  node.closest('details')?.setAttribute('open', '');
  clearTimeout(glow);
  glow = setTimeout(() => node.classList.remove('landed'), GLOW);
  const article = node.querySelector<HTMLElement>('article');
  article?.scrollIntoView({ block, behavior: calm ? 'instant' : 'smooth' });
  article?.focus({ preventScroll: true });
}
