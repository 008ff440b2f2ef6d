/**
 * The thread panel: all threads of one paragraph, and a composer. Several may be open next to their
 * paragraphs, elsewhere one at a time.
 */
import type { Posted } from '../../shared/contract.js';
import type { QuoteSelector } from '../../shared/anchoring/types.js';
import type { Badge } from '../article/badge.js';
import { keepFocusInside, layerOf } from '../core/floating.js';
import { phraseRange } from '../article/marks.js';
import { rangeOf } from '../article/ranges.js';
import type { ArticleView } from '../article/types.js';
import { placementFor } from '../article/placement.js';
import { button, el, fill } from '../core/build.js';
import { parts } from './parts.js';
import type { PanelTarget } from '../core/navigation.js';
import type { Widget } from '../core/widget.js';
import { addStyle } from '../core/sheets.js';
import { isOpen, mayCurate } from '../core/permissions.js';
import { icon } from '../comment/icons.js';
import { scrollToComment } from '../comment/scroll.js';
import { phrase } from '../comment/quote.js';
import commentStyle from '../style/comment.css';
import style from '../style/panel.css';
import { openComposer } from '../write/open-composer.js';
import { frame, settle } from './frame.js';
import { paragraphRef } from './paragraph-ref.js';
import { startThread } from '../write/posting.js';
import { createPanelThreads } from './threads.js';

/** The column of an article that is gone. */
const NOWHERE = { left: 0, right: 0, freeLeft: 0, freeRight: 0, rtl: false };

interface Open {
  widget: Widget;
  /** The paragraph's badge. */
  badge: Badge;
  besides: boolean;
  close: (returnFocus: boolean) => void;
  focus: () => void;
}

const open = new Set<Open>();

/** Opens the panel for a paragraph of the article. */
// eslint-disable-next-line max-lines-per-function -- One panel and its state; a class is 100 bytes more (decision 033).
export async function openPanel(widget: Widget, article: ArticleView, target: PanelTarget): Promise<void> {
  const { t } = widget.words;
  const { block, quote, threadId, commentId, write } = target;
  const element = article.content.elements[block];
  const badge = article.margin?.badges[block];
  if (!element || !badge) return;
  const known = [...open].find((other) => other.badge === badge);
  if (known && !quote && !threadId && !commentId && !write) return known.focus();
  const besides = placementFor(article.margin?.column() ?? NOWHERE) === 'beside';
  makeRoom();
  const layer = layerOf(widget);
  for (const css of [commentStyle, style]) addStyle(layer.root, css);
  const end = new AbortController();
  const { signal } = end;
  let starting = false;

  const name = t(quote ? 'panel_quote' : 'panel_title');
  const title = el('h2', { tabindex: -1 }, name);
  const scroll = el('div', { class: 'scroll' });
  const slot = el('div', { class: 'panel-foot' });
  const start = button({}, () => void compose(undefined));
  const curating = el('div', { class: 'panel-foot curating' });
  const panel = el(
    'div',
    { class: 'float panel fade', part: 'panel', role: 'dialog', 'aria-label': name },
    el(
      'div',
      { class: 'panel-head' },
      button({ class: 'grip', 'aria-label': t('resize') }, () => undefined),
      title,
      button({ class: 'act tap', 'aria-label': t('close') }, () => close(true), icon('close')),
      el('p', { class: 'passage quiet', dir: 'auto' }, article.content.blocks[block]?.text.trim()),
    ),
    scroll,
    slot,
    curating,
  );

  function close(returnFocus: boolean): void {
    if (signal.aborted) return;
    end.abort();
    panel.remove();
    badge?.open(false);
    open.delete(entry);
    marks.close(range);
    if (returnFocus) (target.opener ?? badge?.button)?.focus({ preventScroll: true });
  }

  /** Closes what cannot stay open with this one. */
  function makeRoom(): void {
    for (const other of open)
      if (!besides || !other.besides || other.widget !== widget || other.badge === badge) other.close(false);
  }

  function ids(): string[] {
    return article.at(block).map((paragraph) => paragraph.id);
  }

  /** The way to comment on the paragraph; a quiet one where a question of its author's asks for answers. */
  function drawSlot(): void {
    if (!isOpen(widget)) return fill(slot, [el('p', { class: 'notice quiet' }, t('article_closed'))]);
    const asked = threads.asked(threadId);
    start.className = asked ? 'link' : 'write';
    start.textContent = t(asked ? 'write_other' : 'write_on_paragraph');
    if (!slot.querySelector('.composer') && !start.isConnected) fill(slot, [start]);
  }

  async function drawCurating(): Promise<void> {
    if (!mayCurate(widget)) return fill(curating, []);
    if (curating.firstElementChild) return;
    const { showAskButton } = await parts.manage();
    const about = {
      paragraph: paragraphRef(widget, article, block),
      ...(quote && { quote }),
    };
    await showAskButton(widget, curating, about, (thread) => {
      threads.shelve(thread);
      widget.host.background(widget.store.refresh());
    });
  }

  function compose(quote: QuoteSelector | undefined): Promise<void> {
    return openComposer(widget, slot, {
      label: t(quote ? 'about_phrase' : 'write_on_paragraph'),
      submit: t('post'),
      draft: `block:${article.content.hashes[block]}:${quote ? quote.start : ''}`,
      about: quote ? phrase(quote) : null,
      async send(message) {
        starting = true;
        try {
          await startThread(widget, message, {
            paragraph: paragraphRef(widget, article, block),
            ...(quote && { quote }),
          });
        } finally {
          starting = false;
        }
      },
    });
  }

  const threads = createPanelThreads(widget, scroll, ids, signal);
  const marks = await article.marks();
  makeRoom();
  layer.place.append(panel);
  const entry: Open = {
    ...{ widget, badge, besides, close },
    focus() {
      settle(panel);
      title.focus({ preventScroll: true });
      panel.scrollIntoView({ block: 'nearest' });
    },
  };
  open.add(entry);
  badge.open(true);
  /** The paragraph may have got its id with the first of them. */
  const unplaced = new Set<Posted>();
  function show(posted: Posted): void {
    const { comment, thread } = posted;
    if (!starting && !threads.has(thread.id) && !ids().includes(thread.paragraphId ?? ''))
      return void unplaced.add(posted);
    unplaced.delete(posted);
    const { tree } = threads.shelve(thread);
    const view = comment.parentId === null ? tree.addTop(comment, 'end') : tree.addReply(comment);
    if (view) scrollToComment(view.node, 'nearest');
  }
  widget.bus.commentPosted.listen(show, signal);
  widget.bus.pageChanged.listen(() => {
    // Locked, closed or reworded meanwhile.
    for (const mark of widget.store.page.paragraphs.flatMap((paragraph) => paragraph.marks))
      threads.update(mark);
    unplaced.forEach(show);
    drawSlot();
  }, signal);
  widget.bus.threadChanged.listen((id) => {
    if (threads.has(id)) widget.host.background(threads.reread());
  }, signal);
  // Who the reader is may be known only now.
  widget.bus.overlayChanged.listen(() => widget.host.background(drawCurating()), signal);
  widget.end.addEventListener('abort', () => close(false), { signal });
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && close(true), { signal });
  if (target.unasked)
    // The focus is elsewhere, and stays there.
    document.addEventListener('keydown', (event) => event.key === 'Escape' && close(false), { signal });
  const stand = frame({
    ...{ layer, panel, block: element, badge, signal },
    column: () => article.margin?.column() ?? NOWHERE,
    close: () => close(stand === 'sheet'),
  });
  if (stand === 'sheet') panel.setAttribute('aria-modal', 'true');
  keepFocusInside(panel, signal);
  const marked = article
    .at(block)
    .flatMap((paragraph) => paragraph.marks)
    .find((thread) => thread.id === threadId)?.quote;
  const range = quote
    ? rangeOf({ block, ...quote }, article.content)
    : marked
      ? phraseRange(marked, block, article.content)
      : null;
  marks.open(range);

  if (!target.unasked) title.focus({ preventScroll: true });
  await threads.load();
  if (signal.aborted) return;
  // Below what was said, where it will stay.
  drawSlot();
  widget.host.background(drawCurating());
  if (write && isOpen(widget)) await ((!quote && threads.asked(threadId)?.answer()) || compose(quote));
  // With the field, whose buttons are below it.
  if (stand !== 'sheet' && !target.unasked) panel.scrollIntoView({ block: 'nearest' });
  const view = commentId && threads.find(commentId);
  if (view) scrollToComment(view.node, 'nearest');
}
