/** All badges of the article: made once a block, filled from the bundle, kept in place as the page reflows. */
import type { PageParagraph } from '../../shared/contract.js';
import type { Session } from '../core/session.js';
import { createBadge, type Badge } from './badge.js';
import type { Content } from './content.js';
import { measureColumn, type Column } from './geometry.js';

export interface Margin {
  badges: Badge[];
  column: () => Column;
  show: (byBlock: Map<number, PageParagraph[]>) => void;
  /** Measures again in the next frame. */
  layout: () => void;
  remove: () => void;
}

/** How long a "+" waits for the pointer that has left its paragraph, in milliseconds. */
const LINGER = 600;

/** Badges for every block; `press` gets the block's index. */
export function createMargin(
  session: Session,
  content: Content,
  root: Element | ShadowRoot,
  press: (block: number) => void,
): Margin {
  const badges = content.elements.map((element, at) =>
    createBadge(session, element, lastWords(content, at), () => press(at)),
  );
  const index = new Map(content.elements.map((element, at) => [element, at]));
  const end = new AbortController();
  const observer = new ResizeObserver(layout);
  let column = measureColumn(root, content.elements);
  let frame = 0;
  let hot = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  if (root instanceof Element) observer.observe(root);
  observer.observe(document.documentElement);
  for (const element of content.elements) observer.observe(element);
  void document.fonts.ready.then(layout);

  function layout(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      column = measureColumn(root, content.elements);
      for (const write of badges.map((badge) => badge.measure(column))) write();
    });
  }

  function warm(block: number): void {
    clearTimeout(timer);
    if (block === hot) return;
    badges[hot]?.hot(false);
    hot = block;
    badges[hot]?.hot(true);
  }

  function blockOf(event: Event): number {
    const path = event.composedPath();
    for (const node of path) {
      const at = index.get(node as Element);
      if (at !== undefined) return at;
    }
    return -1;
  }

  const options = { signal: end.signal, passive: true };
  root.addEventListener(
    'pointerover',
    (event) => {
      const block = blockOf(event);
      if (block >= 0) return warm(block);
      clearTimeout(timer);
      timer = setTimeout(() => warm(-1), LINGER);
    },
    options,
  );
  root.addEventListener(
    'pointerleave',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => warm(-1), LINGER);
    },
    options,
  );
  // A tap on the text is how a finger hovers.
  root.addEventListener('click', (event) => warm(blockOf(event)), options);

  return {
    badges,
    column: () => (column = measureColumn(root, content.elements)),
    layout,
    show(byBlock) {
      badges.forEach((badge, at) => badge.show(byBlock.get(at) ?? []));
      layout();
    },
    remove() {
      end.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      for (const badge of badges) badge.host.remove();
    },
  };
}

/** The last text node of a block that says something. */
function lastWords(content: Content, block: number): Node | null {
  return content.runs[block]?.findLast((run) => /\S/.test(run.node.textContent ?? ''))?.node ?? null;
}
