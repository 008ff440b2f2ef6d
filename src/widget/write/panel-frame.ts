/**
 * Where the thread panel stands: beside its paragraph where the page leaves room, under it at middle widths, and as
 * a sheet from the bottom on phones. The panel's content knows nothing of it.
 */
import { insideWindow, keepPlaced, type Layer } from '../article/layer.js';
import type { Column } from '../article/geometry.js';
import { makeSheet } from './sheet.js';

export type Stand = 'beside' | 'under' | 'sheet';

export interface FrameOptions {
  layer: Layer;
  panel: HTMLElement;
  block: Element;
  column: () => Column;
  close: () => void;
  signal: AbortSignal;
}

const PHONE = 700;
/** Room beside the column that the panel needs. */
const ROOM = 300;
const WIDTH = 320;
/** The badges' own strip, left visible while there is room for it. */
const LANE = 58;

/** Places the panel and keeps it there until `signal`. */
export function frame(options: FrameOptions): Stand {
  const { panel, signal } = options;
  const stand = standFor(options.column());
  panel.classList.add(stand);
  if (stand === 'sheet') makeSheet(panel, options.close, signal);
  else keepPlaced(() => place(options, stand), signal);
  if (stand === 'under') closeOutside(options);
  const observer = new ResizeObserver(() => stand !== 'sheet' && place(options, stand));
  observer.observe(panel);
  observer.observe(options.block);
  signal.addEventListener('abort', () => observer.disconnect());
  return stand;
}

/** Which stand the window allows now. */
export function standFor(column: Column): Stand {
  if (document.documentElement.clientWidth < PHONE) return 'sheet';
  return Math.max(column.freeLeft, column.freeRight) >= ROOM ? 'beside' : 'under';
}

function place({ layer, panel, block, column }: FrameOptions, stand: Stand): void {
  const box = block.getBoundingClientRect();
  const { left, right, freeLeft, freeRight, rtl } = column();
  if (stand === 'under') {
    const width = Math.min(560, right - left);
    panel.style.width = `${width}px`;
    return layer.move(panel, insideWindow(rtl ? right - width : left, width), box.bottom + 8);
  }
  const atRight = rtl ? freeLeft < ROOM : freeRight >= ROOM;
  const free = atRight ? freeRight : freeLeft;
  const lane = Math.max(12, Math.min(LANE, free - 16 - (ROOM - 28)));
  const width = Math.min(WIDTH, free - lane - 12);
  panel.style.width = `${width}px`;
  layer.move(panel, atRight ? right + lane : left - lane - width, box.top - 12);
}

function closeOutside({ panel, block, close, signal }: FrameOptions): void {
  document.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath();
      if (!path.includes(panel) && !path.includes(block)) close();
    },
    { signal, capture: true },
  );
}
