/** Finds free places for badges, next to the text or in it. */
import { BAR, outer, type Column } from './geometry.js';

/** Between text and badge; the badge's pressable area extends as far to both sides. */
const GAP = 10;
/** Badge sizes; the smallest is as high as its digits. */
const SIZES = [26, 20, 16];

/** A badge that needs a place. */
export interface Wish {
  element: Element;
  box: DOMRect;
  anchor: Node | null;
  column: Column;
  /** Width of the badge, height of a line. */
  width: number;
  line: number;
}

/** Its place: corner, size, and whether it is next to the text. */
export interface Spot {
  x: number;
  y: number;
  size: number;
  beside: boolean;
}

/**
 * Next to the first line at the inline end, else at the start, else after or under the last words; undefined if all
 * places are occupied, or in vertical text.
 */
export function spotOf(
  { element, box, anchor, column, width, line }: Wish,
  obstacles: Obstacles,
): Spot | undefined {
  const style = getComputedStyle(element);
  if (!style.writingMode.startsWith('h')) return undefined;
  const { rtl } = column;
  const minimum = Math.max(0, column.left - column.freeLeft);
  const maximum = Math.min(document.documentElement.clientWidth, column.right + column.freeRight);
  // The bullets of a list are outside its items.
  const outside = (element.localName === 'li' && element.parentElement?.getBoundingClientRect()) || box;
  const atRight = Math.max(column.right, box.right, rtl ? outside.right : 0) + (rtl ? BAR : 0) + GAP;
  const atLeft = Math.min(column.left, rtl ? box.left : outside.left) - (rtl ? 0 : BAR) - GAP - width;
  const middle = box.top + parseFloat(style.paddingTop) + line / 2;
  const words = new Range();
  words.selectNode(anchor ?? element);
  const end = [...words.getClientRects()].at(-1) ?? box;

  function fits(x: number, centre: number, size: number, reach: number) {
    const area = new DOMRect(x, centre - size / 2, width, size);
    if (x - reach < minimum || x + width + reach > maximum || obstacles.hits(area)) return undefined;
    obstacles.add(area);
    return { x, y: area.top, size, beside: reach > 1 };
  }

  for (const size of SIZES)
    for (const x of rtl ? [atLeft, atRight] : [atRight, atLeft]) {
      const spot = fits(x, middle, size, GAP);
      if (spot) return spot;
    }
  // One pixel inside, because browsers round positions.
  const x = rtl ? Math.max(box.left, minimum) + 1 : Math.min(box.right, maximum) - width - 1;
  for (const size of SIZES) {
    const spot = fits(x, end.top + end.height / 2, size, 1) ?? fits(x, box.bottom + size / 2, size, 1);
    if (spot) return spot;
  }
  return undefined;
}

/** Height of the strips by which obstacles are looked up; pixels. */
const STRIP = 128;
/** Elements that draw without text. */
const DRAWN = 'img,video,iframe,canvas,svg,object,embed,input,button,select,textarea,interline-badge.inline';

/** What badges must not cover. */
export interface Obstacles {
  hits: (area: DOMRect) => boolean;
  add: (area: DOMRect) => void;
}

/**
 * All text and drawn elements between `top` and `bottom`, except elements that stay in place while the page scrolls.
 */
export function measureObstacles(root: Element | ShadowRoot, top: number, bottom: number): Obstacles {
  const strips = new Map<number, [area: DOMRect, of: Element | null | undefined][]>();
  const around = root instanceof Element && root.getRootNode() === document ? document.body : root;

  function add(area: DOMRect, of?: Element | null): void {
    const last = Math.min(area.bottom, bottom);
    for (let n = Math.floor(Math.max(area.top, top) / STRIP); n * STRIP <= last; n++) {
      const strip = strips.get(n);
      if (strip) strip.push([area, of]);
      else strips.set(n, [[area, of]]);
    }
  }

  const range = new Range();
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!/\S/.test((text as Text).data)) continue;
    range.selectNode(text);
    for (const area of range.getClientRects()) add(area, text.parentElement);
  }
  for (const drawn of around.querySelectorAll(DRAWN)) add(drawn.getBoundingClientRect(), drawn);

  return {
    add,
    hits(area) {
      for (let n = Math.floor(area.top / STRIP); n * STRIP < area.bottom; n++)
        for (const [other, of] of strips.get(n) ?? [])
          if (
            area.left < other.right &&
            area.right > other.left &&
            area.top < other.bottom - 1 &&
            area.bottom > other.top + 1 &&
            !(of && isFixed(of))
          )
            return true;
      return false;
    },
  };
}

function isFixed(element: Element): boolean {
  for (let at: Element | null = element; at; at = outer(at))
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
  return false;
}
