/** Measures the free room next to the text, in viewport pixels. */

export interface Column {
  left: number;
  right: number;
  /** Free room outside either edge, up to the window, a clipping ancestor or another element. */
  freeLeft: number;
  freeRight: number;
  rtl: boolean;
}

/** Width of the bar of an open paragraph, before its text; pixels. */
export const BAR = 14;

/** The column of the visible blocks, and the room next to it. */
export function measureColumn(around: Element | ShadowRoot, boxes: DOMRect[]): Column {
  const root = around instanceof Element ? around : around.host;
  const rects = boxes.filter(isInWindow);
  const left = median(rects.map((rect) => rect.left));
  const right = median(rects.map((rect) => rect.right));
  let roomLeft = 0;
  let roomRight = document.documentElement.clientWidth;
  const area = root.getBoundingClientRect();
  for (let at: Element | null = root; at && at !== document.documentElement; at = outer(at)) {
    for (const other of at.parentNode?.children ?? []) {
      if (other === at || other.localName.startsWith('interline-')) continue;
      const rect = other.getBoundingClientRect();
      if (rect.width === 0 || rect.height < 40) continue;
      const { position, visibility } = getComputedStyle(other);
      if (visibility === 'hidden') continue;
      // A bar across the window scrolls past the margin; one along its edge stays there.
      if (
        position === 'fixed' ? rect.width > roomRight / 2 : rect.bottom <= area.top || rect.top >= area.bottom
      )
        continue;
      if (rect.left >= right) roomRight = Math.min(roomRight, rect.left);
      if (rect.right <= left) roomLeft = Math.max(roomLeft, rect.right);
    }
    if (at !== document.body && getComputedStyle(at).overflowX !== 'visible') {
      const rect = at.getBoundingClientRect();
      roomRight = Math.min(roomRight, rect.right);
      roomLeft = Math.max(roomLeft, rect.left);
    }
  }
  const rtl = getComputedStyle(root).direction === 'rtl';
  return { left, right, freeLeft: left - roomLeft, freeRight: roomRight - right, rtl };
}

/**
 * Whether absolutely positioned children of `root` would stay behind when its text scrolls, because an element around
 * it scrolls.
 */
export function staysBehind(root: Element | ShadowRoot): boolean {
  const page = document.documentElement;
  for (let at = root instanceof Element ? root : root.host; at !== page;) {
    const { position, transform, filter, contain, overflow } = getComputedStyle(at);
    if (position !== 'static' || transform !== 'none' || filter !== 'none' || contain !== 'none')
      return false;
    // The body's overflow is the window's, unless the page sets another one.
    if (/auto|scroll/.test(overflow))
      return at !== document.body || getComputedStyle(page).overflow !== 'visible';
    const around = outer(at);
    if (!around) return false;
    at = around;
  }
  return false;
}

/** The parent element, also across shadow roots. */
export function outer(element: Element): Element | null {
  return element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host ?? null;
}

/** Whether any part of a block is visible without scrolling sideways. */
export function isInWindow({ left, right, width, height }: DOMRect): boolean {
  return width > 0 && height > 0 && right > 0 && left < document.documentElement.clientWidth;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
