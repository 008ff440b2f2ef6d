/** The way from one unread comment to the next, in the order they stand in; then those the list has not loaded. */
import type { LatestComments } from '../../shared/contract.js';
import { button } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { isUnread } from '../comment/comment.js';
import type { Tree } from '../comment/tree.js';

export interface Unread {
  button: HTMLButtonElement;
  /** The button is there only when it leads somewhere. */
  draw: () => void;
}

/**
 * `reveal` brings a comment to the eyes; `further` says whether what the list has not loaded yet may be unread too, and
 * `loadMore` resolves with false when there was no more.
 */
export function createUnread(
  widget: Widget,
  tree: Tree,
  options: {
    reveal: (id: string) => Promise<boolean>;
    further: () => boolean;
    loadMore: () => Promise<boolean>;
  },
): Unread {
  const visited = new Set<string>();
  /** Paragraphs whose latest comments were all shown. */
  const done = new Set<string>();
  const next = button({ class: 'filter unread', part: 'next-unread', hidden: true }, () => {
    next.disabled = true;
    widget.host.background(
      knowReader()
        .then(go)
        .finally(() => (next.disabled = false)),
    );
  });
  next.textContent = widget.words.t('next_unread');

  /** What the reader wrote is not unread; who that is may not have arrived yet. */
  async function knowReader(): Promise<void> {
    if (!widget.store.overlay && (await widget.transport.known())) await widget.store.loadOverlay();
  }

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

  /** Paragraphs with something unread that the list does not show. */
  function waiting(): string[] {
    const shown = new Set([...tree.views.values()].map(({ comment }) => comment.createdAt));
    return widget.store.page.paragraphs
      .filter(
        ({ id, latestAt }) =>
          latestAt !== null &&
          !done.has(id) &&
          !shown.has(latestAt) &&
          widget.store.readState.isNew(latestAt, id),
      )
      .map(({ id }) => id);
  }

  /** The oldest unread comment of a paragraph that the list does not show yet. */
  async function atParagraph(): Promise<string | undefined> {
    for (const paragraph of waiting()) {
      const { items } = await widget.transport.read<LatestComments>(`/paragraphs/${paragraph}/latest`, true);
      const found = items.findLast((item) => !visited.has(item.id) && isUnread(widget, item));
      if (found) return found.id;
      done.add(paragraph);
    }
    return undefined;
  }

  async function go(): Promise<void> {
    const id = inTree() ?? (await atParagraph());
    if (id !== undefined) {
      visited.add(id);
      await options.reveal(id);
    } else if (options.further() && (await options.loadMore())) return await go();
    draw();
  }

  function draw(): void {
    next.hidden = inTree() === undefined && waiting().length === 0 && !options.further();
  }

  return { button: next, draw };
}
