/**
 * Positions the thread panel: next to its paragraph if the page has room, where several panels push each other apart;
 * under it at medium widths, and as a bottom sheet on phones. The panel's content does not depend on it.
 */
import { insideWindow, keepPlaced } from '../core/floating.js';
import { ROOM, placementFor, type PanelPlacement } from '../article/placement.js';
import { resolveOverlaps } from './overlap.js';
import { keepParagraphAbove } from './paragraph-above.js';
import { makeSheet } from './sheet.js';
import type { FrameOptions } from './types.js';

const WIDTH = 320;
/** The badges' column, kept visible if there is room for it; pixels. */
const LANE = 58;
/** Between two panels, and above the first; pixels. */
const GAP = 12;

/** The panels next to their paragraphs, the last opened at the end. */
const beside: FrameOptions[] = [];

/** Positions the panel until `signal`. `fitParagraph` scrolls its paragraph, or all of the panel, into view. */
export function frame(options: FrameOptions): { stand: PanelPlacement; fitParagraph: () => void } {
  const { panel, signal } = options;
  const stand = placementFor(options.column());
  panel.classList.add(stand);
  // Includes the field, whose buttons are below it.
  let fitParagraph = (): void => {
    if (!options.unasked) panel.scrollIntoView({ block: 'nearest' });
  };
  if (stand === 'sheet') {
    makeSheet(panel, options.close, signal);
    fitParagraph = keepParagraphAbove(options);
  } else {
    if (stand === 'beside') beside.push(options);
    const put = stand === 'beside' ? arrange : () => placeUnder(options);
    keepPlaced(put, signal);
    const observer = new ResizeObserver(put);
    observer.observe(panel);
    observer.observe(options.block);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      const at = beside.indexOf(options);
      if (at < 0) return;
      beside.splice(at, 1);
      arrange();
    });
  }
  if (stand === 'under') closeOutside(options);
  return { stand, fitParagraph };
}

/** Moves an open panel back to its paragraph and pushes others away. */
export function settle(panel: HTMLElement): void {
  const at = beside.findIndex((options) => options.panel === panel);
  if (at < 0) return;
  beside.push(...beside.splice(at, 1));
  arrange();
}

function placeUnder({ layer, panel, badge, column }: FrameOptions): void {
  const { left, right, rtl } = column();
  const width = Math.min(560, right - left);
  panel.style.width = `${width}px`;
  const { bottom } = badge.block.getBoundingClientRect();
  layer.move(panel, insideWindow(rtl ? right - width : left, width), bottom + 8);
}

function arrange(): void {
  const newest = beside.at(-1);
  if (!newest) return;
  const column = newest.column();
  // The window has become narrower: only one panel stays open.
  if (beside.length > 1 && placementFor(column) !== 'beside')
    return [...beside].slice(0, -1).forEach(({ close }) => close());
  const { left, right, freeLeft, freeRight, rtl } = column;
  const atRight = rtl ? freeLeft < ROOM : freeRight >= ROOM;
  const free = atRight ? freeRight : freeLeft;
  const lane = Math.max(46, Math.min(LANE, free - 16 - (ROOM - 58)));
  const width = Math.min(WIDTH, free - lane - 12);
  for (const { panel } of beside) panel.style.width = `${width}px`;
  const wishes = beside.map(({ panel, badge }) => ({
    top: Math.round(badge.block.getBoundingClientRect().top) - 12,
    height: panel.offsetHeight,
  }));
  const tops = resolveOverlaps(wishes, beside.length - 1, GAP, GAP - Math.round(scrollY));
  beside.forEach(({ layer, panel }, at) =>
    layer.move(panel, atRight ? right + lane : left - lane - width, tops[at] ?? 0),
  );
}

function closeOutside({ layer, block, close, signal }: FrameOptions): void {
  document.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath();
      // The panel's dialogs and person cards are in the floating layer.
      if (!path.includes(layer.place) && !path.includes(block)) close();
    },
    { signal, capture: true },
  );
}
