/**
 * What helps a reader find the discussion: once a line that says one can comment, on touch a faint mark at the paragraph
 * in view, and on a long page a small button that leads to what is unread, or to the list, from anywhere.
 */
import type { CommentList, LatestComments } from '../../shared/contract.js';
import type { ArticleView } from '../article/types.js';
import { isUnread } from '../comment/status.js';
import { icon } from '../comment/icons.js';
import { BUBBLE, button, drawing, el, fill } from '../core/build.js';
import { layerOf } from '../core/floating.js';
import { listPath } from '../core/identity.js';
import { isOpen } from '../core/permissions.js';
import { keep, kept } from '../core/storage.js';
import { addStyle } from '../core/sheets.js';
import type { Widget } from '../core/widget.js';
import style from '../style/guide.css';

/** A page is long from here on; windows. */
const LONG = 2.5;

/** Starts all three, each where it makes sense. */
export function guide(widget: Widget, article: ArticleView): void {
  addStyle(layerOf(widget).root, style);
  sayOnce(widget);
  if (matchMedia('(hover: none)').matches) markInView(widget, article);
  if (widget.host.element.getAttribute('jump') !== 'off') offerJump(widget, article);
}

/** Tells each reader once; the next press takes it away. */
function sayOnce(widget: Widget): void {
  const { words, transport, end } = widget;
  const key = `interline:${transport.base}:hint`;
  if (!isOpen(widget) || kept(key) !== null) return;
  keep(key, '1');
  // Where nothing can be remembered it would come on every page.
  if (kept(key) === null) return;
  const hint = el(
    'p',
    { class: 'float hint fade', part: 'hint', role: 'status' },
    drawing(BUBBLE),
    words.t('hint'),
  );
  layerOf(widget).place.append(hint);
  document.addEventListener('pointerdown', () => hint.remove(), { once: true, signal: end, capture: true });
  document.addEventListener('keydown', () => hint.remove(), { once: true, signal: end, capture: true });
}

/** A finger does not hover: the "+" is at the paragraph in the middle of the window. */
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

/** Paragraphs with something unread, in the order of the page from `after` on. */
function unreadBlocks({ store: { page, readState } }: Widget, { content }: ArticleView, after = -1) {
  const found = page.paragraphs.flatMap(({ id, latestAt }) => {
    const block = content.places.get(id);
    return block !== undefined && readState.isNew(latestAt, id) ? [{ block, id, latestAt }] : [];
  });
  const order = (block: number): number => (block > after ? block : block + content.elements.length);
  return found.sort((a, b) => order(a.block) - order(b.block));
}

/** Comments the reader was led to. */
const visited = new Set<string>();

/** Leads to the next unread comment: in its thread, after the block `after` first, else in the list. */
export async function showNextUnread(widget: Widget, article: ArticleView, after?: number): Promise<void> {
  const { store, transport, navigation } = widget;
  const isNext = (item: Parameters<typeof isUnread>[1]): boolean =>
    isUnread(widget, item) && !visited.has(item.id);
  for (const { id, block, latestAt } of unreadBlocks(widget, article, after)) {
    const { items } = await transport.read<LatestComments>(`/paragraphs/${id}/latest`);
    if (latestAt) store.readState.markParagraph(id, latestAt);
    const found = items.findLast(isNext);
    article.margin?.badges[block]?.show(article.at(block));
    if (!found) continue;
    visited.add(found.id);
    article.content.elements[block]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { threadId, id: commentId } = found;
    return navigation.openPanel({ block, threadId, commentId });
  }
  const path = store.page.article && listPath(store.page.article.id, { inline: false, sort: 'newest' });
  const { items } = path ? await transport.read<CommentList>(path) : { items: [] };
  const found = items.findLast(isNext) ?? items[0];
  if (!found) return;
  visited.add(found.id);
  await navigation.showComment(found.id);
}

/** Whether `showNextUnread` leads to a paragraph other than `block`. */
export function hasUnread(widget: Widget, article: ArticleView, block: number): boolean {
  return unreadBlocks(widget, article).some((other) => other.block !== block);
}

/** A small button in the corner of a long page while the list is out of sight. */
function offerJump(widget: Widget, article: ArticleView): void {
  const { host, words, store, bus, end } = widget;
  const { t, number } = words;
  const jump = button({ class: 'float jump tap', part: 'jump', hidden: true }, () => {
    host.background(showNextUnread(widget, article, blockInView(article)).then(draw));
  });
  let isNear = true;

  function draw(): void {
    const count = store.page.article?.counts.comments ?? 0;
    const unread = unreadBlocks(widget, article).length > 0;
    jump.hidden = isNear || count === 0 || document.documentElement.scrollHeight < innerHeight * LONG;
    jump.classList.toggle('fresh', unread);
    fill(jump, unread ? [t('next_unread'), icon('open')] : [drawing(BUBBLE), number(count)]);
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
