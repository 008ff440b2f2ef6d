/**
 * Popovers next to the button that opened them, closed by Escape, by a press elsewhere, or by opening another. Browsers
 * with the popover API do part of this; it is all implemented here, so that it works the same in those without.
 */

let open: { opener: () => Element | null; end: AbortController } | undefined;

/** Closes the popover of `opener`; false if it has none. */
export function closeAt(opener: Element | null): boolean {
  if (!open || open.opener() !== opener) return false;
  open.end.abort();
  return true;
}

/** Shows `node`, which is already in the document, until `end`; then removes it and returns the focus to `opener`. */
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
    // The focus is already on the pressed element.
    if (!elsewhere || document.activeElement === document.body) opener()?.focus({ preventScroll: true });
  });
  node.addEventListener('toggle', (event) => event.newState === 'closed' && end.abort());
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !node.isConnected) return;
      event.preventDefault();
      // The popover around this one stays open.
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
      // Makes the button the popover's invoker, so that browsers do not treat a press on it as outside; its click then
      // closes the popover.
      if (button) Object.assign(button, { popoverTargetElement: node, popoverTargetAction: 'show' });
    },
    options,
  );
  // At this point the press has moved the focus. A scrolling finger causes no pointerup.
  document.addEventListener('pointerup', () => elsewhere && end.abort(), options);
  node.showPopover?.();
}

/**
 * Moves `node` to a viewport position, also if an ancestor contains `position: fixed`, in browsers without popovers.
 */
export function movePopover(node: HTMLElement, x: number, y: number): void {
  Object.assign(node.style, { left: 0, top: 0 });
  const origin = node.getBoundingClientRect();
  Object.assign(node.style, { left: `${x - origin.left}px`, top: `${y - origin.top}px` });
}
