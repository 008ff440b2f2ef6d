/** The panel as a sheet from the bottom of a phone: dragged by its head, closed by the back button. */

/** Shares of the window's height: as it opens, as tall as it gets, and where letting go closes it. */
const OPEN = 0.6;
const TALL = 0.95;
const CLOSE = 0.35;
const STATE = 'interlineSheet';

/** Makes `panel` a sheet until `signal`. */
export function makeSheet(panel: HTMLElement, close: () => void, signal: AbortSignal): void {
  // The top layer is out of reach of transforms and overflow of the page around it.
  panel.setAttribute('popover', 'manual');
  panel.showPopover?.();
  setHeight(OPEN);
  drag();
  leaveByBack();
  const view = globalThis.visualViewport;
  // The keyboard covers the lower part of the window; the sheet is above it, and as much lower as need be.
  const lift = (): void => {
    if (!view) return;
    panel.style.bottom = `${Math.max(0, innerHeight - view.height - view.offsetTop)}px`;
    panel.style.setProperty('--seen', `${view.height / 100}px`);
  };
  view?.addEventListener('resize', lift, { signal });
  view?.addEventListener('scroll', lift, { signal });

  function setHeight(share: number): void {
    panel.style.height = `${Math.round(share * 100)}dvh`;
  }

  function drag(): void {
    const head = panel.firstElementChild as HTMLElement;
    let from: { y: number; height: number } | null = null;
    head.addEventListener('pointerdown', (event) => {
      if ((event.target as Element).closest('button:not(.grip)')) return;
      from = { y: event.clientY, height: panel.offsetHeight };
      head.setPointerCapture(event.pointerId);
      panel.classList.add('dragged');
    });
    head.addEventListener('pointermove', (event) => {
      if (from)
        panel.style.height = `${Math.min(innerHeight * TALL, from.height + from.y - event.clientY)}px`;
    });
    const drop = (event: PointerEvent): void => {
      if (!from) return;
      const moved = from.y - event.clientY;
      const share = panel.offsetHeight / innerHeight;
      from = null;
      panel.classList.remove('dragged');
      if (share < CLOSE) close();
      else setHeight(Math.abs(moved) < 8 ? share : moved > 0 ? TALL : OPEN);
    };
    head.addEventListener('pointerup', drop);
    head.addEventListener('pointercancel', drop);
    head.querySelector('button')?.addEventListener('click', ({ detail }) => {
      if (detail === 0) setHeight(panel.offsetHeight / innerHeight > 0.8 ? OPEN : TALL);
    });
  }

  function leaveByBack(): void {
    // Routers keep their own state in the entry; it is carried along.
    history.pushState({ ...(history.state as object | null), [STATE]: true }, '');
    let wentBack = false;
    window.addEventListener('popstate', () => ((wentBack = true), close()), { signal });
    signal.addEventListener('abort', () => {
      if (!wentBack && (history.state as Record<string, unknown> | null)?.[STATE]) history.back();
    });
  }
}
