/** The popover of a badge: the three latest comments at the paragraph, with links to all of them and to writing. */
import type { LatestComments, PageParagraph } from '../../shared/contract.js';
import { askedAt, type Badge } from '../article/badge.js';
import { avatar, guestMark, nameOf, timeOf } from '../comment/person.js';
import { button, el, fill } from '../core/build.js';
import { insideWindow, keepFocusInside, keepPlaced, layerOf, type Layer } from '../core/floating.js';
import type { PanelTarget } from '../core/navigation.js';
import { isOpen } from '../core/permissions.js';
import type { Widget } from '../core/widget.js';

const SHOWN = 3;
/** Least room it needs next to the text; pixels. */
const NARROWEST = 260;
type Item = LatestComments['items'][number];

let closeShown: (() => void) | undefined;

/** Opens the popover at `badge`; pressing the badge again closes it. */
export async function toggleLatest(
  widget: Widget,
  badge: Badge,
  block: number,
  paragraphs: PageParagraph[],
): Promise<void> {
  const { transport, navigation } = widget;
  const opener = badge.button;
  const again = opener.getAttribute('aria-expanded') === 'true';
  const isPanel = again && !closeShown;
  closeShown?.();
  if (isPanel) return navigation.openPanel({ block, opener });
  if (again) return;
  const end = new AbortController();
  const { signal } = end;
  const close = (): void => {
    end.abort();
    opener.removeAttribute('aria-expanded');
    if (closeShown === close) closeShown = undefined;
  };
  const openPanel: Links['openPanel'] = (target) => {
    close();
    void navigation.openPanel({ block, opener, ...target });
  };
  const viewAll = (): void => {
    close();
    void navigation.showInline(paragraphs.map(({ id }) => id));
  };
  closeShown = close;
  opener.setAttribute('aria-expanded', 'true');
  const items = await Promise.all(
    paragraphs.map(({ id }) => transport.read<LatestComments>(`/paragraphs/${id}/latest`)),
  )
    .then((lists) =>
      // An answer without items is none.
      lists.flatMap(({ items }) => [...items]).sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    )
    .catch(() => null);
  if (signal.aborted) return;
  // Without an answer the panel says what is wrong, with a button to try again.
  if (!items) return openPanel();
  const layer = layerOf(widget);
  const popover = draw(widget, paragraphs, items, { openPanel, viewAll });
  signal.addEventListener('abort', () => popover.remove());
  layer.place.append(popover);
  keepPlaced(() => place(layer, popover, badge), signal);
  keepFocusInside(popover, signal);
  popover.focus({ preventScroll: true });
  closeWhenLeft(popover, opener, close, signal);
  widget.end.addEventListener('abort', close, { signal });
}

/** What the popover's buttons do. */
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

/** Closes on Escape and on a press elsewhere. */
function closeWhenLeft(
  popover: HTMLElement,
  opener: HTMLElement,
  close: () => void,
  signal: AbortSignal,
): void {
  popover.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
    opener.focus();
  });
  document.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath();
      if (!path.includes(popover) && !path.includes(opener)) close();
    },
    { signal, capture: true },
  );
}

function place(layer: Layer, popover: HTMLElement, badge: Badge): void {
  const at = badge.button.getBoundingClientRect();
  const text = badge.block.getBoundingClientRect();
  // Next to the text, on the badge's side, narrower if necessary.
  const before = at.left < text.left;
  const free = (before ? text.left : document.documentElement.clientWidth - text.right) - 20;
  popover.style.maxInlineSize = free < NARROWEST ? '' : `${free}px`;
  const { width, height } = popover.getBoundingClientRect();
  const x = insideWindow(before ? at.right - width : at.left, width);
  // Where there is no room next to the paragraph, under or over it, so that all of it can be read.
  const { top, bottom } = x < text.right && x + width > text.left ? text : at;
  const room = innerHeight - height;
  const under = Math.max(bottom, at.bottom) + 8;
  const over = Math.min(top, at.top) - 8 - height;
  layer.move(popover, x, under > room && over >= 0 ? over : Math.min(under, room));
}
