/** Replaces the server-rendered fallback with the list. */
import type { Widget } from '../core/widget.js';
import type { List } from './list.js';

/**
 * Loads the first page while the slot is shown, then replaces it with `place` in one step, without flashes or layout
 * shifts.
 */
export async function hydrate(
  widget: Widget,
  root: ShadowRoot,
  place: HTMLElement,
  list: List,
): Promise<void> {
  await list.start();
  root.querySelector('slot')?.remove();
  root.adoptedStyleSheets = [widget.theme.sheet, ...root.adoptedStyleSheets];
  place.hidden = false;
}
