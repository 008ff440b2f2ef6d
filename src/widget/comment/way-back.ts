/** Back to the comment a reader came from: a button over the page, and the browser's own. */
import { button, drawing, el } from '../core/build.js';
import { layerOf } from '../core/floating.js';
import type { Widget } from '../core/widget.js';

const BACK = 'M13 8H3.5M7.5 4l-4 4 4 4';
const STATE = 'interlineFrom';
/** The last jump; another one takes its place. */
let last: AbortController | undefined;

/** Offers the way back to the comment `id`, at `comment` in the list, until it is taken, or the reader is at the list again by themselves. */
export function offerWayBack(widget: Widget, id: string, comment: Element): void {
  last?.abort();
  const end = (last = new AbortController());
  const { signal } = end;
  // Routers keep their own state in the entry; it is carried along.
  history.pushState({ ...(history.state as object | null), [STATE]: id }, '');
  const label = widget.words.t('back_to_comment');
  const pill = button({ class: 'float back tap', part: 'back' }, () => history.back(), drawing(BACK), label);
  const place = el('nav', { 'aria-label': label }, pill);
  layerOf(widget).place.append(place);
  window.addEventListener(
    'popstate',
    ({ state }) => {
      // A sheet that was opened meanwhile has an entry of its own, above this one.
      if ((state as Record<string, unknown> | null)?.[STATE] === id) return;
      end.abort();
      void widget.navigation.showComment(id);
    },
    { signal },
  );
  let left = false;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting: isSeen } of entries)
      // Over the comment it would lead nowhere, and cover what is pressed there.
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
