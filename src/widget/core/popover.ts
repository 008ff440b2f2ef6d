/**
 * What floats at the button that opened it, until Escape, a press elsewhere, or another that opens. Browsers do some of
 * that by themselves, where they know popovers; all of it is done here, so that it is alike in those that do not.
 */

let open: { opener: () => Element | null; end: AbortController } | undefined;

/** Closes what `opener` has opened; false where that is nothing. */
export function closeAt(opener: Element | null): boolean {
  if (!open || open.opener() !== opener) return false;
  open.end.abort();
  return true;
}

/** Shows `node`, a popover that is in its place in the tree, until `end`: then it goes, and the focus is back at `opener`. */
export function openPopover(
  node: HTMLElement,
  opener: () => HTMLButtonElement | null,
  end: AbortController,
): void {
  const { signal } = end;
  const options = { signal, capture: true };
  let elsewhere = false;
  open?.end.abort();
  open = { opener, end };
  opener()?.setAttribute('aria-expanded', 'true');
  signal.addEventListener('abort', () => {
    open = undefined;
    node.remove();
    opener()?.removeAttribute('aria-expanded');
    // The focus is already on what was pressed.
    if (!elsewhere || document.activeElement === document.body) opener()?.focus({ preventScroll: true });
  });
  node.addEventListener('toggle', (event) => event.newState === 'closed' && end.abort());
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !node.isConnected) return;
      event.preventDefault();
      // The popover it is part of stays open.
      event.stopPropagation();
      end.abort();
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath();
      const button = opener();
      elsewhere = !path.includes(node) && !(button && path.includes(button));
      // To browsers too a press on the button is none elsewhere: its click comes when this is still open, and closes it.
      if (button) Object.assign(button, { popoverTargetElement: node, popoverTargetAction: 'show' });
    },
    options,
  );
  // By now the focus is where the press has led it. A finger that scrolls lets go without it.
  document.addEventListener('pointerup', () => elsewhere && end.abort(), options);
  node.showPopover?.();
}

/** Moves `node` to a viewport position, whichever ancestor `position: fixed` is relative to where there are no popovers. */
export function movePopover(node: HTMLElement, x: number, y: number): void {
  Object.assign(node.style, { left: 0, top: 0 });
  const origin = node.getBoundingClientRect();
  Object.assign(node.style, { left: `${x - origin.left}px`, top: `${y - origin.top}px` });
}
