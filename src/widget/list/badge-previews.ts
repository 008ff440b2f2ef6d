/**
 * Previews without a click: when a mouse rests on a badge, or a finger stays on it. A press opens the thread, whose
 * scripts are fetched as soon as a badge is pointed at.
 */
import type { ArticleView } from '../article/types.js';
import { ignoreFailure } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import { closeLatest, showLatest } from './latest-comments.js';
import { parts } from './parts.js';

/** How long a mouse, or a finger, rests on a badge before its preview is shown; milliseconds. */
const REST = { mouse: 250, touch: 500 };
/** How long a mouse may take from the badge to the preview; milliseconds. */
const GRACE = 300;

/** Articles that are already watched. */
const watched = new WeakSet<ArticleView>();

/**
 * Shows previews for badges under the pointer; while one is shown, the next appears immediately. Does nothing if a
 * press shows the preview. `touched` is the block whose badge is being touched; -1 for none.
 */
export function watchBadges(widget: Widget, article: ArticleView, touched: number): void {
  if (watched.has(article)) return;
  watched.add(article);
  if (widget.host.element.getAttribute('badge') === 'preview') return;
  const pointer = followPointer(widget, article);
  const options = { signal: widget.end, capture: true, passive: true };
  document.addEventListener('pointerover', pointer.over, options);
  // A finger that lifts or scrolls has not stayed.
  for (const name of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(name, ({ pointerType }) => pointerType !== 'mouse' && pointer.leave(), options);
  document.addEventListener('pointerdown', pointer.down, options);
  for (const name of ['click', 'contextmenu'])
    document.addEventListener(name, pointer.press, { ...options, passive: false });
  widget.end.addEventListener('abort', pointer.leave);
  pointer.begin(touched);
}

/** Tracks the pointer, and opens and closes previews. */
function followPointer(widget: Widget, article: ArticleView) {
  /** Block whose badge is under the pointer; -1 for none. */
  let block = -1;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let preview: HTMLElement | undefined;
  /** A finger has stayed: lifting it presses nothing and opens no context menu. */
  let held = false;

  function stay(): void {
    clearTimeout(closing);
    closing = undefined;
  }

  function leave(): void {
    block = -1;
    clearTimeout(opening);
  }

  async function show(byTouch: boolean): Promise<void> {
    const badge = article.margin?.badges[block];
    // It would cover an open thread next to it.
    if (!badge || article.margin?.badges.some(({ button }) => button.ariaExpanded)) return;
    if (!article.at(block).some(({ comments }) => comments > 0)) return;
    held = byTouch;
    preview = await showLatest(widget, article, badge, block);
    if (byTouch) preview?.focus({ preventScroll: true });
  }

  function over(event: PointerEvent): void {
    const isMouse = event.pointerType === 'mouse';
    const isShown = preview?.isConnected === true;
    const now = blockOf(article, event);
    if (isShown && preview && event.composedPath().includes(preview)) return stay();
    if (now >= 0) stay();
    else if (isShown && isMouse) closing ??= setTimeout(() => (stay(), closeLatest()), GRACE);
    come(now, !isMouse);
  }

  function come(now: number, byTouch: boolean): void {
    if (now === block) return;
    leave();
    block = now;
    if (now < 0) return;
    void parts.threads().catch(ignoreFailure);
    opening = setTimeout(() => void show(byTouch), byTouch ? REST.touch : REST.mouse);
  }

  /** The pointer may have reached the badge before this part was loaded. */
  function begin(touched: number): void {
    if (touched >= 0) come(touched, true);
    else if (matchMedia('(hover: hover)').matches)
      come(article.margin?.badges.findIndex(({ button }) => button.matches(':hover')) ?? -1, false);
  }

  function press(event: Event): void {
    if (blockOf(article, event) < 0) return;
    if (held) {
      event.preventDefault();
      return event.stopImmediatePropagation();
    }
    if (event.type !== 'click') return;
    clearTimeout(opening);
    closeLatest();
  }

  return { begin, over, leave, press, down: () => void (held = false) };
}

/** The block whose badge is the event's target; -1 for none. */
function blockOf({ margin }: ArticleView, event: Event): number {
  const path = event.composedPath();
  return margin?.badges.findIndex(({ button }) => path.includes(button)) ?? -1;
}
