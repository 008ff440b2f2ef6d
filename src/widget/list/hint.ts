/**
 * Tells each reader once that they can comment: a line in an empty area of the page, which moves and covers no text.
 */
import type { Badge } from '../article/badge.js';
import { measureObstacles } from '../article/spots.js';
import type { ArticleView } from '../article/types.js';
import { button, drawing, el, move } from '../core/build.js';
import { isOpen } from '../core/permissions.js';
import { keep, kept } from '../core/storage.js';
import { addStyle } from '../core/sheets.js';
import type { Widget } from '../core/widget.js';
import style from '../style/hint.css';

const CROSS = 'M4.5 4.5l7 7M11.5 4.5l-7 7';
/** Maximum paragraphs tried, from the first in the window on. */
const TRIED = 6;
/** Minimum and maximum width in the margin; pixels. */
const [NARROWEST, WIDEST] = [130, 200];
/** Between the hint and the window or the text; pixels. */
const GAP = 4;

/** Shows the hint to a reader who has not seen it, until they close it or open a thread. */
export function sayOnce(widget: Widget, article: ArticleView): void {
  const { words, transport, host, end } = widget;
  const key = `interline:${transport.base}:hint`;
  // Those who have pressed a badge need no hint.
  if (!isOpen(widget) || kept(key) !== null || article.pressed) return;
  const closing = new AbortController();
  const close = button({ class: 'tap', 'aria-label': words.t('close') }, () => leave(), drawing(CROSS));
  const hint = el(
    'div',
    { class: 'hint', part: 'hint', role: 'note' },
    el('span', {}, words.t('hint')),
    close,
  );
  const badge = placeAtFirst(article, hint);
  if (!badge) return;
  keep(key, '1');
  // Without storage it would appear on every page.
  if (kept(key) === null) return hint.remove();
  host.announce(words.t('hint'));

  function leave(): void {
    const hadFocus = hint.matches(':focus-within');
    closing.abort();
    if (hadFocus) badge?.button.focus({ preventScroll: true });
    hint.remove();
  }

  const { signal } = closing;
  const resized = new ResizeObserver(() =>
    // After the badges, which are placed again too.
    requestAnimationFrame(() => requestAnimationFrame(() => (hint.hidden = !putAt(article, badge, hint)))),
  );
  resized.observe(document.documentElement);
  signal.addEventListener('abort', () => resized.disconnect());
  end.addEventListener('abort', leave, { signal });
  document.addEventListener(
    'click',
    (event) => {
      const path = event.composedPath();
      if (article.margin?.badges.some(({ button: pressed }) => path.includes(pressed))) leave();
    },
    { signal },
  );
}

/** Puts it at the first paragraph in the window that has room; undefined if none of those tried has. */
function placeAtFirst(article: ArticleView, hint: HTMLElement): Badge | undefined {
  const badges = article.margin?.badges ?? [];
  const first = badges.findIndex(({ block }) => block.getBoundingClientRect().top >= 0);
  const found = badges.slice(Math.max(0, first), first + TRIED).find((badge) => {
    addStyle(badge.place.getRootNode() as ShadowRoot, style);
    badge.place.append(hint);
    return putAt(article, badge, hint);
  });
  if (!found) hint.remove();
  return found;
}

/** Moves it next to a badge in the margin, else above or under its paragraph; false if there is no free area. */
function putAt({ margin, content }: ArticleView, badge: Badge, hint: HTMLElement): boolean {
  const column = margin?.column();
  const root = content.elements[0]?.getRootNode();
  if (!column || !root || badge.place.hidden) return false;
  hint.hidden = false;
  const text = badge.block.getBoundingClientRect();
  const at = badge.button.getBoundingClientRect();
  const atRight = at.left >= text.right;
  const room =
    (atRight ? column.right + column.freeRight - at.left : at.right - column.left + column.freeLeft) - 16;
  const obstacles = measureObstacles(
    root instanceof ShadowRoot ? root : document.body,
    text.top - 150,
    text.bottom + 150,
  );
  const isBeside = (atRight || at.right <= text.left) && room >= NARROWEST;
  hint.classList.toggle('beside', isBeside);
  hint.style.inlineSize = isBeside ? `${Math.min(WIDEST, room)}px` : '';
  const { width, height } = hint.getBoundingClientRect();
  const x = column.rtl ? text.right - width : text.left;
  const places = isBeside
    ? [[atRight ? at.left + GAP : at.right - width - GAP, at.bottom + GAP] as const]
    : // The text line is lower than its box.
      [0, 3].flatMap((over) => [[x, text.top - height + over] as const, [x, text.bottom - over] as const]);
  const isFree = (area: DOMRect): boolean =>
    !obstacles.hits(area) && !margin?.badges.some((other) => other !== badge && overlap(other, area));
  return places.some(([left, top]) => fits(badge, hint, isFree, new DOMRect(left, top, width, height)));
}

function overlap({ button, place }: Badge, area: DOMRect): boolean {
  const box = button.getBoundingClientRect();
  return (
    !place.hidden &&
    box.left < area.right &&
    box.right > area.left &&
    box.top < area.bottom &&
    box.bottom > area.top
  );
}

/** Puts it there if the area is in the window and free. */
function fits(badge: Badge, hint: HTMLElement, isFree: (area: DOMRect) => boolean, area: DOMRect): boolean {
  const { left, top } = badge.host.getBoundingClientRect();
  const isRoom =
    area.left >= 0 &&
    area.right <= document.documentElement.clientWidth &&
    area.top + scrollY >= 0 &&
    isFree(area);
  if (isRoom) move(hint, area.left - left, area.top - top);
  return isRoom;
}
