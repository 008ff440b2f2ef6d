/** The button that goes from one unread comment to the next, in list order; then to those not loaded yet. */
import type { LatestComments } from '../../shared/contract.js';
import { isUnread } from '../comment/status.js';
import type { Tree } from '../comment/tree.js';
import { button } from '../core/build.js';
import type { Uses, Widget } from '../core/widget.js';
import type { Pages, Scope } from './types.js';

export interface Unread {
  button: HTMLButtonElement;
  /** Shows the button if there is an unread comment. */
  draw: () => void;
}

/** `reveal` scrolls to a comment, loading it if needed. */
// eslint-disable-next-line max-lines-per-function -- What the button has led to, and where it leads next.
export function createUnread(
  widget: Widget,
  tree: Tree,
  scope: Scope,
  pages: Pages,
  reveal: (id: string) => Promise<boolean>,
): Unread {
  const { store, transport, host, words } = widget;
  /** Comments that were already visited. */
  const visited = new Set<string>();
  /** Paragraphs whose latest comments have all been shown. */
  const done = new Set<string>();
  const next = button(
    { class: 'filter unread', part: 'next-unread', hidden: true },
    () => {
      next.disabled = true;
      host.background(
        loadReader(widget)
          .then(go)
          .finally(() => (next.disabled = false)),
      );
    },
    words.t('next_unread'),
  );

  function inTree(): string | undefined {
    return tree
      .tops()
      .flatMap((top) => [top, ...top.querySelectorAll('.comment')])
      .map((node) => (node as HTMLElement).dataset['id'] ?? '')
      .find((id) => {
        const comment = tree.views.get(id)?.comment;
        return comment && !visited.has(id) && isUnread(widget, comment);
      });
  }

  /** Paragraphs with unread comments that the list does not show. */
  function waiting(): string[] {
    const shown = new Set([...tree.views.values()].map(({ comment }) => comment.createdAt));
    return store.page.paragraphs
      .filter(
        ({ id, latestAt }) =>
          latestAt !== null && !done.has(id) && !shown.has(latestAt) && store.readState.isNew(latestAt, id),
      )
      .map(({ id }) => id);
  }

  /** The oldest unread comment of a paragraph that the list does not show yet. */
  async function atParagraph(): Promise<string | undefined> {
    for (const paragraph of waiting()) {
      const { items } = await transport.read<LatestComments>(`/paragraphs/${paragraph}/latest`, true);
      const found = items.findLast((item) => !visited.has(item.id) && isUnread(widget, item));
      if (found) return found.id;
      done.add(paragraph);
    }
    return undefined;
  }

  /** Whether pages that are not loaded yet may have unread comments. */
  function further(): boolean {
    const last = tree.views.get((tree.tops().at(-1) as HTMLElement | undefined)?.dataset['id'] ?? '');
    return pages.next !== null && scope.sort === 'newest' && !!last && isUnread(widget, last.comment);
  }

  async function go(): Promise<void> {
    const id = inTree() ?? (await atParagraph());
    const before = pages.next;
    if (id !== undefined) {
      visited.add(id);
      await reveal(id);
    } else if (further()) {
      await pages.load(before);
      if (pages.next !== before) return await go();
    }
    draw();
  }

  function draw(): void {
    next.hidden = inTree() === undefined && waiting().length === 0 && !further();
  }

  return { button: next, draw };
}

/** The reader's own comments are not unread; the reader may not be loaded yet. */
async function loadReader({ store, transport }: Uses<'store' | 'transport'>): Promise<void> {
  if (!store.overlay && (await transport.known())) await store.loadOverlay();
}
