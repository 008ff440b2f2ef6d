/**
 * Helps a reader find the discussion: a one-time hint that commenting is possible, on touch a faint mark at the
 * paragraph in view, and on a long page a small button to unread comments or to the list.
 */
import type { ArticleView } from '../article/types.js';
import { BUBBLE, button, drawing, el, fill } from '../core/build.js';
import { layerOf } from '../core/floating.js';
import { loaders } from '../core/parts.js';
import { addStyle } from '../core/sheets.js';
import type { Widget } from '../core/widget.js';
import style from '../style/guide.css';
import { followKeys } from './badge-keys.js';
import { sayOnce } from './hint.js';
import type { ListParts } from './parts.js';

// Not the list's `parts`, which would become a separate file.
const parts = loaders as Pick<ListParts, 'unread'>;
/** Height from which a page is long; in viewport heights. */
const LONG = 2.5;

/** Articles that already have a guide. */
const guided = new WeakSet<ArticleView>();

/** Starts each aid where it makes sense; idempotent. */
export function guide(widget: Widget, article: ArticleView): void {
  if (guided.has(article)) return;
  guided.add(article);
  followKeys(widget, article);
  addStyle(layerOf(widget).root, style);
  sayOnce(widget, article);
  if (matchMedia('(hover: none)').matches) markInView(widget, article);
  if (widget.host.element.getAttribute('jump') !== 'off') offerJump(widget, article);
}

/** Touch screens have no hover: the "+" is at the paragraph in the middle of the window. */
function markInView({ end: signal }: Widget, article: ArticleView): void {
  let marked: { hover: (on: boolean) => void } | undefined;
  let frame = 0;
  const mark = (): void => {
    frame = 0;
    const badge = article.margin?.badges.find(
      ({ block }) => block.getBoundingClientRect().bottom > innerHeight / 2,
    );
    if (badge === marked) return;
    marked?.hover(false);
    marked = badge;
    marked?.hover(true);
  };
  document.addEventListener('scroll', () => (frame ||= requestAnimationFrame(mark)), {
    signal,
    passive: true,
    capture: true,
  });
  mark();
}

/** Paragraphs with unread comments, in page order, from `after` on. */
export function unreadBlocks({ store: { page, readState } }: Widget, { content }: ArticleView, after = -1) {
  const found = page.paragraphs.flatMap(({ id, latestAt }) => {
    const block = content.places.get(id);
    return block !== undefined && readState.isNew(latestAt, id) ? [{ block, id, latestAt }] : [];
  });
  const order = (block: number): number => (block > after ? block : block + content.elements.length);
  return found.sort((a, b) => order(a.block) - order(b.block));
}

/** A small button in the corner of a long page while the list is out of sight. */
function offerJump(widget: Widget, article: ArticleView): void {
  const { host, words, store, bus, end } = widget;
  const { t, number } = words;
  const jump = button({ class: 'float jump tap', part: 'jump', hidden: true }, () => {
    const next = parts
      .unread()
      .then((unread) => unread.showNextUnread(widget, article, blockInView(article)));
    host.background(next.then(draw));
  });
  let isNear = true;

  function draw(): void {
    const count = store.page.article?.counts.comments ?? 0;
    const unread = unreadBlocks(widget, article).length > 0;
    jump.hidden = isNear || count === 0 || document.documentElement.scrollHeight < innerHeight * LONG;
    jump.classList.toggle('fresh', unread);
    fill(jump, [drawing(BUBBLE), unread ? t('next_unread') : number(count)]);
    jump.ariaLabel = unread ? t('next_unread') : t('comments_count', { count });
  }

  layerOf(widget).place.append(el('nav', { 'aria-label': t('comments') }, jump));
  const observer = new IntersectionObserver(([entry]) => {
    isNear = entry?.isIntersecting === true;
    draw();
  });
  observer.observe(host.element);
  bus.pageChanged.listen(draw, end);
  end.addEventListener('abort', () => observer.disconnect());
}

/** The last block that begins above the middle of the window. */
function blockInView({ content }: ArticleView): number {
  return content.elements.findLastIndex((element) => element.getBoundingClientRect().top < innerHeight / 2);
}
