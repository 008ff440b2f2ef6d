/** The list in the place of what the page's server had put there for readers without script. */
import type { Widget } from '../core/widget.js';
import type { List } from './list.js';

/** Loads the first page behind the slot, then shows `place` instead of it, in one step: nothing flashes, nothing jumps twice. */
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
