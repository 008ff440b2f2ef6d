/** The popover of a badge: the three latest comments at the paragraph, and the ways to all of them and to writing. */
import type { LatestComments, PageParagraph } from '../../shared/contract.js';
import { button, el, fill } from '../core/build.js';
import type { Session } from '../core/session.js';
import { avatar, guestMark, nameOf, timeOf } from '../list/person.js';
import { isOpen } from '../list/curate.js';
import { askedAt, type Badge } from './badge.js';
import { insideWindow, keepFocusInside, keepPlaced, layerOf } from './layer.js';

const SHOWN = 3;
/** Pixels it needs at least to be beside the text. */
const NARROWEST = 260;
type Item = LatestComments['items'][number];

let close: (() => void) | undefined;

/** Opens the popover at `badge`; pressing the badge again closes it. */
export async function toggleLatest(
  session: Session,
  badge: Badge,
  block: number,
  paragraphs: PageParagraph[],
): Promise<void> {
  const again = badge.button.getAttribute('aria-expanded') === 'true';
  const isThread = again && !close;
  close?.();
  if (isThread) return session.ways.panel({ block, opener: badge.button });
  if (again) return;
  const ids = paragraphs.map((paragraph) => paragraph.id);
  const end = new AbortController();
  close = shut;
  let node: HTMLElement | undefined;
  badge.button.setAttribute('aria-expanded', 'true');

  const items = await Promise.all(
    ids.map((id) => session.transport.read<LatestComments>(`/paragraphs/${id}/latest`)),
  )
    .then((lists) =>
      // An answer without items is none.
      lists.flatMap(({ items }) => [...items]).sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    )
    .catch(() => null);
  if (end.signal.aborted) return;
  // Without an answer the panel says what is wrong, and can be asked again.
  if (!items) return leave(() => void session.ways.panel({ block, opener: badge.button }));

  const { t } = session.words;
  const asked = askedAt(paragraphs);
  const layer = layerOf(session);
  const popover = (node = el(
    'div',
    {
      class: 'float latest fade',
      part: 'popover',
      role: 'dialog',
      'aria-label': t('latest_title'),
      tabindex: -1,
    },
    asked && el('p', { class: 'asks', dir: 'auto' }, asked.question),
    el('ol', {}, ...items.slice(0, SHOWN).map(row)),
    el(
      'div',
      { class: 'foot' },
      button({ class: 'link' }, () => leave(() => session.ways.list(ids)), t('view_all')),
      isOpen(session) &&
        button(
          { class: 'link' },
          () => leave(() => void session.ways.panel({ block, write: true, opener: badge.button })),
          t(asked && !asked.locked ? 'panel_answer' : 'start_comment'),
        ),
    ),
  ));
  layer.place.append(popover);
  keepPlaced(() => {
    const at = badge.button.getBoundingClientRect();
    const text = badge.block.getBoundingClientRect();
    // Beside the text, on whichever side of it the badge is, if need be narrower.
    const before = at.left < text.left;
    const free = (before ? text.left : document.documentElement.clientWidth - text.right) - 20;
    popover.style.maxInlineSize = free < NARROWEST ? '' : `${free}px`;
    const { width, height } = popover.getBoundingClientRect();
    const x = insideWindow(before ? at.right - width : at.left, width);
    // Where there is no room beside the paragraph, under or over it, so that all of it can be read.
    const { top, bottom } = x < text.right && x + width > text.left ? text : at;
    const room = innerHeight - height;
    const under = Math.max(bottom, at.bottom) + 8;
    const over = Math.min(top, at.top) - 8 - height;
    layer.move(popover, x, under > room && over >= 0 ? over : Math.min(under, room));
  }, end.signal);
  keepFocusInside(popover, end.signal);
  popover.focus({ preventScroll: true });
  popover.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave(() => badge.button.focus());
  });
  document.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath();
      if (!path.includes(popover) && !path.includes(badge.button)) shut();
    },
    { signal: end.signal, capture: true },
  );
  session.end.addEventListener('abort', shut, { signal: end.signal });

  function row(item: Item): HTMLLIElement {
    const node = el('li', {});
    fill(node, [
      avatar(item.author),
      el(
        'div',
        { class: 'who' },
        nameOf(session, item.author, node),
        item.author?.guest && guestMark(session.words),
        timeOf(item.createdAt, session.words, 'quiet'),
      ),
      button(
        { class: 'text', dir: 'auto' },
        () =>
          leave(
            () =>
              void session.ways.panel({
                block,
                threadId: item.threadId,
                commentId: item.id,
                opener: badge.button,
              }),
          ),
        item.excerpt,
      ),
    ]);
    return node;
  }

  function leave(go: () => void): void {
    shut();
    go();
  }

  function shut(): void {
    end.abort();
    node?.remove();
    badge.button.removeAttribute('aria-expanded');
    if (close === shut) close = undefined;
  }
}
