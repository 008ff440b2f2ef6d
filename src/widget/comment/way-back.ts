/** Returns to the comment that a reader came from: a button over the page, and the browser's back button. */
import { button, drawing, el } from '../core/build.js';
import { layerOf } from '../core/floating.js';
import type { Widget } from '../core/widget.js';

const BACK = 'M13 8H3.5M7.5 4l-4 4 4 4';
const STATE = 'interlineFrom';
/** The last jump; a new one replaces it. */
let last: AbortController | undefined;

/**
 * Offers to return to the comment `id`, shown as `comment` in the list, until that is used or the reader has scrolled
 * to the list.
 */
export function offerWayBack(widget: Widget, id: string, comment: Element): void {
  last?.abort();
  const end = (last = new AbortController());
  const { signal } = end;
  // Keeps the state that routers store in the entry.
  history.pushState({ ...(history.state as object | null), [STATE]: id }, '');
  const label = widget.words.t('back_to_comment');
  const pill = button({ class: 'float back tap', part: 'back' }, () => history.back(), drawing(BACK), label);
  const place = el('nav', { 'aria-label': label }, pill);
  layerOf(widget).place.append(place);
  window.addEventListener(
    'popstate',
    ({ state }) => {
      // A sheet opened since then has its own entry, above this one.
      if ((state as Record<string, unknown> | null)?.[STATE] === id) return;
      end.abort();
      void widget.navigation.showComment(id);
    },
    { signal },
  );
  let left = false;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting: isSeen } of entries)
      // When the comment is visible, the button would have no effect and cover content.
      if (target === comment) place.hidden = isSeen;
      else if (!isSeen) left = true;
      else if (left) place.remove();
  });
  observer.observe(widget.host.element);
  observer.observe(comment);
  widget.end.addEventListener('abort', () => end.abort(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    place.remove();
  });
}
