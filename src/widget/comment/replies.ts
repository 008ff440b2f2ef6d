/** The replies below a comment: a list that can be folded, and a button to load more. */
import type { ReplyList } from '../../shared/contract.js';
import type { Words } from '../../shared/i18n/words.js';
import { button, el } from '../core/build.js';
import type { Shown } from '../core/bus.js';
import { query } from '../core/transport.js';
import type { Uses } from '../core/widget.js';
import type { CommentView } from './types.js';

const REPLIES_PER_PAGE = 50;

/** A list for the replies of the comment `node`, inserted before `next`, with its fold button. */
export function createReplyList({ t }: Words, node: HTMLElement, next: Node | null): HTMLOListElement {
  const replies = el('ol', { class: 'comments' });
  const unfold = button({ class: 'link', hidden: true }, () => fold(false));
  const line = button({ class: 'fold', part: 'fold' }, () => fold(true));
  const branch = el('div', { class: 'replies' }, line, replies);
  function fold(on: boolean): void {
    branch.hidden = on;
    unfold.hidden = !on;
    (on ? unfold : line).focus();
  }
  node.insertBefore(branch, next);
  node.append(el('div', { class: 'below' }, unfold));
  // The labels contain the number of replies.
  new MutationObserver(() => {
    const count = replies.querySelectorAll('.comment').length;
    line.setAttribute('aria-label', t('fold_replies', { count }));
    unfold.textContent = t('unfold_replies', { count });
  }).observe(replies, { childList: true, subtree: true });
  return replies;
}

/** The buttons for more replies, by id of the top comment. */
export interface MoreReplies {
  /** Shows how many are left from `next` on; zero removes the button. */
  show: (root: CommentView, left: number, next: string | null) => void;
  load: (rootId: string) => Promise<void>;
  /** The element with the button of a comment. */
  buttonOf: (id: string) => Element | null;
  clear: () => void;
}

export function createMoreReplies(
  { words, host, transport }: Uses<'words' | 'host' | 'transport'>,
  views: ReadonlyMap<string, CommentView>,
  addReply: (comment: Shown) => CommentView | null,
): MoreReplies {
  const rest = new Map<string, { node: HTMLElement; next: string | null }>();

  function show(root: CommentView, left: number, next: string | null): void {
    const { id } = root.comment;
    rest.get(id)?.node.remove();
    rest.delete(id);
    if (left <= 0) return;
    const text = words.t('more_replies', { count: left });
    const node = el(
      'div',
      { class: 'below' },
      button({ class: 'link' }, () => host.background(load(id)), text),
    );
    rest.set(id, { node, next });
    root.node.append(node);
  }

  async function load(rootId: string): Promise<void> {
    const root = views.get(rootId);
    if (!root) return;
    const cursor = rest.get(rootId)?.next ?? undefined;
    const path = `/comments/${rootId}/replies${query({ limit: REPLIES_PER_PAGE, cursor })}`;
    const page = await transport.read<ReplyList>(path);
    let first: CommentView | undefined;
    for (const reply of page.items) {
      const known = views.has(reply.id);
      const view = addReply(reply);
      if (!known && view) first ??= view;
    }
    const had = rest.has(rootId);
    const shown = root.node.querySelectorAll('.comment').length;
    show(root, page.next === null ? 0 : Math.max(1, root.comment.replyCount - shown), page.next);
    if (had) first?.node.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
  }

  return { show, load, buttonOf: (id) => rest.get(id)?.node ?? null, clear: () => rest.clear() };
}
