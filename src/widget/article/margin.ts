/**
 * All badges of the article: made once a block, filled from the bundle, kept in place as the page reflows. A long article
 * gets them over a few frames: each costs the browser a shadow root, its style and a layout of the block.
 */
import type { PageParagraph } from '../../shared/contract.js';
import type { Widget } from '../core/widget.js';
import { clips, createBadge, type Badge } from './badge.js';
import type { Content } from './content.js';
import { measureColumn, staysBehind, type Column } from './geometry.js';

export interface Margin {
  /** Those made so far, by block. */
  badges: Badge[];
  column: () => Column;
  /** Resolves when every block has its badge. */
  show: (byBlock: Map<number, PageParagraph[]>) => Promise<void>;
  /** Measures again in the next frame. */
  layout: () => void;
  remove: () => void;
}

/** Badges made at once, before the browser draws them: together some 10 ms where 300 of them would be 80. */
const AT_ONCE = 60;
/** Where nothing is drawn, frames do not come; milliseconds. */
const PATIENCE = 100;
/** How long a "+" waits for the pointer that has left its paragraph, in milliseconds. */
const LINGER = 600;

/** Badges for every block; `press` gets the block's index. */
export function createMargin(
  widget: Widget,
  content: Content,
  root: Element | ShadowRoot,
  press: (block: number) => void,
): Margin {
  const badges: Badge[] = [];
  const end = new AbortController();
  const observer = new ResizeObserver(layout);
  let column = measureColumn(root, content.elements);
  let shown = new Map<number, PageParagraph[]>();
  let made: Promise<void> | undefined;
  let frame = 0;

  for (const node of [root, document.documentElement, ...content.elements])
    if (node instanceof Element) observer.observe(node);
  void document.fonts.ready.then(layout);

  async function make(): Promise<void> {
    // All at once, as each badge put in would have the next of these work out the page's style again.
    const clipping = content.elements.map(clips);
    const flows = staysBehind(root);
    for (const [at, element] of content.elements.entries()) {
      if (at > 0 && at % AT_ONCE === 0) await drawn();
      if (end.signal.aborted) return;
      const anchor = clipping[at] ? element : lastWords(content, at);
      const badge = createBadge(widget, element, anchor, () => press(at));
      badge.host.classList.toggle('flows', flows);
      badge.show(shown.get(at) ?? []);
      badges.push(badge);
      layout();
    }
  }

  function layout(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      column = measureColumn(root, content.elements);
      for (const write of badges.map((badge) => badge.measure(column))) write();
    });
  }

  const index = new Map(content.elements.map((element, at) => [element, at]));
  followPointer(root, end.signal, (path) => {
    const block = index.get(path.find((node) => index.has(node as Element)) as Element) ?? -1;
    return badges[block];
  });

  return {
    badges,
    column: () => (column = measureColumn(root, content.elements)),
    layout,
    show(byBlock) {
      shown = byBlock;
      badges.forEach((badge, at) => badge.show(byBlock.get(at) ?? []));
      layout();
      return (made ??= make());
    },
    remove() {
      end.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const badge of badges) badge.host.remove();
    },
  };
}

/** Shows the "+" of the badge at the pointer; `badgeAt` finds it by an event's path. */
function followPointer(
  root: Element | ShadowRoot,
  signal: AbortSignal,
  badgeAt: (path: EventTarget[]) => Badge | undefined,
): void {
  let hovered: Badge | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hover(badge: Badge | undefined): void {
    clearTimeout(timer);
    if (badge === hovered) return;
    hovered?.hover(false);
    hovered = badge;
    hovered?.hover(true);
  }

  function leave(): void {
    clearTimeout(timer);
    timer = setTimeout(() => hover(undefined), LINGER);
  }

  const options = { signal, passive: true };
  root.addEventListener(
    'pointerover',
    (event) => {
      const badge = badgeAt(event.composedPath());
      if (badge) hover(badge);
      else leave();
    },
    options,
  );
  root.addEventListener('pointerleave', leave, options);
  // A tap on the text is how a finger hovers.
  root.addEventListener('click', (event) => hover(badgeAt(event.composedPath())), options);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Resolves when the browser has drawn what there is: a frame is drawn after its callbacks, so the next task is the first behind it. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
}

/** The last text node of a block that says something. */
function lastWords(content: Content, block: number): Node | null {
  return content.runs[block]?.findLast((run) => /\S/.test(run.node.textContent ?? ''))?.node ?? null;
}
