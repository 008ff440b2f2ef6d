/**
 * Virtualised list: only comments near the viewport are in the document. Runs of top comments further away are detached
 * and replaced by a spacer of their height; they are inserted again before they become visible.
 */
import { selectedIn } from '../article/content.js';

/** Distances from the viewport at which a comment is detached, and inserted again; in viewport heights. */
const LEAVE = 4;
const RETURN = 2;

export interface ListWindow {
  /** Top comments in order, including detached ones. */
  tops: () => Element[];
  /** Inserts the top comment that is or contains `node` into the document again. */
  bring: (node: Node) => void;
}

/** Virtualises `list` until `end`, once it has more than `long` top comments. */
// eslint-disable-next-line max-lines-per-function -- One list and its spacers; what would be split shares all of its state.
export function createWindow(list: HTMLElement, long: number, end: AbortSignal): ListWindow {
  /** The comments behind a spacer. Comments can be removed from or added to the fragment. */
  const aside = new WeakMap<Element, DocumentFragment>();
  const heights = new WeakMap<Element, number>();
  const options = { capture: true, passive: true, signal: end };
  const nearer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) look();
    },
    { rootMargin: `${RETURN * 100}%` },
  );
  const changes = new MutationObserver(() => soon());
  let printing = false;
  let frame = 0;

  function tops(): Element[] {
    return [...list.children].flatMap((child) => [...(aside.get(child)?.children ?? [child])]);
  }

  /** In the frame after next, when long texts have been folded. */
  function soon(): void {
    frame ||= requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        frame = 0;
        update(true);
      });
    });
  }

  const look = (): void => update(false);

  /** `changed`: comments were inserted or removed. */
  function update(changed: boolean): void {
    if (printing || end.aborted) return;
    const boxes = [...list.children].map((child) => [child, child.getBoundingClientRect()] as const);
    const seen = boxes.find(([child, box]) => !aside.has(child) && isNear(box.top, box.bottom, 0));
    // An open menu, card or dialog belongs to its comment.
    const open = (list.getRootNode() as ShadowRoot).querySelector('.menu,.card,dialog');
    const mayLeave = !open && (boxes.length > long || boxes.some(([child]) => aside.has(child)));
    const selected = selection();
    for (const [child, box] of boxes) {
      const run = aside.get(child);
      if (run) {
        const near = nearOf(run, box.top);
        if (near.length > 0) putBack(child, near);
        changed ||= near.length > 0;
      } else if (mayLeave && !isNear(box.top, box.bottom, LEAVE) && !isBusy(child, selected)) {
        heights.set(child, box.height);
        putAside(child);
        changed = true;
      }
    }
    if (changed) arrange();
    if (!changed || !seen) return;
    // A comment's height may have changed while it was detached; browsers without scroll anchoring need the scroll
    // position corrected.
    const moved = seen[0].getBoundingClientRect().top - seen[1].top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  }

  /** The comments of a run that are near; the run begins at `y`. */
  function nearOf(run: DocumentFragment, y: number): Element[] {
    return [...run.children].filter((top) => {
      const from = y;
      y += heights.get(top) ?? 0;
      return isNear(from, y, RETURN);
    });
  }

  function putAside(top: Element): void {
    const before = top.previousElementSibling;
    const run = before && aside.get(before);
    if (run) return run.append(top);
    const spacer = spacerFor(new DocumentFragment());
    top.before(spacer);
    aside.get(spacer)?.append(top);
  }

  /** `near` are adjacent comments of the run behind `spacer`; those after them get another spacer. */
  function putBack(spacer: Element, near: Element[]): void {
    if (!near[0]?.previousElementSibling) return spacer.before(...near);
    const rest = new DocumentFragment();
    for (let next; (next = near.at(-1)?.nextSibling);) rest.append(next);
    spacer.after(...near, spacerFor(rest));
  }

  function spacerFor(run: DocumentFragment): HTMLElement {
    const spacer = document.createElement('li');
    spacer.className = 'aside';
    spacer.setAttribute('aria-hidden', 'true');
    aside.set(spacer, run);
    return spacer;
  }

  /** Keeps one spacer per run, as high as the run, and each comment's position for screen readers. */
  function arrange(): void {
    nearer.disconnect();
    for (const spacer of list.querySelectorAll<HTMLElement>(':scope>.aside')) {
      const run = aside.get(spacer);
      const before = spacer.previousElementSibling;
      const above = before && aside.get(before);
      if (!run) continue;
      if (above && above.childElementCount > run.childElementCount) above.append(run);
      else if (above) run.prepend(above);
      if (above && above.childElementCount === 0) before.remove();
      if (run.childElementCount === 0) spacer.remove();
    }
    const spacers = list.querySelectorAll<HTMLElement>(':scope>.aside');
    for (const spacer of spacers) {
      const height = [...(aside.get(spacer)?.children ?? [])].reduce(
        (sum, top) => sum + (heights.get(top) ?? 0),
        0,
      );
      spacer.style.height = `${height}px`;
      nearer.observe(spacer);
    }
    tops().forEach((top, at, { length }) => {
      if (top.parentNode !== list) return;
      if (spacers.length === 0) for (const name of POSITION) top.removeAttribute(name);
      else POSITION.forEach((name, which) => top.setAttribute(name, String(which ? length : at + 1)));
    });
    changes.takeRecords();
  }

  /** Whether it has the focus, something open or unsent, a highlight, or the selection. */
  function isBusy(top: Element, selected: Range): boolean {
    const root = list.getRootNode() as ShadowRoot;
    return (
      top.contains(root.activeElement) ||
      selected.intersectsNode(top) ||
      top.matches(BUSY) ||
      top.querySelector(BUSY) !== null
    );
  }

  /** The selection in the list; collapsed if there is none, or the browser does not report it. */
  function selection(): Range {
    const from = selectedIn(list.getRootNode() as ShadowRoot);
    const range = new Range();
    if (from) {
      range.setStart(from.startContainer, from.startOffset);
      range.setEnd(from.endContainer, from.endOffset);
    }
    return range;
  }

  document.addEventListener('scroll', look, options);
  addEventListener('resize', look, options);
  addEventListener(
    'beforeprint',
    () => {
      printing = true;
      for (const spacer of list.querySelectorAll(':scope>.aside'))
        spacer.replaceWith(aside.get(spacer) ?? '');
      arrange();
    },
    options,
  );
  addEventListener(
    'afterprint',
    () => {
      printing = false;
      soon();
    },
    options,
  );
  changes.observe(list, { childList: true });
  end.addEventListener('abort', () => {
    nearer.disconnect();
    changes.disconnect();
  });
  soon();

  return {
    tops,
    bring(node) {
      const run = node.getRootNode();
      const spacer = [...list.children].find((child) => aside.get(child) === run);
      const top = [...((spacer && aside.get(spacer)?.children) ?? [])].find((each) => each.contains(node));
      if (!spacer || !top) return;
      putBack(spacer, [top]);
      arrange();
    },
  };
}

const POSITION = ['aria-posinset', 'aria-setsize'];
/** Highlighted after a jump, or with the reader's input: what opens below a comment, or in it. */
const BUSY = '.landed,article+.below>*,details[open]';

function isNear(top: number, bottom: number, screens: number): boolean {
  return bottom > -screens * innerHeight && top < (1 + screens) * innerHeight;
}
