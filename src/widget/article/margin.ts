/**
 * All badges of the article: created once per block, filled from the bundle, kept in place when the page reflows. In a
 * long article they are created over a few frames, because each costs a shadow root, its styles and a layout of the
 * block.
 */
import type { PageParagraph } from '../../shared/contract.js';
import type { Widget } from '../core/widget.js';
import { clips, createBadge, type Badge, type BadgeSite } from './badge.js';
import type { Content } from './content.js';
import { measureColumn, staysBehind, type Column } from './geometry.js';
import { measureObstacles, spotOf } from './spots.js';

export interface Margin {
  /** Badges created so far, by block. */
  badges: Badge[];
  column: () => Column;
  /** Resolves when every block has its badge. */
  show: (byBlock: Map<number, PageParagraph[]>) => Promise<void>;
  /** Measures again in the next frame. */
  layout: () => void;
  remove: () => void;
}

/** Badges created before the browser paints: together some 10 ms, while 300 would take 80. */
const AT_ONCE = 60;
/** Fallback if no animation frame arrives, as in hidden pages; milliseconds. */
const PATIENCE = 100;
/** How long a "+" stays after the pointer has left its paragraph; milliseconds. */
const LINGER = 600;

/** Badges for every block; `press` gets the block's index. */
export function createMargin(
  widget: Widget,
  content: Content,
  root: Element | ShadowRoot,
  press: (block: number) => void,
): Margin {
  const badges: Badge[] = [];
  const blocks = content.elements.map((_, at) => blockAt(content, at));
  const end = new AbortController();
  const observer = new ResizeObserver(layout);
  let shown = new Map<number, PageParagraph[]>();
  let made: Promise<void> | undefined;
  const moveStop = createTabStop(badges);
  let frame = 0;

  for (const node of [root, document.documentElement, ...content.elements])
    if (node instanceof Element) observer.observe(node);
  // In vertical text, none of the observed elements has the window's width.
  window.addEventListener('resize', layout, { signal: end.signal });
  void document.fonts.ready.then(layout);

  async function make(): Promise<void> {
    // All before the first insertion, because each inserted badge would force another style calculation.
    const sites = blocks.map((block, at) => siteOf(content, at, block));
    const flows = staysBehind(root);
    for (const [at, site] of sites.entries()) {
      if (at > 0 && at % AT_ONCE === 0) await drawn();
      if (end.signal.aborted) return;
      const badge = createBadge(widget, site, () => press(at));
      badge.host.classList.toggle('flows', flows);
      badge.show(shown.get(at) ?? []);
      badges.push(badge);
      layout();
    }
  }

  function layout(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      moveStop();
      if (placeBadges(badges, boxesOf(blocks), root)) layout();
    });
  }

  const blockOf = findBlocks(content, blocks);
  followReader(root, end.signal, (event) => badges[blockOf(event)], moveStop);

  return {
    badges,
    column: () => measureColumn(root, boxesOf(blocks)),
    layout,
    show(byBlock) {
      shown = byBlock;
      badges.forEach((badge, at) => badge.show(byBlock.get(at) ?? []));
      layout();
      return (made ??= make());
    },
    remove() {
      end.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const badge of badges) badge.host.remove();
    },
  };
}

function boxesOf(blocks: Badge['block'][]): DOMRect[] {
  return blocks.map((block) => block.getBoundingClientRect());
}

/** Places the badges in free areas; `boxes` are their blocks' boxes. Returns whether that moves the text. */
function placeBadges(badges: Badge[], boxes: DOMRect[], root: Element | ShadowRoot): boolean {
  const column = measureColumn(root, boxes);
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const obstacles = measureObstacles(root, top - 50, bottom + 50);
  const writes = badges.map((badge) => badge.measure(column, (wish) => spotOf(wish, obstacles)));
  // `some` would stop at the first.
  return writes.filter((write) => write()).length > 0;
}

/** Returns a function that finds the block at a pointer event; -1 for none. */
function findBlocks({ elements }: Content, blocks: Badge['block'][]): (event: Event) => number {
  /** The first block of each element. */
  const index = new Map([...elements.entries()].reverse().map(([at, element]) => [element, at]));
  return (event) => {
    const element = event.composedPath().find((node) => index.has(node as Element)) as Element;
    const first = index.get(element) ?? -1;
    if (blocks[first] === element) return first;
    const { clientY } = event as PointerEvent;
    return elements.findIndex(
      (other, at) => other === element && (blocks[at]?.getBoundingClientRect().bottom ?? 0) >= clientY,
    );
  };
}

/**
 * Only one badge is in the tab order. The returned function makes it the given one or, without it and if the last one
 * is not visible, the first visible one.
 */
function createTabStop(badges: Badge[]): (badge?: Badge) => void {
  let stop: HTMLElement | undefined;
  return (badge = stop?.offsetWidth ? undefined : badges.find(({ button }) => button.offsetWidth)) => {
    if (!badge) return;
    if (stop) stop.tabIndex = -1;
    stop = badge.button;
    stop.tabIndex = 0;
  };
}

/** Shows the "+" of the badge at the pointer or the focus; `come` is called with it. */
function followReader(
  root: Element | ShadowRoot,
  signal: AbortSignal,
  badgeAt: (event: Event) => Badge | undefined,
  come: (badge?: Badge) => void,
): void {
  let hovered: Badge | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hover(badge: Badge | undefined): void {
    clearTimeout(timer);
    come(badge);
    if (badge === hovered) return;
    hovered?.hover(false);
    hovered = badge;
    hovered?.hover(true);
  }

  function leave(): void {
    clearTimeout(timer);
    timer = setTimeout(() => hover(undefined), LINGER);
  }

  const options = { signal, passive: true };
  root.addEventListener(
    'pointerover',
    (event) => {
      const badge = badgeAt(event);
      if (badge) hover(badge);
      else leave();
    },
    options,
  );
  root.addEventListener('pointerleave', leave, options);
  // A tap on the text replaces hovering on touch screens.
  for (const name of ['click', 'focusin'])
    root.addEventListener(name, (event) => hover(badgeAt(event)), options);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Resolves after the next paint: a frame is painted after its callbacks, so the next task runs after it. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
}

/** A measurable block: its element, or its text range if the element has several blocks. */
function blockAt({ elements, runs }: Content, at: number): Badge['block'] {
  const element = elements[at] as Element;
  if (element !== elements[at - 1] && !(elements[at + 1] && element.contains(elements[at + 1] as Node)))
    return element;
  const own = (runs[at] ?? []).filter(({ node }) => /\S/.test(node.textContent ?? ''));
  const words = new Range();
  words.setStartBefore(own[0]?.node ?? element);
  words.setEndAfter(own.at(-1)?.node ?? element);
  return {
    getBoundingClientRect() {
      const { top, height } = words.getBoundingClientRect();
      const { left, width } = element.getBoundingClientRect();
      return new DOMRect(left, top, height && width, height);
    },
  };
}

/** The insertion point for the badge of a block. */
function siteOf(content: Content, at: number, block: Badge['block']): BadgeSite {
  const element = content.elements[at] as Element;
  const anchor = clips(element) ? element : lastWords(content, at);
  const words = content.blocks[at]?.text.trim().split(/\s+/, 6).join(' ').slice(0, 50) ?? '';
  return { element, anchor, isShared: block !== element, block, words };
}

/** The last text node of a block that is not blank. */
function lastWords(content: Content, block: number): Node | null {
  return content.runs[block]?.findLast((run) => /\S/.test(run.node.textContent ?? ''))?.node ?? null;
}
