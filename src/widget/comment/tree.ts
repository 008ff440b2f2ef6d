/** Comments with their replies: indented to depth three, then flat with the name of the person replied to. */
import type { Comment, TopComment } from '../../shared/contract.js';
import { el } from '../core/build.js';
import type { Shown } from '../core/bus.js';
import type { Widget } from '../core/widget.js';
import { createComment } from './comment.js';
import { createMoreReplies, createReplyList } from './replies.js';
import type { CommentOptions, CommentView } from './types.js';
import type { ListWindow } from './window.js';

const MAX_DEPTH = 3;

interface Branch extends CommentView {
  replies: HTMLOListElement | null;
}

export interface Tree {
  list: HTMLOListElement;
  views: Map<string, CommentView>;
  /** Virtualises the list once it is long. */
  window: ListWindow | null;
  /** Top comments in order, including detached ones. */
  tops: () => Element[];
  /** Adds a top comment with its loaded replies. The start is below pinned comments, unless it is pinned itself. */
  addTop: (comment: Shown | TopComment, at: 'start' | 'end') => CommentView;
  /** Adds a reply if its parent is here. */
  addReply: (comment: Shown) => CommentView | null;
  /** Loads every reply of a top comment. */
  loadReplies: (rootId: string) => Promise<void>;
  /** Redraws what depends on more than the comments. */
  redraw: () => void;
  clear: () => void;
}

/** A tree that follows changes of comments until the element is removed or `end` is aborted. */
// eslint-disable-next-line max-lines-per-function -- The tree's maps; what needs none of them is below.
export function createTree(
  widget: Widget,
  options: Pick<CommentOptions, 'quoted' | 'mayReply'>,
  end: AbortSignal = widget.end,
): Tree {
  const { t } = widget.words;
  const list = el('ol', { class: 'comments' });
  const views = new Map<string, Branch>();
  const more = createMoreReplies(widget, views, addReply);

  function add(comment: Shown, parent: Branch | null): Branch {
    const known = views.get(comment.id);
    if (known) {
      known.update(comment);
      return known;
    }
    const deep = parent !== null && parent.depth >= MAX_DEPTH;
    const depth = parent === null ? 0 : Math.min(parent.depth + 1, MAX_DEPTH);
    const target = deep ? (parent.comment.author?.name ?? t('someone')) : null;
    const made = createComment(widget, comment, { ...options, depth, target });
    const view: Branch = Object.assign(made, { replies: null });
    views.set(comment.id, view);
    if (deep) parent.node.parentElement?.append(view.node);
    else if (parent)
      (parent.replies ??= createReplyList(
        widget.words,
        parent.node,
        more.buttonOf(parent.comment.id),
      )).append(view.node);
    return view;
  }

  function addReply(comment: Shown): Branch | null {
    const parent = views.get(comment.parentId ?? '') ?? views.get(comment.rootId ?? '');
    if (!parent) return null;
    tree.window?.bring(parent.node);
    return add(comment, parent);
  }

  function addTop(comment: Shown | TopComment, at: 'start' | 'end'): Branch {
    const known = views.has(comment.id);
    const view = add(comment, null);
    if (!known) {
      const behind = at === 'start' && startFor(tree, comment);
      if (behind) behind.before(view.node);
      else list.append(view.node);
    }
    tree.window?.bring(view.node);
    if (!('replies' in comment)) return view;
    for (const reply of comment.replies) addReply(reply);
    more.show(view, comment.replyCount - comment.replies.length, null);
    return view;
  }

  const tree: Tree = {
    redraw() {
      for (const view of views.values()) view.update(view.comment);
    },
    list,
    views,
    window: null,
    tops: () => tree.window?.tops() ?? [...list.children],
    addTop,
    addReply,
    loadReplies: more.load,
    clear() {
      list.replaceChildren();
      views.clear();
      more.clear();
    },
  };
  follow(widget, tree, views, end);
  return tree;
}

/** Updates the tree when its comments change. */
function follow({ store, bus }: Widget, tree: Tree, views: Map<string, Branch>, end: AbortSignal): void {
  const isShown = (id: string): boolean => views.has(id);
  store.visibleIn.add(isShown);
  end.addEventListener('abort', () => store.visibleIn.delete(isShown));
  bus.commentChanged.listen((comment) => views.get(comment.id)?.update(comment), end);
  bus.countsChanged.listen(({ id, counts }) => {
    const view = views.get(id);
    view?.update({ ...view.comment, ...counts });
  }, end);
  bus.commentRemoved.listen((id) => remove(tree.list, views, id), end);
  for (const changed of [bus.overlayChanged, bus.placesChanged, bus.pageChanged])
    changed.listen(tree.redraw, end);
}

/** Removes a comment; if it has replies, a note replaces it. */
function remove(list: HTMLElement, views: Map<string, Branch>, id: string): void {
  const view = views.get(id);
  if (!view) return;
  const replies = view.node.querySelector('.comment') !== null || view.comment.replyCount > 0;
  const status = view.comment.status === 'deleted' ? 'deleted' : 'removed';
  if (replies) return view.update({ ...(view.comment as Comment), status, html: null, author: null });
  const parent = view.node.parentElement;
  view.node.remove();
  views.delete(id);
  if (!parent || parent === list || parent.querySelector('.comment')) return;
  const owner = [...views.values()].find((other) => other.replies === parent);
  if (owner) owner.replies = null;
  parent.parentElement?.remove();
}

/**
 * The node before which a new top comment is inserted: the first one that is not pinned, or the first of all if it is
 * pinned itself.
 */
function startFor({ views, tops }: Tree, { pinned }: Shown): Element | undefined {
  return tops().find(
    (node) => pinned || !views.get((node as HTMLElement).dataset['id'] ?? '')?.comment.pinned,
  );
}
