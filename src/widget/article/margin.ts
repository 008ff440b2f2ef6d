/**
 * All badges of the article: made once a block, filled from the bundle, kept in place as the page reflows. A long article
 * gets them over a few frames: each costs the browser a shadow root, its style and a layout of the block.
 */
import type { PageParagraph } from '../../shared/contract.js';
import type { Session } from '../core/session.js';
import { clips, createBadge, type Badge, type BadgeSite } from './badge.js';
import type { Content, Finder } from './content.js';
import { measureColumn, staysBehind, type Column } from './geometry.js';

export interface Margin {
  /** Those made so far, by block. */
  badges: Badge[];
  column: () => Column;
  /** Resolves when every block has its badge. */
  show: (byBlock: Map<number, PageParagraph[]>) => Promise<void>;
  /** Measures again in the next frame. */
  layout: () => void;
  remove: () => void;
}

/** Badges made at once, before the browser draws them: together some 10 ms where 300 of them would be 80. */
const AT_ONCE = 60;
/** Where nothing is drawn, frames do not come; milliseconds. */
const PATIENCE = 100;
/** How long a "+" waits for the pointer that has left its paragraph, in milliseconds. */
const LINGER = 600;

/** What the badges are for, and what is around all their blocks. */
interface MarginOptions {
  session: Session;
  content: Content;
  finder: Finder;
  root: Element | ShadowRoot;
  /** Gets the block's index. */
  press: (block: number) => void;
}

/** Badges for every block. */
export function createMargin({ session, content, finder, root, press }: MarginOptions): Margin {
  const badges: Badge[] = [];
  /** The first block of each element. */
  const index = new Map([...content.elements.entries()].reverse().map(([at, element]) => [element, at]));
  const blocks = content.elements.map((_, at) => blockAt(content, at));
  const end = new AbortController();
  const observer = new ResizeObserver(layout);
  let column = look();
  let shown = new Map<number, PageParagraph[]>();
  let made: Promise<void> | undefined;
  let frame = 0;
  let hot = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  if (root instanceof Element) observer.observe(root);
  observer.observe(document.documentElement);
  for (const element of content.elements) observer.observe(element);
  void document.fonts.ready.then(layout);

  async function make(): Promise<void> {
    // All at once, as each badge put in would have the next of these work out the page's style again.
    const clipping = content.elements.map(clips);
    const flows = staysBehind(root);
    for (const [at, element] of content.elements.entries()) {
      if (at > 0 && at % AT_ONCE === 0) await drawn();
      if (end.signal.aborted) return;
      const block = blocks[at] as BadgeSite['block'];
      const site = {
        element,
        anchor: clipping[at] ? element : lastWords(content, at),
        isShared: block !== element,
        block,
      };
      const badge = createBadge(session, site, () => press(at));
      badge.host.classList.toggle('flows', flows);
      badge.show(shown.get(at) ?? []);
      badges.push(badge);
      layout();
    }
  }

  function layout(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const boxes = blocks.map((block) => block.getBoundingClientRect());
      column = measureColumn(root, boxes);
      const [top, bottom] = [
        Math.min(...boxes.map((box) => box.top)),
        Math.max(...boxes.map((box) => box.bottom)),
      ];
      const obstacles = finder.measureObstacles(root, top - 50, bottom + 50);
      const writes = badges.map((badge) => badge.measure(column, (wish) => finder.spotOf(wish, obstacles)));
      if (writes.filter((write) => write()).length > 0) layout();
    });
  }

  function look(): Column {
    return measureColumn(
      root,
      blocks.map((block) => block.getBoundingClientRect()),
    );
  }

  function warm(block: number): void {
    clearTimeout(timer);
    if (block === hot) return;
    badges[hot]?.hot(false);
    hot = block;
    badges[hot]?.hot(true);
  }

  function cool(): void {
    clearTimeout(timer);
    timer = setTimeout(() => warm(-1), LINGER);
  }

  function blockOf(event: Event): number {
    const element = event.composedPath().find((node) => index.has(node as Element)) as Element;
    const first = index.get(element) ?? -1;
    if (blocks[first] === element) return first;
    const { clientY } = event as PointerEvent;
    return content.elements.findIndex(
      (other, at) => other === element && (blocks[at]?.getBoundingClientRect().bottom ?? 0) >= clientY,
    );
  }

  const options = { signal: end.signal, passive: true };
  root.addEventListener(
    'pointerover',
    (event) => {
      const block = blockOf(event);
      if (block >= 0) warm(block);
      else cool();
    },
    options,
  );
  root.addEventListener('pointerleave', cool, options);
  // A tap on the text is how a finger hovers.
  root.addEventListener('click', (event) => warm(blockOf(event)), options);

  return {
    badges,
    column: () => (column = look()),
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
      clearTimeout(timer);
      for (const badge of badges) badge.host.remove();
    },
  };
}

/** Resolves when the browser has drawn what there is: a frame is drawn after its callbacks, so the next task is the first behind it. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
}

/** A block as something with a place: its element, or its words where that has other blocks too. */
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

/** The last text node of a block that says something. */
function lastWords(content: Content, block: number): Node | null {
  return content.runs[block]?.findLast((run) => /\S/.test(run.node.textContent ?? ''))?.node ?? null;
}
