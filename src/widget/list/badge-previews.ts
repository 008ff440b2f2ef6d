/**
 * Previews without a press: a mouse that rests on a badge, or a finger that stays on it. A press opens the thread, whose
 * scripts are fetched as soon as a badge is pointed at.
 */
import type { ArticleView } from '../article/types.js';
import { ignoreFailure } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import { closeLatest, showLatest } from './latest-comments.js';
import { parts } from './parts.js';

/** How long a mouse rests on a badge, and a finger, before its preview is shown; milliseconds. */
const REST = { mouse: 250, touch: 500 };
/** How long a mouse may be on its way from the badge to the preview; milliseconds. */
const GRACE = 300;

/** Articles that are watched already. */
const watched = new WeakSet<ArticleView>();

/** Shows previews when badges are pointed at, one that is already at once. Where a press shows the preview, nothing else does. `touched` is the block whose badge a finger is on; -1: none. */
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

/** What the pointer has come to, and what that opens and closes. */
function followPointer(widget: Widget, article: ArticleView) {
  /** The block whose badge is pointed at; -1: none. */
  let block = -1;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let preview: HTMLElement | undefined;
  /** A finger has stayed: it presses nothing when it lifts, and opens no menu of the browser's. */
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
    // Next to an open thread it would cover that.
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

  /** The mouse or the finger may have come before this part has. */
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

/** The block whose badge an event is at; -1: none. */
function blockOf({ margin }: ArticleView, event: Event): number {
  const path = event.composedPath();
  return margin?.badges.findIndex(({ button }) => path.includes(button)) ?? -1;
}
