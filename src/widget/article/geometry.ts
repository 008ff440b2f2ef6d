/** How much room the page leaves beside the text and in it, measured in viewport pixels. */

export interface Column {
  left: number;
  right: number;
  /** Free room outside either edge: up to the window, a clipping ancestor or whatever else stands there. */
  freeLeft: number;
  freeRight: number;
  rtl: boolean;
}

/** The column the visible blocks stand in, and the room beside it. */
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
      // A bar across the window passes over the margin, one along its edge stays there.
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
 * Whether what is positioned absolutely in `root` would stay behind when its text is scrolled: it is placed in something
 * around the element that scrolls.
 */
export function staysBehind(root: Element | ShadowRoot): boolean {
  const page = document.documentElement;
  for (let at = root instanceof Element ? root : root.host; at !== page;) {
    const { position, transform, filter, contain, overflow } = getComputedStyle(at);
    if (position !== 'static' || transform !== 'none' || filter !== 'none' || contain !== 'none')
      return false;
    // The body's own is the window's, unless the page says otherwise.
    if (/auto|scroll/.test(overflow))
      return at !== document.body || getComputedStyle(page).overflow !== 'visible';
    const around = outer(at);
    if (!around) return false;
    at = around;
  }
  return false;
}

/** The element around `element`, out of shadow roots too. */
function outer(element: Element): Element | null {
  return element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host ?? null;
}

/** Whether anything of a block can be seen without scrolling sideways. */
export function isInWindow({ left, right, width, height }: DOMRect): boolean {
  return width > 0 && height > 0 && right > 0 && left < document.documentElement.clientWidth;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Height of the strips in which what is in the way is looked up. */
const STRIP = 128;
/** What draws without words. */
const DRAWN = 'img,video,iframe,canvas,svg,object,embed,input,button,select,textarea,interline-badge.inline';

/** What must not be covered. */
export interface Obstacles {
  hits: (area: DOMRect) => boolean;
  add: (area: DOMRect) => void;
}

/** Everything that is written or drawn between `top` and `bottom`, but not what passes over the page as it scrolls. */
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
