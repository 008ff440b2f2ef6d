/** The list in the place of what the page's server had put there for readers without script. */
import type { Session } from '../core/session.js';
import type { List } from './list.js';

/** Loads the first page behind the slot, then shows `place` instead of it, in one step: nothing flashes, nothing jumps twice. */
export async function hydrate(
  session: Session,
  root: ShadowRoot,
  place: HTMLElement,
  list: List,
): Promise<void> {
  await list.start();
  root.querySelector('slot')?.remove();
  root.adoptedStyleSheets = [session.theme.sheet, ...root.adoptedStyleSheets];
  place.hidden = false;
}
