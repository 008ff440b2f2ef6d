/**
 * The thread panel: all threads of one paragraph, and the field to write in. Several can be open next to their
 * paragraphs, elsewhere only one.
 */
import type { Posted } from '../../shared/contract.js';
import type { Badge } from '../article/badge.js';
import { askedAt } from '../article/content.js';
import { keepFocusInside, layerOf } from '../core/floating.js';
import { phraseRange } from '../article/marks.js';
import { rangeOf } from '../article/ranges.js';
import type { ArticleView, Marks } from '../article/types.js';
import { placementFor } from '../article/placement.js';
import { el, fill } from '../core/build.js';
import { parts } from './parts.js';
import type { PanelTarget } from '../core/navigation.js';
import type { Widget } from '../core/widget.js';
import { addStyle } from '../core/sheets.js';
import { mayCurate } from '../core/permissions.js';
import { scrollToComment } from '../comment/scroll.js';
import commentStyle from '../style/comment.css';
import style from '../style/panel.css';
import readingStyle from '../style/reading.css';
import { createFoot, type FootSubject, type PanelFoot } from './foot.js';
import { frame, settle } from './frame.js';
import { paragraphRef } from './paragraph-ref.js';
import { createPanelThreads, type PanelThreads } from './threads.js';
import { createTitle, type PanelTitle } from './title.js';

/** Column of an article that is no longer in the page. */
const NOWHERE = { left: 0, right: 0, freeLeft: 0, freeRight: 0, rtl: false };

/** The paragraph and passage of a panel. */
interface Place {
  widget: Widget;
  article: ArticleView;
  target: PanelTarget;
  badge: Badge;
  marks: Marks;
}

interface Panel extends Place {
  node: HTMLElement;
  title: PanelTitle;
  threads: PanelThreads;
  foot: PanelFoot;
  curating: HTMLElement;
  besides: boolean;
  /** The marked passage. */
  range: Range | null;
  signal: AbortSignal;
  close: (returnFocus: boolean) => void;
}

const open = new Set<Panel>();

/** Opens the panel for a paragraph of the article. */
export async function openPanel(widget: Widget, article: ArticleView, target: PanelTarget): Promise<void> {
  const { block, quote, threadId, commentId, write, unread, unasked } = target;
  const badge = article.margin?.badges[block];
  if (!badge) return;
  const known = [...open].find((other) => other.badge === badge);
  if (known && !quote && !threadId && !commentId && !write && !unread) return bringBack(known);
  const marks = await article.marks();
  if (!article.content.elements[block]) return;
  const panel = createPanel({ widget, article, target, badge, marks });
  makeRoom(panel);
  const fitParagraph = show(panel);
  if (!unasked) panel.title.heading.focus({ preventScroll: true });
  panel.title.show(panel.node, askedIn(panel));
  await panel.threads.load();
  if (panel.signal.aborted) return;
  // Draws the field below the comments, where it will stay.
  draw(panel);
  if (write) await panel.foot.write();
  fitParagraph();
  const view = commentId ? panel.threads.find(commentId) : unread && panel.threads.firstUnread();
  if (view) scrollToComment(view.node, 'nearest');
}

/** Opens the panel of a thread; false if the page does not show its paragraph. */
export async function openThread(widget: Widget, article: ArticleView, threadId: string): Promise<boolean> {
  const paragraph = widget.store.page.paragraphs.find(({ marks }) => marks.some(({ id }) => id === threadId));
  const block = paragraph && article.content.places.get(paragraph.id);
  if (block === undefined) return false;
  article.content.elements[block]?.scrollIntoView({ block: 'center' });
  await openPanel(widget, article, { block, threadId });
  return true;
}

function bringBack({ node, title }: Panel): void {
  settle(node);
  title.heading.focus({ preventScroll: true });
  node.scrollIntoView({ block: 'nearest' });
}

/** Closes the panels that cannot stay open with this one. */
function makeRoom(panel: Panel): void {
  for (const other of open)
    if (!panel.besides || !other.besides || other.widget !== panel.widget || other.badge === panel.badge)
      other.close(false);
}

function createPanel(place: Place): Panel {
  const { widget, article, target, badge, marks } = place;
  const { t } = widget.words;
  const { block, quote } = target;
  const end = new AbortController();
  const scroll = el('div', { class: 'scroll' });
  const curating = el('div', { class: 'panel-foot curating' });
  const passage = article.content.blocks[block]?.text.trim();
  const title = createTitle(widget, t(quote ? 'panel_quote' : 'panel_title'), passage, () =>
    panel.close(true),
  );
  const foot = createFoot(
    widget,
    subjectOf(place, () => panel),
  );
  const panel: Panel = {
    ...place,
    title,
    curating,
    foot,
    node: el(
      'div',
      { class: 'float panel fade', part: 'panel', role: 'dialog' },
      title.node,
      scroll,
      foot.node,
      curating,
    ),
    threads: createPanelThreads(
      widget,
      scroll,
      { ids: () => idsIn(panel), titleId: () => askedIn(panel)?.id },
      end.signal,
    ),
    besides: placementFor(article.margin?.column() ?? NOWHERE) === 'beside',
    range: rangeIn(place),
    signal: end.signal,
    close(returnFocus) {
      if (end.signal.aborted) return;
      end.abort();
      panel.node.remove();
      badge.open(false);
      open.delete(panel);
      marks.close(panel.range);
      if (returnFocus) (target.opener ?? badge.button).focus({ preventScroll: true });
    },
  };
  return panel;
}

/** The subject of comments written in a panel, and the links of its foot. */
function subjectOf(place: Place, panel: () => Panel): FootSubject {
  const { widget, article, target } = place;
  const { block, quote } = target;
  return {
    asked: () => askedIn(place),
    quote,
    draft: article.content.hashes[block] ?? '',
    paragraph: () => paragraphRef(widget, article, block),
    hasComments: () => article.at(block).some(({ comments }) => comments > 0),
    viewAll() {
      panel().close(false);
      void widget.navigation.showInline(idsIn(place));
    },
    async nextUnread() {
      if (!widget.store.readState.isReturning) return null;
      const { hasUnread, showNextUnread } = await parts.unread();
      if (!hasUnread(widget, article, block)) return null;
      return () => widget.host.background(showNextUnread(widget, article, block));
    },
    rest: () => panel().title.heading.focus({ preventScroll: true }),
  };
}

/** Inserts the panel and keeps it up to date; returns a function that scrolls its paragraph into view. */
function show(panel: Panel): () => void {
  const { widget, article, target, badge, node, marks, signal, close } = panel;
  const layer = layerOf(widget);
  for (const css of [readingStyle, commentStyle, style]) addStyle(layer.root, css);
  layer.place.append(node);
  open.add(panel);
  badge.open(true);
  marks.open(panel.range);
  follow(panel);
  widget.end.addEventListener('abort', () => close(false), { signal });
  node.addEventListener('keydown', (event) => event.key === 'Escape' && close(true), { signal });
  if (target.unasked)
    // The focus is elsewhere, and stays there.
    document.addEventListener('keydown', (event) => event.key === 'Escape' && close(false), { signal });
  const { stand, fitParagraph } = frame({
    ...{ layer, panel: node, block: article.content.elements[target.block] as Element, badge, signal },
    host: widget.host.element,
    unasked: target.unasked === true,
    column: () => article.margin?.column() ?? NOWHERE,
    close: () => close(stand === 'sheet'),
  });
  if (stand === 'sheet') node.setAttribute('aria-modal', 'true');
  keepFocusInside(node, signal);
  return fitParagraph;
}

/** Updates the panel when comments, threads or the page change. */
function follow(panel: Panel): void {
  const { widget, threads, foot, signal } = panel;
  /** The paragraph may get its id with its first comment. */
  const unplaced = new Set<Posted>();
  function insert(posted: Posted): void {
    const { comment, thread } = posted;
    if (!foot.starting() && !threads.has(thread.id) && !idsIn(panel).includes(thread.paragraphId ?? ''))
      return void unplaced.add(posted);
    unplaced.delete(posted);
    const { tree } = threads.shelve(thread);
    const view = comment.parentId === null ? tree.addTop(comment, 'end') : tree.addReply(comment);
    if (view) scrollToComment(view.node, 'nearest');
  }
  widget.bus.commentPosted.listen(insert, signal);
  widget.bus.pageChanged.listen(() => {
    // Locked, closed or reworded since.
    for (const mark of widget.store.page.paragraphs.flatMap((paragraph) => paragraph.marks))
      threads.update(mark);
    unplaced.forEach(insert);
    draw(panel);
  }, signal);
  widget.bus.threadChanged.listen((id) => {
    if (threads.has(id)) widget.host.background(threads.reread());
  }, signal);
  // The reader may only be known now.
  widget.bus.overlayChanged.listen(() => draw(panel), signal);
}

/** Draws title and foot for the current page and reader. */
function draw(panel: Panel): void {
  const { widget, title, node, foot } = panel;
  title.show(node, askedIn(panel));
  widget.host.background(Promise.all([foot.draw(), drawCurating(panel)]));
}

async function drawCurating(panel: Panel): Promise<void> {
  const { widget, article, target, curating, threads } = panel;
  if (!mayCurate(widget)) return fill(curating, []);
  if (curating.firstElementChild) return;
  const { quote } = target;
  const { showAskButton } = await parts.manage();
  const about = { paragraph: paragraphRef(widget, article, target.block), ...(quote && { quote }) };
  await showAskButton(widget, curating, about, (thread) => {
    threads.shelve(thread);
    widget.host.background(widget.store.refresh());
  });
}

function idsIn({ article, target }: Place): string[] {
  return article.at(target.block).map(({ id }) => id);
}

/** The question shown as the panel's title: an open one, preferably of the requested thread. */
function askedIn({ article, target: { block, quote, threadId } }: Place) {
  if (quote) return undefined;
  const paragraphs = article.at(block);
  const wanted = paragraphs.flatMap(({ marks }) => marks).find(({ id }) => id === threadId);
  const asked = wanted?.kind === 'prompt' ? wanted : askedAt(paragraphs);
  return asked?.locked ? undefined : asked;
}

/** The passage marked while the panel is open: the selected phrase, or that of the requested thread. */
function rangeIn({ article, target: { block, quote, threadId } }: Place): Range | null {
  if (quote) return rangeOf({ block, ...quote }, article.content);
  const threads = article.at(block).flatMap((paragraph) => paragraph.marks);
  const marked = threads.find((thread) => thread.id === threadId)?.quote;
  return marked ? phraseRange(marked, block, article.content) : null;
}
