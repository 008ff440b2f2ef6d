/** Others' new comments wait behind a button, so that nothing moves while the reader reads. */
import type { Comment, CommentPermalink } from '../../shared/contract.js';
import { button } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import type { CommentView } from './types.js';

/** Above this number, reading the list again takes fewer requests. */
const MANY = 10;

/** What new comments are compared with and added to: one tree, or several behind one interface. */
export interface CommentContainer {
  list: HTMLElement;
  views: Pick<Map<string, CommentView>, 'has' | 'get'>;
  addReply: (comment: Comment) => CommentView | null;
}

export interface NewComments {
  pill: HTMLButtonElement;
  forget: () => void;
}

/** `concerns` tells whether a new comment belongs to the shown ones; `reload` redraws all of them. */
export function createNewComments(
  widget: Widget,
  tree: CommentContainer,
  options: {
    concerns: (paragraphId: string | null) => boolean;
    insertTop: (comment: Comment) => void;
    reload: () => Promise<void>;
  },
  end: AbortSignal,
): NewComments {
  const waiting = new Set<string>();
  const pill = button({ class: 'pill', part: 'pill', hidden: true }, () => void insert());

  function show(): void {
    pill.hidden = waiting.size === 0;
    if (waiting.size > 0) pill.textContent = widget.words.t('new_comments', { count: waiting.size });
  }

  async function insert(): Promise<void> {
    const ids = [...waiting];
    waiting.clear();
    show();
    if (ids.length > MANY) return await options.reload();
    const found = await Promise.allSettled(
      ids.map((id) => widget.transport.read<CommentPermalink>(`/comments/${id}`, true)),
    );
    let last: string | undefined;
    inPlace(tree.list, () => {
      for (const result of found) {
        if (result.status === 'rejected') continue;
        const { comment } = result.value;
        if (comment.parentId === null) options.insertTop(comment);
        else if (!tree.addReply(comment)) continue;
        last = comment.id;
      }
    });
    const view = last === undefined ? undefined : tree.views.get(last);
    view?.node.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
  }

  widget.bus.commentArrived.listen(({ commentId, paragraphId }) => {
    if (commentId === null || tree.views.has(commentId) || !options.concerns(paragraphId)) return;
    waiting.add(commentId);
    show();
    widget.host.announce(pill.textContent ?? '');
  }, end);
  widget.bus.commentRemoved.listen((id) => {
    if (waiting.delete(id)) show();
  }, end);

  return {
    pill,
    forget() {
      waiting.clear();
      show();
    },
  };
}

/**
 * Changes a list while the comment in view stays in place, except `moving`. Browsers with scroll anchoring do this
 * themselves; for the others the scroll position is corrected.
 */
export function inPlace(list: HTMLElement, change: () => void, moving?: Element): void {
  const anchor = [...list.querySelectorAll('.comment')].find(
    (node) => !moving?.contains(node) && node.getBoundingClientRect().bottom > 0,
  );
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (!anchor) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (Math.abs(moved) > 1 && before < innerHeight) scrollBy({ top: moved, behavior: 'instant' });
}
