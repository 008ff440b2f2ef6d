/** Comments with their replies: indented to depth three, then flat with the name of whom they answer. */
import type { Comment, ReplyList, TopComment } from '../../shared/contract.js';
import { button, el } from '../core/build.js';
import type { Shown } from '../core/bus.js';
import type { Widget } from '../core/widget.js';
import { query } from '../core/transport.js';
import { createComment } from './comment.js';
import type { CommentOptions, CommentView } from './types.js';
import type { ListWindow } from './window.js';

const MAX_DEPTH = 3;
const REPLIES_A_STEP = 50;

interface Branch extends CommentView {
  replies: HTMLOListElement | null;
}

export interface Tree {
  list: HTMLOListElement;
  views: Map<string, CommentView>;
  /** What keeps a long list short, once it is one. */
  window: ListWindow | null;
  /** Top comments in their order, those out of the document too. */
  tops: () => Element[];
  /** A top comment and the replies that came with it; the start is below what is pinned, unless it is pinned itself. */
  addTop: (comment: Shown | TopComment, at: 'start' | 'end') => CommentView;
  /** A reply, if what it answers is here. */
  addReply: (comment: Shown) => CommentView | null;
  /** Every reply of a top comment. */
  loadReplies: (rootId: string) => Promise<void>;
  /** Draws again what depends on more than the comments. */
  redraw: () => void;
  clear: () => void;
}

/** A tree that follows the widget's changes until the element (or `end`) goes. */
export function createTree(
  widget: Widget,
  options: Pick<CommentOptions, 'quoted' | 'mayReply'>,
  end: AbortSignal = widget.end,
): Tree {
  const { t } = widget.words;
  const list = el('ol', { class: 'comments' });
  const views = new Map<string, Branch>();
  /** Per top comment: the button for more replies, and where to go on. */
  const rest = new Map<string, { button: HTMLButtonElement; next: string | null }>();

  function add(comment: Shown, parent: Branch | null): Branch {
    const known = views.get(comment.id);
    if (known) {
      known.update(comment);
      return known;
    }
    const deep = parent !== null && parent.depth >= MAX_DEPTH;
    const view: Branch = Object.assign(
      createComment(widget, comment, {
        ...options,
        depth: parent === null ? 0 : Math.min(parent.depth + 1, MAX_DEPTH),
        target: deep ? (parent.comment.author?.name ?? t('someone')) : null,
      }),
      { replies: null },
    );
    views.set(comment.id, view);
    if (deep) parent.node.parentElement?.append(view.node);
    else if (parent) repliesOf(parent).append(view.node);
    return view;
  }

  function repliesOf(parent: Branch): HTMLOListElement {
    if (parent.replies) return parent.replies;
    const replies = (parent.replies = el('ol', { class: 'comments' }));
    const unfold = button({ class: 'link', hidden: true }, () => fold(false));
    const line = button({ class: 'fold', part: 'fold' }, () => fold(true));
    const branch = el('div', { class: 'replies' }, line, replies);
    function fold(on: boolean): void {
      branch.hidden = on;
      unfold.hidden = !on;
      (on ? unfold : line).focus();
    }
    parent.node.insertBefore(branch, rest.get(parent.comment.id)?.button.parentElement ?? null);
    parent.node.append(el('div', { class: 'below' }, unfold));
    // The names count what is there, whenever that changes.
    new MutationObserver(() => {
      const count = replies.querySelectorAll('.comment').length;
      line.setAttribute('aria-label', t('fold_replies', { count }));
      unfold.textContent = t('unfold_replies', { count });
    }).observe(replies, { childList: true, subtree: true });
    return replies;
  }

  function addReply(comment: Shown): Branch | null {
    const parent = views.get(comment.parentId ?? '') ?? views.get(comment.rootId ?? '');
    if (!parent) return null;
    tree.window?.bring(parent.node);
    return add(comment, parent);
  }

  function showRest(root: Branch, left: number, next: string | null): void {
    const id = root.comment.id;
    rest.get(id)?.button.parentElement?.remove();
    rest.delete(id);
    if (left <= 0) return;
    const more = button(
      { class: 'link' },
      () => widget.host.background(loadReplies(id)),
      t('more_replies', { count: left }),
    );
    rest.set(id, { button: more, next });
    root.node.append(el('div', { class: 'below' }, more));
  }

  async function loadReplies(rootId: string): Promise<void> {
    const root = views.get(rootId);
    if (!root) return;
    const from = rest.get(rootId)?.next ?? undefined;
    const path = `/comments/${rootId}/replies${query({ limit: REPLIES_A_STEP, cursor: from })}`;
    const page = await widget.transport.read<ReplyList>(path);
    let first: CommentView | undefined;
    for (const reply of page.items) {
      const known = views.has(reply.id);
      const view = addReply(reply);
      if (!known && view) first ??= view;
    }
    const had = rest.has(rootId);
    showRest(
      root,
      page.next === null ? 0 : Math.max(1, root.comment.replyCount - repliesBelow(root)),
      page.next,
    );
    if (had) first?.node.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
  }

  function repliesBelow(root: Branch): number {
    return root.node.querySelectorAll('.comment').length;
  }

  function remove(id: string): void {
    const view = views.get(id);
    if (!view) return;
    const replies = view.node.querySelector('.comment') !== null || view.comment.replyCount > 0;
    const status = view.comment.status === 'deleted' ? 'deleted' : 'removed';
    if (replies) view.update({ ...(view.comment as Comment), status, html: null, author: null });
    else {
      const parent = view.node.parentElement;
      view.node.remove();
      views.delete(id);
      if (parent && parent !== list && !parent.querySelector('.comment')) {
        const owner = [...views.values()].find((other) => other.replies === parent);
        if (owner) owner.replies = null;
        parent.parentElement?.remove();
      }
    }
  }

  function startFor({ pinned }: Shown): Element | null {
    const below = (node: Element): boolean =>
      pinned || !views.get((node as HTMLElement).dataset['id'] ?? '')?.comment.pinned;
    return tree.tops().find(below) ?? null;
  }

  const shows = (id: string): boolean => views.has(id);
  widget.store.visibleIn.add(shows);
  end.addEventListener('abort', () => widget.store.visibleIn.delete(shows));
  widget.bus.commentChanged.listen((comment) => views.get(comment.id)?.update(comment), end);
  widget.bus.countsChanged.listen(({ id, counts }) => {
    const view = views.get(id);
    view?.update({ ...view.comment, ...counts });
  }, end);
  widget.bus.commentRemoved.listen(remove, end);
  for (const changed of [widget.bus.overlayChanged, widget.bus.placesChanged, widget.bus.pageChanged])
    changed.listen(redraw, end);

  function redraw(): void {
    for (const view of views.values()) view.update(view.comment);
  }

  const tree: Tree = {
    redraw,
    list,
    views,
    window: null,
    tops: () => tree.window?.tops() ?? [...list.children],
    addTop(comment, at) {
      const known = views.has(comment.id);
      const view = add(comment, null);
      if (!known) {
        const behind = at === 'start' && startFor(comment);
        if (behind) behind.before(view.node);
        else list.append(view.node);
      }
      tree.window?.bring(view.node);
      const replies = 'replies' in comment ? comment.replies : [];
      for (const reply of replies) addReply(reply);
      if ('replies' in comment) showRest(view, comment.replyCount - replies.length, null);
      return view;
    },
    addReply,
    loadReplies,
    clear() {
      list.replaceChildren();
      views.clear();
      rest.clear();
    },
  };
  return tree;
}
