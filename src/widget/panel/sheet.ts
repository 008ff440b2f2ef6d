/** The panel as a bottom sheet on phones: dragged by its head, closed by the back button. */

/** Shares of the window's height: the sheet's maximum, and the minimum covered by a keyboard. */
const TALL = 0.95;
const KEYBOARD = 0.2;
/** Share of its own height after which dragging it down closes it. */
const CLOSE = 0.4;
const STATE = 'interlineSheet';
/** Number of open sheets. */
let open = 0;

/** Makes `panel` a sheet until `signal`: as high as its content, up to 60 % of the window, and 95 % when dragged up. */
export function makeSheet(panel: HTMLElement, close: () => void, signal: AbortSignal): void {
  // Transforms and overflow of the page do not affect the top layer.
  panel.setAttribute('popover', 'manual');
  panel.showPopover?.();
  drag(panel, close);
  leaveByBack();
  const view = globalThis.visualViewport;
  // The keyboard covers the lower part of the window; the sheet is above it and uses the remaining height.
  const lift = (): void => {
    if (!view) return;
    panel.style.bottom = `${Math.max(0, innerHeight - view.height - view.offsetTop)}px`;
    panel.style.setProperty('--seen', `${view.height / 100}px`);
    panel.classList.toggle('typing', view.height < innerHeight * (1 - KEYBOARD));
  };
  view?.addEventListener('resize', lift, { signal });
  view?.addEventListener('scroll', lift, { signal });

  function leaveByBack(): void {
    open++;
    // Keeps the state that routers store in the entry. A sheet that replaces another reuses its entry.
    if (!hasEntry()) history.pushState({ ...(history.state as object | null), [STATE]: true }, '');
    window.addEventListener('popstate', () => !hasEntry() && close(), { signal });
    signal.addEventListener('abort', () => {
      open--;
      setTimeout(() => open === 0 && hasEntry() && history.back());
    });
  }
}

/** Whether the current history entry is that of an open sheet. */
function hasEntry(): boolean {
  return (history.state as Record<string, unknown> | null)?.[STATE] === true;
}

function drag(panel: HTMLElement, close: () => void): void {
  const head = panel.firstElementChild as HTMLElement;
  let from: { y: number; height: number } | null = null;
  head.addEventListener('pointerdown', (event) => {
    if ((event.target as Element).closest('button:not(.grip)')) return;
    from = { y: event.clientY, height: panel.offsetHeight };
    head.setPointerCapture(event.pointerId);
    panel.classList.add('dragged');
  });
  head.addEventListener('pointermove', (event) => {
    if (from) panel.style.height = `${Math.min(innerHeight * TALL, from.height + from.y - event.clientY)}px`;
  });
  const drop = (event: PointerEvent): void => {
    if (!from) return;
    const moved = from.y - event.clientY;
    const closes = moved < -from.height * CLOSE;
    from = null;
    panel.classList.remove('dragged');
    panel.style.height = '';
    if (closes) close();
    else if (Math.abs(moved) >= 8) panel.classList.toggle('tall', moved > 0);
  };
  head.addEventListener('pointerup', drop);
  head.addEventListener('pointercancel', drop);
  head.querySelector('button')?.addEventListener('click', ({ detail }) => {
    if (detail === 0) panel.classList.toggle('tall');
  });
}
