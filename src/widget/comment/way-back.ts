/** Back to the comment a reader came from: a button over the page, and the browser's own. */
import { button, el } from '../core/build.js';
import { layerOf } from '../core/floating.js';
import type { Widget } from '../core/widget.js';
import { icon } from './icons.js';

const STATE = 'interlineFrom';
/** The last jump; another one takes its place. */
let last: AbortController | undefined;

/** Offers the way back to the comment `id` until it is taken, or the reader is at the list again by themselves. */
export function offerWayBack(widget: Widget, id: string): void {
  last?.abort();
  const end = (last = new AbortController());
  const { signal } = end;
  // Routers keep their own state in the entry; it is carried along.
  history.pushState({ ...(history.state as object | null), [STATE]: id }, '');
  const pill = button(
    { class: 'float back tap', part: 'back' },
    () => history.back(),
    icon('back'),
    widget.words.t('back_to_comment'),
  );
  const place = el('nav', { 'aria-label': widget.words.t('back_to_comment') }, pill);
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
  const observer = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting && left) place.remove();
    left ||= entry?.isIntersecting === false;
  });
  observer.observe(widget.host.element);
  widget.end.addEventListener('abort', () => end.abort(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    place.remove();
  });
}
