/** The preview of a badge: the three latest comments at the paragraph, with links to all comments and to writing. */
import type { LatestComments, PageParagraph } from '../../shared/contract.js';
import type { Badge } from '../article/badge.js';
import { askedAt } from '../article/content.js';
import type { ArticleView } from '../article/types.js';
import { avatar, guestMark, nameOf, timeOf } from '../comment/person.js';
import { button, el, fill } from '../core/build.js';
import { insideWindow, keepFocusInside, keepPlaced, layerOf, type Layer } from '../core/floating.js';
import type { PanelTarget } from '../core/navigation.js';
import { isOpen } from '../core/permissions.js';
import { addStyle } from '../core/sheets.js';
import type { Widget } from '../core/widget.js';
import style from '../style/preview.css';
import readingStyle from '../style/reading.css';

const SHOWN = 3;
/** Minimum room it needs next to the text; pixels. */
const NARROWEST = 260;
type Item = LatestComments['items'][number];

/** The only preview shown or loading. */
let shown: { badge: Badge; close: () => void } | undefined;

/** Shows the preview of a block and focuses it; pressing its badge again closes it. */
export async function toggleLatest(widget: Widget, article: ArticleView, block: number): Promise<void> {
  const badge = article.margin?.badges[block];
  const isShown = shown?.badge === badge;
  shown?.close();
  if (!badge || isShown) return;
  // The badge's panel is open and receives the focus.
  if (badge.button.ariaExpanded) return widget.navigation.openPanel({ block, opener: badge.button });
  badge.button.setAttribute('aria-expanded', 'true');
  const preview = await showLatest(widget, article, badge, block);
  preview?.focus({ preventScroll: true });
}

/**
 * Shows the preview of a block until the reader leaves it; undefined if another one replaced it or the panel was opened
 * instead.
 */
export async function showLatest(
  widget: Widget,
  article: ArticleView,
  badge: Badge,
  block: number,
): Promise<HTMLElement | undefined> {
  const { navigation } = widget;
  const opener = badge.button;
  const paragraphs = article.at(block);
  const end = new AbortController();
  const { signal } = end;
  const isPressed = opener.ariaExpanded === 'true';
  const close = (): void => {
    end.abort();
    if (isPressed) opener.removeAttribute('aria-expanded');
    if (shown?.close === close) shown = undefined;
  };
  shown?.close();
  shown = { badge, close };
  const openPanel: Links['openPanel'] = (target) => {
    close();
    void navigation.openPanel({ block, opener, ...target });
  };
  const items = await latestOf(widget, paragraphs).catch(() => null);
  // The panel may have been opened since, or may be opened later by the press after the preview.
  if (!isPressed && opener.ariaExpanded) close();
  if (signal.aborted) return undefined;
  const opened = new MutationObserver(() => !isPressed && opener.ariaExpanded && close());
  opened.observe(opener, { attributeFilter: ['aria-expanded'] });
  signal.addEventListener('abort', () => opened.disconnect());
  // Without a response the panel shows the error, with a button to try again.
  if (!items) return openPanel() as undefined;
  const layer = layerOf(widget);
  for (const css of [readingStyle, style]) addStyle(layer.root, css);
  const preview = draw(widget, paragraphs, items, {
    openPanel,
    viewAll() {
      close();
      void navigation.showInline(paragraphs.map(({ id }) => id));
    },
  });
  signal.addEventListener('abort', () => preview.remove());
  layer.place.append(preview);
  keepPlaced(() => place(layer, preview, badge), signal);
  keepFocusInside(preview, signal);
  closeWhenLeft(preview, opener, close, signal);
  widget.end.addEventListener('abort', close, { signal });
  return preview;
}

/** Closes the shown preview, if any. */
export function closeLatest(): void {
  shown?.close();
}

/** The latest comments at these paragraphs, newest first. */
async function latestOf({ transport }: Widget, paragraphs: PageParagraph[]): Promise<Item[]> {
  const lists = await Promise.all(
    paragraphs.map(({ id }) => transport.read<LatestComments>(`/paragraphs/${id}/latest`)),
  );
  // A response without items is empty.
  return lists.flatMap(({ items }) => [...items]).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Actions of the popover's buttons. */
interface Links {
  openPanel: (target?: Omit<PanelTarget, 'block'>) => void;
  viewAll: () => void;
}

function draw(widget: Widget, paragraphs: PageParagraph[], items: Item[], links: Links): HTMLElement {
  const { t } = widget.words;
  const asked = askedAt(paragraphs);
  return el(
    'div',
    {
      class: 'float latest fade',
      part: 'popover',
      role: 'dialog',
      'aria-label': t('latest_title'),
      tabindex: -1,
    },
    asked && el('p', { class: 'asks', dir: 'auto' }, asked.question),
    el('ol', {}, ...items.slice(0, SHOWN).map((item) => row(widget, item, links))),
    el(
      'div',
      { class: 'foot' },
      button({ class: 'link' }, links.viewAll, t('view_all')),
      isOpen(widget) &&
        button(
          { class: 'link' },
          () => links.openPanel({ write: true }),
          t(asked && !asked.locked ? 'panel_answer' : 'start_comment'),
        ),
    ),
  );
}

function row(widget: Widget, item: Item, { openPanel }: Links): HTMLLIElement {
  const { author, createdAt, threadId, id: commentId } = item;
  const node = el('li', {});
  fill(node, [
    avatar(author),
    el(
      'div',
      { class: 'who' },
      nameOf(widget, author, node),
      author?.guest && guestMark(widget.words),
      timeOf(createdAt, widget.words, 'quiet'),
    ),
    button({ class: 'text', dir: 'auto' }, () => openPanel({ threadId, commentId }), item.excerpt),
  ]);
  return node;
}

/** Closes on Escape, wherever the focus is, and on a press elsewhere. */
function closeWhenLeft(
  preview: HTMLElement,
  opener: HTMLElement,
  close: () => void,
  signal: AbortSignal,
): void {
  const options = { signal, capture: true };
  document.addEventListener(
    'keydown',
    (event) => {
      // A person's card in it closes first.
      if (event.key !== 'Escape' || preview.querySelector('.card')) return;
      event.stopPropagation();
      const had = preview.contains((preview.getRootNode() as ShadowRoot).activeElement);
      close();
      if (had) opener.focus();
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath();
      if (!path.includes(preview) && !path.includes(opener)) close();
    },
    options,
  );
}

function place(layer: Layer, popover: HTMLElement, badge: Badge): void {
  const at = badge.button.getBoundingClientRect();
  const text = badge.block.getBoundingClientRect();
  // Next to the text on the badge's side, narrower if necessary.
  const before = at.left < text.left;
  const free = (before ? text.left : document.documentElement.clientWidth - text.right) - 20;
  popover.style.maxInlineSize = free < NARROWEST ? '' : `${free}px`;
  const { width, height } = popover.getBoundingClientRect();
  const x = insideWindow(before ? at.right - width : at.left, width);
  // Without room next to the paragraph, under or over it, so that the whole paragraph stays readable.
  const { top, bottom } = x < text.right && x + width > text.left ? text : at;
  const room = innerHeight - height;
  const under = Math.max(bottom, at.bottom) + 8;
  const over = Math.min(top, at.top) - 8 - height;
  layer.move(popover, x, under > room && over >= 0 ? over : Math.min(under, room));
}
