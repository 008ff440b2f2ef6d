/** The layer for floating elements: one element at the end of the body, so that no column clips or covers them. */
import { el } from './build.js';
import type { Widget } from './widget.js';
import { shadow } from './sheets.js';
import base from '../style/base.css';
import style from '../style/float.css';

export interface Layer {
  root: ShadowRoot;
  /** The container of all floating elements. */
  place: HTMLElement;
  /** Moves `node` to a viewport position. */
  move: (node: HTMLElement, x: number, y: number) => void;
}

const layers = new WeakMap<Widget, Layer>();

/** The layer of one widget, created when first needed. */
export function layerOf(widget: Widget): Layer {
  const known = layers.get(widget);
  if (known) return known;
  const host = document.createElement('interline-layer');
  const root = shadow(host, widget.theme.sheet, base, style);
  const { locale: lang, direction: dir } = widget.words;
  const place = el('div', { class: 'root', lang, dir, popover: 'manual' });
  root.append(place);
  document.body.append(host);
  // No z-index, transform or overflow of the page affects the top layer. A popover inside the shadow root is also out
  // of reach of the page's styles.
  place.showPopover?.();
  widget.end.addEventListener('abort', () => host.remove());
  const layer: Layer = {
    root,
    place,
    move(node, x, y) {
      const origin = place.getBoundingClientRect();
      node.style.left = `${Math.round(x - origin.left)}px`;
      node.style.top = `${Math.round(y - origin.top)}px`;
    },
  };
  layers.set(widget, layer);
  return layer;
}

/** Limits `x` so that a box of `width` stays inside the window. */
export function insideWindow(x: number, width: number): number {
  return Math.max(12, Math.min(x, document.documentElement.clientWidth - width - 12));
}

/** Calls `place` now and whenever the page scrolls or resizes, until `signal`. */
export function keepPlaced(place: () => void, signal: AbortSignal): void {
  let frame = 0;
  const soon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) place();
    });
  };
  place();
  window.addEventListener('resize', soon, { signal });
  document.addEventListener('scroll', soon, { signal, capture: true, passive: true });
}

/** Keeps Tab inside `node`: from a floating element at the end of the document it would leave the page. */
export function keepFocusInside(node: HTMLElement, signal: AbortSignal): void {
  node.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab') return;
      const stops = [
        ...node.querySelectorAll<HTMLElement>('a[href],button,summary,textarea,input,select,[tabindex="0"]'),
      ].filter(
        // Safari has no `checkVisibility` before 17.4.
        (stop) =>
          (stop.checkVisibility?.() ?? stop.getClientRects().length > 0) && !stop.hasAttribute('disabled'),
      );
      const active = (node.getRootNode() as ShadowRoot).activeElement;
      const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
      if (active !== from && active !== node) return;
      if (active === node && !event.shiftKey) return;
      event.preventDefault();
      to?.focus();
    },
    { signal },
  );
}
